package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.gongyou.admin.audit.AuditLine;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.audit.AuditLog;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.approval.RuledInChat;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what is done at the desk, and what officers do in the desk's name in chat. */
@Component
class DeskAudit {

    private final AuditLog log;

    DeskAudit(AuditLog log) {
        this.log = log;
    }

    /** Notes what an operator has done, in the transaction under way. */
    void note(Operator operator, Action action, String subject, String detail, HttpServletRequest request) {
        log.write(new AuditLine(operator.id(), operator.username(), action, subject, detail, request.getRemoteAddr()));
    }

    /** A ruling in chat is written down with it or not at all; the channel stands for the address. */
    @EventListener
    void on(RuledInChat ruling) {
        log.write(new AuditLine(
                ruling.operatorId(),
                ruling.operatorName(),
                Action.RULE,
                "case/" + ruling.caseId(),
                ruling.action(),
                ruling.channel()));
    }
}
