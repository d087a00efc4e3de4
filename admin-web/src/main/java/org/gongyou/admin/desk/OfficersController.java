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
import org.gongyou.core.approval.Officer;
import org.gongyou.core.approval.Officers;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Grassroots officers who rule in chat: codes to bind them, and who is bound. */
@RestController
@RequestMapping("/api")
class OfficersController {

    private static final int MOST_FOUND = 20;

    private final Officers officers;
    private final Operators operators;
    private final Unions unions;
    private final DeskAudit audit;

    OfficersController(Officers officers, Operators operators, Unions unions, DeskAudit audit) {
        this.officers = officers;
        this.operators = operators;
        this.unions = unions;
        this.audit = audit;
    }

    /** For which account and which union. */
    record CodeRequest(
            @NotBlank(message = "请填写坐席账号的用户名") @Size(max = 64, message = "用户名过长")
            String username,

            @NotNull(message = "请选择工会") Long unionId) {}

    /** Ten digits that are shown this once. */
    record Code(String code) {}

    /** Somebody who is bound. */
    record OfficerView(long personId, String operatorName, String unionName, Instant boundAt) {}

    /** A union to choose from. */
    record UnionView(long id, String name) {}

    @GetMapping("/officers")
    List<OfficerView> list() {
        return officers.all().stream().map(this::view).toList();
    }

    /** Unions with that in their names. */
    @GetMapping("/unions")
    List<UnionView> unions(@RequestParam @Size(max = 64, message = "关键词过长") String q) {
        return unions.named(q, MOST_FOUND).stream()
                .map(u -> new UnionView(u.id(), u.name()))
                .toList();
    }

    @PostMapping("/officers/codes")
    @Transactional
    public Code makeCode(
            @Valid @RequestBody CodeRequest body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        Operator account = operators
                .named(body.username())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "没有这个坐席账号，请核对用户名。"));
        if (unions.find(body.unionId()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "没有这个工会，请重新选择。");
        }
        String code = officers.makeCode(account.id(), account.name(), body.unionId());
        audit.note(operator, Action.BIND, "operator/" + account.id(), "union/" + body.unionId(), request);
        return new Code(code);
    }

    @DeleteMapping("/officers/{personId}")
    @Transactional
    public ResponseEntity<Void> unbind(
            @PathVariable long personId, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        boolean was = officers.unbind(personId);
        audit.note(operator, Action.UNBIND, "officer/" + personId, was ? "" : "was not bound", request);
        return ResponseEntity.noContent().build();
    }

    private OfficerView view(Officer officer) {
        String union = unions.find(officer.unionId()).map(UnionOrg::name).orElse("");
        return new OfficerView(officer.personId(), officer.operatorName(), union, officer.boundAt());
    }
}
