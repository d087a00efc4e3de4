package org.gongyou.channels.loopback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wechat.WeChatAccount;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Menus for some followers (个性化菜单). */
@RestController
@RequestMapping("/simulator/wechat/cgi-bin/menu")
@ConditionalOnSimulator
class ConditionalMenuApi {

    private static final Set<String> RULES = Set.of("tag_id", "client_platform_type", "language");

    private final ApiGate gate;
    private final Settings settings;
    private final ConditionalMenus menus;

    ConditionalMenuApi(ApiGate gate, Settings settings, ConditionalMenus menus) {
        this.gate = gate;
        this.settings = settings;
        this.menus = menus;
    }

    @PostMapping("/addconditional")
    Map<String, String> add(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        if (settings.menu(account.name()).isEmpty()) {
            throw new ApiError(65303);
        }
        JsonNode json = ApiBody.readUnescaped(body);
        JsonNode rule = json.path("matchrule");
        if (rule.isEmpty()) {
            throw new ApiError(65304);
        }
        if (rule.propertyNames().stream().anyMatch(name -> !RULES.contains(name))) {
            throw new ApiError(40035);
        }
        MenuApi.check(json.path("button"));
        return Map.of("menuid", Long.toString(menus.add(account.name(), json.path("button"), rule)));
    }

    @PostMapping("/delconditional")
    ApiError.Answer delete(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        if (!menus.delete(account.name(), ApiBody.textOr(ApiBody.read(body), "menuid", ""))) {
            throw new ApiError(65301);
        }
        return ApiError.Answer.ok();
    }
}
