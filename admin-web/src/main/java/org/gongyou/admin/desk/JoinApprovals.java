package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseDetail;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.Ruling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Approves applications that came in a list, one at a time. */
@Component
class JoinApprovals {

    private static final String APPROVE = "approve";

    private final Cases cases;
    private final DeskSight sight;
    private final DeskAudit audit;

    JoinApprovals(Cases cases, DeskSight sight, DeskAudit audit) {
        this.cases = cases;
        this.sight = sight;
        this.audit = audit;
    }

    /** Approves a case where that can be done now, and writes it down; false where it cannot. */
    @Transactional
    public boolean approve(long caseId, Operator operator, HttpServletRequest request) {
        CaseDetail now = cases.get(caseId);
        sight.requireWork(operator, now.summary());
        if (now.actions().stream().noneMatch(a -> a.action().equals(APPROVE))) {
            return false;
        }
        cases.decide(caseId, new Ruling(APPROVE, null, now.version()), new Actor(operator.id(), operator.name()));
        audit.note(operator, Action.RULE, "case/" + caseId, APPROVE, request);
        return true;
    }
}
