package org.gongyou.channels.loopback;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wechat.WeChatAccount;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The account's menu (自定义菜单). */
@RestController
@RequestMapping("/simulator/wechat/cgi-bin/menu")
@ConditionalOnSimulator
class MenuApi {

    private static final int NAME_BYTES = 16;
    private static final int SUB_NAME_BYTES = 60;
    private static final int KEY_BYTES = 128;
    private static final int URL_BYTES = 1024;
    private static final Set<String> WITH_KEY = Set.of(
            "click",
            "scancode_push",
            "scancode_waitmsg",
            "pic_sysphoto",
            "pic_photo_or_album",
            "pic_weixin",
            "location_select");
    private static final Set<String> WITH_URL = Set.of("view", "miniprogram");
    private static final Set<String> WITH_MEDIA =
            Set.of("media_id", "article_id", "article_view_limited", "view_limited");

    private final ApiGate gate;
    private final Settings settings;
    private final ConditionalMenus conditional;

    MenuApi(ApiGate gate, Settings settings, ConditionalMenus conditional) {
        this.gate = gate;
        this.settings = settings;
        this.conditional = conditional;
    }

    @PostMapping("/create")
    ApiError.Answer create(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        JsonNode buttons = ApiBody.readUnescaped(body).path("button");
        check(buttons);
        settings.setMenu(account.name(), "{\"button\":" + buttons + "}");
        return ApiError.Answer.ok();
    }

    /** The buttons of a menu. */
    static void check(JsonNode buttons) {
        if (buttons.isEmpty() || buttons.size() > 3) {
            throw new ApiError(40016);
        }
        for (JsonNode button : buttons) {
            checkTop(button);
        }
    }

    private static void checkTop(JsonNode button) {
        int name = bytes(button, "name");
        if (name == 0 || name > NAME_BYTES) {
            throw new ApiError(40018);
        }
        JsonNode subs = button.path("sub_button");
        if (subs.isEmpty()) {
            checkAction(button);
            return;
        }
        if (subs.size() > 5) {
            throw new ApiError(40023);
        }
        for (JsonNode sub : subs) {
            int subName = bytes(sub, "name");
            if (subName == 0 || subName > SUB_NAME_BYTES) {
                throw new ApiError(40025);
            }
            checkAction(sub);
        }
    }

    private static void checkAction(JsonNode button) {
        String type = ApiBody.textOr(button, "type", "");
        if (WITH_KEY.contains(type)) {
            require(bytes(button, "key"), KEY_BYTES, 40019);
        } else if (WITH_URL.contains(type)) {
            require(bytes(button, "url"), URL_BYTES, 40020);
        } else if (!WITH_MEDIA.contains(type)) {
            throw new ApiError(40017);
        }
    }

    private static void require(int bytes, int limit, int code) {
        if (bytes == 0 || bytes > limit) {
            throw new ApiError(code);
        }
    }

    private static int bytes(JsonNode button, String name) {
        return ApiBody.textOr(button, name, "").getBytes(StandardCharsets.UTF_8).length;
    }

    @GetMapping("/get")
    Map<String, Object> get(HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        String menu = settings.menu(account.name()).orElseThrow(() -> new ApiError(46003));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("menu", ApiBody.parse(menu));
        if (!conditional.of(account.name()).isEmpty()) {
            answer.put("conditionalmenu", conditional.of(account.name()));
        }
        return answer;
    }

    @GetMapping("/delete")
    ApiError.Answer delete(HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        settings.deleteMenu(account.name());
        conditional.forget(account.name());
        return ApiError.Answer.ok();
    }
}
