package org.gongyou.channels.loopback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wechat.WeChatAccount;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tags of followers (标签). */
@RestController
@RequestMapping("/simulator/wechat/cgi-bin")
@ConditionalOnSimulator
class TagApi {

    private static final int MOST_TAGS = 100;
    private static final int MOST_AT_ONCE = 50;
    private static final int LONGEST_NAME = 30;

    /** The platform gives ten thousand; so that a second page is met with, here fewer. */
    private static final int PAGE = 3;

    private final ApiGate gate;
    private final FollowerTags tags;

    TagApi(ApiGate gate, FollowerTags tags) {
        this.gate = gate;
        this.tags = tags;
    }

    @GetMapping("/tags/get")
    Map<String, Object> list(HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        return Map.of("tags", tags.all(account.name()));
    }

    @PostMapping("/tags/create")
    Map<String, Object> create(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        String name = ApiBody.textOr(ApiBody.readUnescaped(body).path("tag"), "name", "");
        if (name.isBlank()) {
            throw new ApiError(45157);
        }
        if (name.length() > LONGEST_NAME) {
            throw new ApiError(45158);
        }
        if (tags.all(account.name()).size() >= MOST_TAGS) {
            throw new ApiError(45056);
        }
        return Map.of("tag", Map.of("id", tags.create(account.name(), name), "name", name));
    }

    @PostMapping("/tags/delete")
    ApiError.Answer delete(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        tags.delete(
                account.name(),
                known(account, ApiBody.read(body).path("tag").path("id").asLong(0)));
        return ApiError.Answer.ok();
    }

    @PostMapping("/tags/members/batchtagging")
    ApiError.Answer give(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        JsonNode json = ApiBody.read(body);
        long tag = known(account, json.path("tagid").asLong(0));
        openids(json).forEach(openid -> tags.give(tag, openid));
        return ApiError.Answer.ok();
    }

    @PostMapping("/tags/members/batchuntagging")
    ApiError.Answer take(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        JsonNode json = ApiBody.read(body);
        long tag = known(account, json.path("tagid").asLong(0));
        openids(json).forEach(openid -> tags.take(tag, openid));
        return ApiError.Answer.ok();
    }

    private static List<String> openids(JsonNode json) {
        JsonNode list = json.path("openid_list");
        if (list.isEmpty() || list.size() > MOST_AT_ONCE) {
            throw new ApiError(40032);
        }
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @PostMapping("/user/tag/get")
    Map<String, Object> members(@RequestBody byte[] body, HttpServletRequest request) {
        WeChatAccount account = gate.enterVerified(request);
        JsonNode json = ApiBody.read(body);
        long tag = known(account, json.path("tagid").asLong(0));
        List<String> page = tags.openids(tag, ApiBody.textOr(json, "next_openid", ""), PAGE);
        return page.isEmpty()
                ? Map.of("count", 0)
                : Map.of(
                        "count", page.size(), "data", Map.of("openid", page), "next_openid", page.get(page.size() - 1));
    }

    private long known(WeChatAccount account, long tag) {
        if (!tags.has(account.name(), tag)) {
            throw new ApiError(45159);
        }
        return tag;
    }
}
