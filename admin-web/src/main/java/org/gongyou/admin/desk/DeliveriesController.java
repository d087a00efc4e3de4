package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.delivery.DeadLetters;
import org.gongyou.core.delivery.DeadLetters.DeadLetter;
import org.gongyou.core.delivery.DeadLetters.State;
import org.gongyou.core.delivery.DeadLetters.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Messages that have not reached their people: seen, sent again, or given up with a reason. */
@RestController
@RequestMapping("/api/deliveries")
class DeliveriesController {

    private static final String GONE = "这条消息已经处理过了，请刷新列表。";

    private final DeadLetters letters;
    private final CaseFiles files;
    private final DeskAudit audit;

    DeliveriesController(DeadLetters letters, CaseFiles files, DeskAudit audit) {
        this.letters = letters;
        this.files = files;
        this.audit = audit;
    }

    /** A page, and the number to go on from; null at the end. */
    record Page(
            List<DeadLetter> items,
            List<DeadLetters.Count> counts,
            @Nullable Long next) {}

    /** Which are to be sent again, all at once. */
    record Many(
            @Nullable State state,

            @NotBlank(message = "请选择渠道") @Size(max = 32, message = "渠道名过长")
            String channel,

            @NotBlank(message = "请选择账号") @Size(max = 64, message = "账号名过长")
            String account) {}

    /** Why one is given up. */
    record Reason(
            @NotBlank(message = "请填写原因") @Size(max = 200, message = "原因最多 200 字")
            String reason) {}

    /** How many are on their way again. */
    record Resent(int messages) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "每页至少 1 条")
                    @Max(value = 200, message = "每页至多 200 条")
                    int size) {
        List<DeadLetter> found = letters.list(new Wanted(state, given(channel), given(account)), before, size);
        Long next = found.size() < size
                ? null
                : Long.valueOf(found.get(found.size() - 1).id());
        return new Page(found.stream().map(this::masked).toList(), letters.counts(), next);
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void resend(@PathVariable long id, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        if (!letters.resend(id)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, GONE);
        }
        audit.note(operator, Action.RESEND, "message/" + id, "", request);
    }

    /** Sends again all of one account, 500 at most. */
    @PostMapping("/resend")
    @Transactional
    public Resent resend(
            @Valid @RequestBody Many many, @AuthenticationPrincipal Operator operator, HttpServletRequest request) {
        int messages = letters.resend(new Wanted(many.state(), many.channel(), many.account()));
        audit.note(operator, Action.RESEND, many.channel() + "/" + many.account(), messages + " messages", request);
        return new Resent(messages);
    }

    @PostMapping("/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void discard(
            @PathVariable long id,
            @Valid @RequestBody Reason reason,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        if (!letters.discard(id, reason.reason().strip())) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, GONE);
        }
        audit.note(operator, Action.DISCARD, "message/" + id, reason.reason().strip(), request);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Enough of the person's id on the account to tell people apart, too little to use it. */
    private DeadLetter masked(DeadLetter it) {
        String id = it.recipient();
        String masked = id.length() < 9 ? "***" : id.substring(0, 3) + "***" + id.substring(id.length() - 3);
        return new DeadLetter(
                it.id(),
                it.state(),
                it.channel(),
                it.account(),
                masked,
                it.conversationId(),
                it.answers(),
                shown(it.caseId()),
                it.attempts(),
                it.error(),
                it.remark(),
                it.createdAt());
    }

    /** No message leads from an anonymous case to the conversation of who asked. */
    private @Nullable Long shown(@Nullable Long caseId) {
        return caseId == null || files.find(caseId).filter(files::isAnonymous).isPresent() ? null : caseId;
    }
}
