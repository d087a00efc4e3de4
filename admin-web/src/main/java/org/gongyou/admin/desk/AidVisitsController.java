package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.aid.Visit;
import org.gongyou.core.aid.Visits;
import org.gongyou.core.attachment.StoredFile;
import org.gongyou.core.casework.Cases;
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

/** Visits to the household of a case of aid, for whoever may read the case; each look at how it lives is written down. */
@RestController
@RequestMapping("/api/aid/cases/{id}/visits")
class AidVisitsController {

    private final Cases cases;
    private final Visits visits;
    private final DeskSight sight;
    private final DeskAudit audit;

    AidVisitsController(Cases cases, Visits visits, DeskSight sight, DeskAudit audit) {
        this.cases = cases;
        this.visits = visits;
        this.sight = sight;
        this.audit = audit;
    }

    /** How the household lived. */
    record Note(String note) {}

    @GetMapping
    List<Visit> list(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        sight.requireReading(operator, cases.get(id).summary());
        return visits.ofCase(id);
    }

    @PostMapping("/{visit}/note")
    @Transactional
    public Note note(
            @PathVariable long id,
            @PathVariable long visit,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireReading(operator, cases.get(id).summary());
        String note = visits.note(id, visit).orElseThrow(() -> missing("没有这次走访。"));
        audit.note(operator, Action.REVEAL, "case/" + id, "visit " + visit, request);
        return new Note(note);
    }

    @PostMapping("/{visit}/photos/{key}")
    @Transactional
    public ResponseEntity<byte[]> photo(
            @PathVariable long id,
            @PathVariable long visit,
            @PathVariable @Size(max = 64, message = "照片编号过长") String key,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireReading(operator, cases.get(id).summary());
        StoredFile file = visits.photo(id, visit, key).orElseThrow(() -> missing("没有这张照片，或者还在平台那边没取来。"));
        audit.note(operator, Action.REVEAL, "case/" + id, "visit " + visit + " photo " + key, request);
        return StoredFiles.response(file);
    }

    private static ResponseStatusException missing(String why) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, why);
    }
}
