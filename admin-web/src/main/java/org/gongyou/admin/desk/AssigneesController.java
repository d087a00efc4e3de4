package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.gongyou.admin.audit.AuditLine;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.audit.AuditLog;
import org.gongyou.admin.operators.Operator;
import org.gongyou.admin.operators.Operators;
import org.gongyou.admin.operators.Role;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseDetail;
import org.gongyou.core.casework.CaseSummary;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.IllegalRulingException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose case a case is: taken from the queue, given to somebody with the skill, given back. Audited in the same transaction. */
@RestController
@RequestMapping("/api/cases/{id}")
class AssigneesController {

    private final Cases cases;
    private final Operators operators;
    private final SkillSight skills;
    private final DeskSight sight;
    private final AuditLog audit;

    AssigneesController(Cases cases, Operators operators, SkillSight skills, DeskSight sight, AuditLog audit) {
        this.cases = cases;
        this.operators = operators;
        this.skills = skills;
        this.sight = sight;
        this.audit = audit;
    }

    /** Whom a case is given to; the version is the one that the operator was looking at. */
    record Assignment(
            @Nullable Long operatorId,
            @NotNull(message = "缺少版本号") Integer version) {}

    /** Somebody whom a case may be given to; {@code me} is who asks. */
    record Assignee(long id, String name, boolean me) {}

    /** To whom this operator may give the case; empty where it needs no skill. */
    @GetMapping("/assignees")
    List<Assignee> assignees(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        CaseSummary one = cases.get(id).summary();
        sight.requireReading(operator, one);
        Role skill = skills.skill(one.service());
        return skill == null
                ? List.of()
                : operators.with(skill).stream()
                        .filter(o -> skills.triages(operator) || o.id() == operator.id())
                        .map(o -> new Assignee(o.id(), o.name(), o.id() == operator.id()))
                        .toList();
    }

    @PostMapping("/assignee")
    @Transactional
    public CaseDetail assign(
            @PathVariable long id,
            @Valid @RequestBody Assignment body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        CaseSummary one = cases.get(id).summary();
        sight.requireReading(operator, one);
        Actor to = body.operatorId() == null ? null : assignee(one, body.operatorId());
        if (!may(operator, one, to)) {
            throw new AccessDeniedException("Only those who triage give cases to others");
        }
        CaseDetail detail = cases.give(id, to, body.version(), new Actor(operator.id(), operator.name()));
        audit.write(new AuditLine(
                operator.id(),
                operator.username(),
                Action.RULE,
                "case/" + id,
                to == null ? "assignee none" : "assignee " + to.operatorId(),
                request.getRemoteAddr()));
        return detail;
    }

    /** Whoever has the skill takes what is nobody's and gives his own back; who triages may do all. */
    private boolean may(Operator operator, CaseSummary one, @Nullable Actor to) {
        Role skill = skills.skill(one.service());
        if (skill == null) {
            return false;
        }
        boolean takes = to != null && to.operatorId() == operator.id() && one.assigneeId() == null;
        boolean givesBack = to == null && one.assigneeId() != null && one.assigneeId() == operator.id();
        return skills.triages(operator) || operator.roles().contains(skill) && (takes || givesBack);
    }

    private Actor assignee(CaseSummary one, long operatorId) {
        Role skill = skills.skill(one.service());
        return (skill == null ? List.<Operator>of() : operators.with(skill))
                .stream()
                        .filter(o -> o.id() == operatorId)
                        .findFirst()
                        .map(o -> new Actor(o.id(), o.name()))
                        .orElseThrow(() -> new IllegalRulingException("这件工单不能派给这个人，请选有相应角色的在岗人员。"));
    }
}
