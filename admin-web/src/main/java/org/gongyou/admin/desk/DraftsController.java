package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.gongyou.admin.audit.AuditLine;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.audit.AuditLog;
import org.gongyou.admin.documents.DraftFile;
import org.gongyou.admin.operators.Operator;
import org.gongyou.admin.operators.Role;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.document.Documents;
import org.gongyou.core.document.StoredDraft;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The drafts of documents that an applicant lets lawyers see, beside his case in their queue. For lawyers whose case it is and for those who
 * triage; each look is written down.
 */
@RestController
@RequestMapping("/api/cases/{id}/drafts")
class DraftsController {

    private final Cases cases;
    private final CaseFiles files;
    private final Documents documents;
    private final SkillSight skills;
    private final DeskSight sight;
    private final AuditLog audit;

    DraftsController(
            Cases cases, CaseFiles files, Documents documents, SkillSight skills, DeskSight sight, AuditLog audit) {
        this.cases = cases;
        this.files = files;
        this.documents = documents;
        this.skills = skills;
        this.sight = sight;
        this.audit = audit;
    }

    /** A draft in the list; what is in it is not told. */
    record Draft(long id, String title, Instant createdAt, Instant deleteAt) {}

    @GetMapping
    List<Draft> list(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        return documents.forLawyers(applicant(id, operator)).stream()
                .map(d -> new Draft(d.id(), d.paper().title(), d.createdAt(), d.deleteAt()))
                .toList();
    }

    @PostMapping("/{draft}/word")
    @Transactional
    public ResponseEntity<byte[]> word(
            @PathVariable long id,
            @PathVariable long draft,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        StoredDraft shared = documents.forLawyers(applicant(id, operator), draft);
        audit.write(new AuditLine(
                operator.id(),
                operator.username(),
                Action.REVEAL,
                "case/" + id,
                "draft " + draft,
                request.getRemoteAddr()));
        return DraftFile.WORD.response(shared.paper());
    }

    private long applicant(long id, Operator operator) {
        sight.requireWork(operator, cases.get(id).summary());
        CaseFile file = files.find(id).orElseThrow();
        if (skills.skill(file.service()) != Role.LAWYER) {
            throw new AccessDeniedException("Drafts are for those who look after a legal case");
        }
        return file.personId();
    }
}
