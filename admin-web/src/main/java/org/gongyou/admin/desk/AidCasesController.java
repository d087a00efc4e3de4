package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.aid.AidCases;
import org.gongyou.core.aid.AidItem;
import org.gongyou.core.aid.Grants;
import org.gongyou.core.aid.Payments;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseSummary;
import org.gongyou.core.casework.Cases;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a case of aid needs beyond every other case: tier, missing documents, grant, account. */
@RestController
@RequestMapping("/api/aid/cases/{id}")
class AidCasesController {

    private final Cases cases;
    private final AidCases aid;
    private final Grants grants;
    private final Payments payments;
    private final DeskSight sight;
    private final DeskAudit audit;

    AidCasesController(Cases cases, AidCases aid, Grants grants, Payments payments, DeskSight sight, DeskAudit audit) {
        this.cases = cases;
        this.aid = aid;
        this.grants = grants;
        this.payments = payments;
        this.sight = sight;
        this.audit = audit;
    }

    /** What is proposed, instead of what was proposed before. */
    record ProposalRequest(
            @NotEmpty(message = "请至少填一项帮扶") @Size(max = 6, message = "最多六项")
            List<@Valid Item> items) {}

    /** An item of it. */
    record Item(
            @NotNull(message = "请选择帮扶项目") AidItem item,
            @NotNull(message = "请填写金额") BigDecimal amount,

            @NotBlank(message = "请写明依据的文件") @Size(max = 300, message = "依据最多 300 字")
            String basis) {}

    /** Where the money goes; typed in here, never in a chat. */
    record AccountRequest(
            @NotBlank(message = "请填写户名") @Size(max = 30, message = "户名最多 30 字")
            String holder,

            @NotBlank(message = "请填写银行卡号") @Size(max = 40, message = "卡号过长")
            String number) {}

    @GetMapping
    AidCases.AidCase get(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        sight.requireReading(operator, one(id));
        return found(id, operator);
    }

    @PostMapping("/proposal")
    @Transactional
    public AidCases.AidCase propose(
            @PathVariable long id,
            @Valid @RequestBody ProposalRequest body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireWork(operator, one(id));
        grants.propose(
                id,
                body.items().stream()
                        .map(i -> new Grants.Proposed(i.item(), i.amount(), i.basis()))
                        .toList(),
                actor(operator));
        audit.note(
                operator,
                Action.CHANGE,
                "case/" + id,
                "aid proposal, " + body.items().size() + " items",
                request);
        return found(id, operator);
    }

    @PostMapping("/account")
    @Transactional
    public AidCases.AidCase account(
            @PathVariable long id,
            @Valid @RequestBody AccountRequest body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireWork(operator, one(id));
        payments.account(id, body.holder(), body.number(), actor(operator));
        audit.note(operator, Action.CHANGE, "case/" + id, "aid account", request);
        return found(id, operator);
    }

    private CaseSummary one(long id) {
        return cases.get(id).summary();
    }

    private AidCases.AidCase found(long id, Operator operator) {
        return aid.find(id, actor(operator)).orElseThrow();
    }

    private static Actor actor(Operator operator) {
        return new Actor(operator.id(), operator.name());
    }
}
