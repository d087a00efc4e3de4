package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.documents.DraftFile;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.document.SupervisionLetter;
import org.gongyou.core.service.ServiceCatalog;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The letters of supervision (一函两书) that the desk can write on a report; drafted anew each time, and each is written down. */
@RestController
@RequestMapping("/api/cases/{id}/letters")
class LettersController {

    private final Cases cases;
    private final CaseFiles files;
    private final ServiceCatalog catalog;
    private final DeskSight sight;
    private final DeskAudit audit;

    LettersController(Cases cases, CaseFiles files, ServiceCatalog catalog, DeskSight sight, DeskAudit audit) {
        this.cases = cases;
        this.files = files;
        this.catalog = catalog;
        this.sight = sight;
        this.audit = audit;
    }

    /** A letter that can be drafted. */
    record Letter(SupervisionLetter kind, String title, String use) {}

    /** None where the case is no report, or not the operator's to work on. */
    @GetMapping
    List<Letter> list(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        sight.requireWork(operator, cases.get(id).summary());
        return SupervisionLetter.SERVICE.equals(cases.get(id).summary().service())
                ? Stream.of(SupervisionLetter.values())
                        .map(k -> new Letter(k, k.title(), k.use()))
                        .toList()
                : List.of();
    }

    @PostMapping("/{kind}/word")
    @Transactional
    public ResponseEntity<byte[]> word(
            @PathVariable long id,
            @PathVariable SupervisionLetter kind,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireWork(operator, cases.get(id).summary());
        CaseFile file = files.find(id)
                .filter(f -> SupervisionLetter.SERVICE.equals(f.service()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "“一函两书”只能在“监督举报”的工单上起草。"));
        audit.note(operator, Action.EXPORT, "case/" + id, "letter " + kind, request);
        return DraftFile.WORD.response(kind.draft(catalog.get(file.service()), file.answers(), file.unionName()));
    }
}
