package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.gongyou.admin.audit.AuditLine;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.audit.AuditLog;
import org.gongyou.admin.operators.Operator;
import org.gongyou.core.attachment.StoredFile;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseDetail;
import org.gongyou.core.casework.CasePage;
import org.gongyou.core.casework.CaseQuery;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases: listed, read, ruled on. Rulings and looks at personal data are audited in the same transaction. */
@RestController
@RequestMapping("/api/cases")
class CasesController {

    private final Cases cases;
    private final AuditLog audit;
    private final DeskSight sight;

    CasesController(Cases cases, AuditLog audit, DeskSight sight) {
        this.cases = cases;
        this.audit = audit;
        this.sight = sight;
    }

    /** A decision as the console sends it; the version is the one that the operator was looking at, the enclosure one that was sent ahead. */
    record RulingRequest(
            @NotBlank(message = "请选择处理方式") @Size(max = 64, message = "处理方式过长")
            String action,

            @Size(max = 500, message = "理由请控制在 500 字以内") @Nullable
            String reason,

            @NotNull(message = "缺少版本号") Integer version,

            @Size(max = 80, message = "附件编号过长") @Nullable String enclosure) {}

    /** The answer to look at. */
    record RevealRequest(
            @NotBlank(message = "请指明要查看的项目") @Size(max = 64, message = "项目名过长")
            String slot) {}

    /** An answer in clear. */
    record Revealed(String value) {}

    @GetMapping
    CasePage list(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Size(max = 64, message = "关键词过长") @Nullable String q,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") @Min(value = 0, message = "页码从 0 开始") int page,
            @RequestParam(defaultValue = "20")
                    @Min(value = 1, message = "每页至少 1 条")
                    @Max(value = 100, message = "每页至多 100 条")
                    int size,
            @AuthenticationPrincipal Operator operator) {
        return cases.find(new CaseQuery(
                given(service),
                given(status),
                given(q),
                page,
                size,
                sight.hiddenFrom(operator),
                sight.boundOf(operator),
                sight.ownOf(operator),
                mine ? operator.id() : null));
    }

    @GetMapping("/{id}")
    CaseDetail get(@PathVariable long id, @AuthenticationPrincipal Operator operator) {
        CaseDetail detail = cases.get(id);
        sight.requireReading(operator, detail.summary());
        return detail;
    }

    @PostMapping("/{id}/rulings")
    @Transactional
    public CaseDetail rule(
            @PathVariable long id,
            @Valid @RequestBody RulingRequest body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireWork(operator, cases.get(id).summary());
        Ruling ruling = new Ruling(body.action(), given(body.reason()), body.version(), given(body.enclosure()));
        CaseDetail detail = cases.decide(id, ruling, actor(operator));
        note(operator, Action.RULE, id, body.action(), request);
        return detail;
    }

    @PostMapping("/{id}/reveal")
    @Transactional
    public Revealed reveal(
            @PathVariable long id,
            @Valid @RequestBody RevealRequest body,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireWork(operator, cases.get(id).summary());
        String value = cases.reveal(id, body.slot(), actor(operator));
        note(operator, Action.REVEAL, id, body.slot(), request);
        return new Revealed(value);
    }

    /** Shows a photo or file of the case. Whoever may read the case may look at it, and each look is written down. */
    @PostMapping("/{id}/photos/{key}")
    @Transactional
    public ResponseEntity<byte[]> photo(
            @PathVariable long id,
            @PathVariable @Size(max = 64, message = "照片编号过长") String key,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        sight.requireReading(operator, cases.get(id).summary());
        StoredFile file = cases.photo(id, key, actor(operator));
        note(operator, Action.REVEAL, id, "photo " + key, request);
        return StoredFiles.response(file);
    }

    private void note(Operator operator, Action action, long id, String detail, HttpServletRequest request) {
        audit.write(new AuditLine(
                operator.id(), operator.username(), action, "case/" + id, detail, request.getRemoteAddr()));
    }

    private static Actor actor(Operator operator) {
        return new Actor(operator.id(), operator.name());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
