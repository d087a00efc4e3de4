package org.gongyou.channels.loopback;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.NoticeTemplates.Template;
import org.gongyou.channels.wechat.WeChatAccount;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Template messages (模板消息) and subscription notices (订阅通知), for verified service accounts. */
@RestController
@RequestMapping("/simulator/wechat")
@ConditionalOnSimulator
class NoticeApi {

    private final ApiGate gate;
    private final DemoPlatform platform;
    private final NoticeDesk desk;

    NoticeApi(ApiGate gate, DemoPlatform platform, NoticeDesk desk) {
        this.gate = gate;
        this.platform = platform;
        this.desk = desk;
    }

    /** What the platform says of a notice that it has taken. */
    record Taken(int errcode, String errmsg, long msgid) {}

    @GetMapping("/cgi-bin/template/get_all_private_template")
    Map<String, Object> templates(HttpServletRequest request) {
        enter(request);
        return Map.of("template_list", described(false, "template_id"));
    }

    @GetMapping("/wxaapi/newtmpl/gettemplate")
    Map<String, Object> subscriptions(HttpServletRequest request) {
        enter(request);
        return Map.of("errcode", 0, "errmsg", "ok", "data", described(true, "priTmplId"));
    }

    private static List<Map<String, String>> described(boolean subscription, String id) {
        return NoticeTemplates.ALL.stream()
                .filter(it -> it.subscription() == subscription)
                .map(it -> Map.of(id, it.id(), "title", it.title(), "content", it.content()))
                .toList();
    }

    @PostMapping("/cgi-bin/message/template/send")
    Taken template(@RequestBody byte[] body, HttpServletRequest request) {
        return send(body, request, false);
    }

    @PostMapping("/cgi-bin/message/subscribe/bizsend")
    Taken subscription(@RequestBody byte[] body, HttpServletRequest request) {
        return send(body, request, true);
    }

    private Taken send(byte[] body, HttpServletRequest request, boolean subscription) {
        WeChatAccount account = enter(request);
        JsonNode json = ApiBody.readUnescaped(body);
        Template template = NoticeTemplates.find(ApiBody.textOr(json, "template_id", ""), subscription)
                .orElseThrow(() -> new ApiError(40037));
        String shown = NoticeTemplates.shown(template, json.path("data"));
        long id = desk.take(
                account, new NoticeDesk.Notice(template, json, shown, new String(body, StandardCharsets.UTF_8)));
        return new Taken(0, "ok", id);
    }

    /** A person agrees to so many notices of a subscription. */
    @PostMapping("/{account}/consents")
    Consent agree(@PathVariable String account, @RequestBody Consent consent) {
        desk.agree(platform.get(account), consent);
        return consent;
    }

    /** How many notices of a template a person takes. */
    record Consent(String openid, String templateId, int times) {}

    private WeChatAccount enter(HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        if (account.kind() != WeChatAccount.Kind.VERIFIED_SERVICE) {
            throw new ApiError(48001);
        }
        return account;
    }
}
