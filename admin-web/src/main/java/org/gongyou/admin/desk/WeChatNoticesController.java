package org.gongyou.admin.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.List;
import org.gongyou.admin.audit.AuditLine.Action;
import org.gongyou.admin.operators.Operator;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wechat.notice.News;
import org.gongyou.channels.wechat.notice.NoticeTemplate;
import org.gongyou.channels.wechat.notice.NoticeTemplates;
import org.gongyou.channels.wechat.notice.NoticeTemplates.Offered;
import org.gongyou.channels.wechat.notice.NoticeTemplates.Wish;
import org.gongyou.channels.wechat.notice.Way;
import org.gongyou.core.message.Heading.Fact;
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

/** Which templates a WeChat account uses for notices. */
@RestController
@RequestMapping("/api/channels/wechat/{account}/notices")
class WeChatNoticesController {

    private final WeChatAccounts accounts;
    private final NoticeTemplates templates;
    private final DeskAudit audit;

    WeChatNoticesController(WeChatAccounts accounts, NoticeTemplates templates, DeskAudit audit) {
        this.accounts = accounts;
        this.templates = templates;
        this.audit = audit;
    }

    /** What is used, what may be spoken of, and what for. */
    record Settings(List<NoticeTemplate> templates, List<Kind> kinds, List<String> facts) {}

    /** What a notice may be about. */
    record Kind(News news, String title) {}

    /** A template to be used. */
    record Request(
            @NotNull(message = "请选择发送方式") Way way,
            @NotBlank(message = "请选择模板") String templateId,
            @NotNull(message = "请填写字段") List<NoticeTemplate.@NotNull Field> fields,
            boolean enabled) {}

    @GetMapping
    Settings settings(@PathVariable String account) {
        return new Settings(
                templates.of(find(account)),
                Arrays.stream(News.values()).map(it -> new Kind(it, it.title())).toList(),
                Arrays.stream(Fact.values()).map(Fact::title).toList());
    }

    /** The templates that the account has with the platform; calls it. */
    @GetMapping("/offered")
    List<Offered> offered(@PathVariable String account) {
        try {
            return templates.offered(find(account));
        } catch (PlatformRefusal e) {
            throw new ResponseStatusException(HttpStatus.BAD_GATEWAY, e.getMessage());
        }
    }

    @PostMapping("/{news}")
    @Transactional
    public Settings use(
            @PathVariable String account,
            @PathVariable News news,
            @Valid @RequestBody Request wish,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request) {
        List<String> faults = templates.use(
                find(account),
                news,
                new Wish(wish.way(), wish.templateId(), wish.fields(), wish.enabled()),
                operator.username());
        if (!faults.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.join("；", faults));
        }
        audit.note(operator, Action.CHANGE, "wechat/" + account, "notice " + news + " " + wish.templateId(), request);
        return settings(account);
    }

    private WeChatAccount find(String account) {
        return accounts.find(account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个公众号，请刷新。"));
    }
}
