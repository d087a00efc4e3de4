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
import org.gongyou.core.aid.AidOfficer;
import org.gongyou.core.aid.AidOfficers;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.jspecify.annotations.Nullable;
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

/** Who works on aid for which union. */
@RestController
@RequestMapping("/api/aid/officers")
class AidOfficersController {

    private final AidOfficers officers;
    private final Operators operators;
    private final Unions unions;
    private final DeskAudit audit;

    AidOfficersController(AidOfficers officers, Operators operators, Unions unions, DeskAudit audit) {
        this.officers = officers;
        this.operators = operators;
        this.unions = unions;
        this.audit = audit;
    }

    /** An account to be registered; the real name and the ID number are what conflicts of interest are found by. */
    record Entered(
            @NotBlank(message = "请填写坐席账号的用户名") @Size(max = 64, message = "用户名过长")
            String username,

            @NotNull(message = "请选择工会") Long unionId,

            @NotBlank(message = "请填写真实姓名，用来核对回避") @Size(max = 30, message = "姓名最多 30 字")
            String realName,

            @Size(max = 18, message = "身份证号是 18 位") @Nullable
            String idNumber) {}

    /** Somebody who is registered. */
    record OfficerView(
            long operatorId,
            String operatorName,
            String unionName,
            String level,
            boolean idKnown,
            Instant registeredAt) {}

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
        String id = body.idNumber() == null || body.idNumber().isBlank()
                ? null
                : body.idNumber().strip();
        officers.register(new AidOfficers.Registration(
                account.id(), account.name(), body.unionId(), body.realName().strip(), id));
        audit.note(operator, Action.BIND, "aid-officer/" + account.id(), "union/" + body.unionId(), request);
        return list();
    }

    @PostMapping("/{id}/remove")
    @Transactional
    public List<OfficerView> remove(
            @PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        boolean was = officers.remove(id);
        audit.note(operator, Action.UNBIND, "aid-officer/" + id, was ? "" : "was not registered", request);
        return list();
    }

    private OfficerView view(AidOfficer officer) {
        UnionOrg union = unions.find(officer.unionId()).orElse(null);
        return new OfficerView(
                officer.operatorId(),
                officer.operatorName(),
                union == null ? "" : union.name(),
                union == null ? "" : level(union.kind()),
                officer.idIndex() != null,
                officer.registeredAt());
    }

    private static String level(UnionOrg.Kind kind) {
        return switch (kind) {
            case EMPLOYER, STREET, INDUSTRY -> "基层初审";
            case COUNTY -> "县级复核";
            case CITY -> "市级审定";
            case PROVINCE -> "省级";
            case NATIONAL -> "全国";
        };
    }
}
