package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.admin.operators.Operators;
import org.gongyou.core.batch.JoinOfficer;
import org.gongyou.core.batch.JoinOfficers;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who hands in lists of people joining, and for which union. */
@RestController
@RequestMapping("/api/join-officers")
class JoinOfficersController {

    private final JoinOfficers officers;
    private final Operators operators;
    private final Unions unions;
    private final DeskAudit audit;

    JoinOfficersController(JoinOfficers officers, Operators operators, Unions unions, DeskAudit audit) {
        this.officers = officers;
        this.operators = operators;
        this.unions = unions;
        this.audit = audit;
    }

    /** An account to be registered. */
    record Entered(
            @NotBlank(message = "请填写坐席账号的用户名") @Size(max = 64, message = "用户名过长")
            String username,

            @NotNull(message = "请选择工会") Long unionId) {}

    /** Somebody who is registered. */
    record OfficerView(long operatorId, String operatorName, String unionName, Instant registeredAt) {}

    @GetMapping
    List<OfficerView> list() {
        return officers.all().stream().map(this::view).toList();
    }

    @PostMapping
    @Transactional
    public List<OfficerView> register(
            @Valid @RequestBody Entered body, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        Operator account = operators
                .named(body.username().strip())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "没有这个坐席账号，请核对用户名。"));
        officers.register(new Actor(account.id(), account.name()), body.unionId());
        audit.note(operator, Action.BIND, "join-officer/" + account.id(), "union/" + body.unionId(), request);
        return list();
    }

    @PostMapping("/{id}/remove")
    @Transactional
    public List<OfficerView> remove(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        boolean was = officers.remove(id);
        audit.note(operator, Action.UNBIND, "join-officer/" + id, was ? "" : "was not registered", request);
        return list();
    }

    private OfficerView view(JoinOfficer officer) {
        String union = unions.find(officer.unionId()).map(UnionOrg::name).orElse("");
        return new OfficerView(officer.operatorId(), officer.operatorName(), union, officer.registeredAt());
    }
}
