package org.gongyou.channels.loopback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.weibo.WeiboAccount;
import org.gongyou.channels.weibo.WeiboAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Weibo's API: private messages within their window, the menu, shared posts, and what a token is worth. */
@RestController
@RequestMapping("/simulator/weibo")
@ConditionalOnSimulator
class WeiboApi {

    private static final int TEXT = 300;
    private static final int POST = 140;

    private final WeiboAccounts accounts;
    private final WeiboFans fans;
    private final MessageLog log;
    private final Settings settings;

    WeiboApi(WeiboAccounts accounts, WeiboFans fans, MessageLog log, Settings settings) {
        this.accounts = accounts;
        this.fans = fans;
        this.log = log;
        this.settings = settings;
    }

    /** The platform's refusal: HTTP 400 and a code. */
    static final class Refusal extends RuntimeException {
        private final int code;

        Refusal(int code) {
            super("error " + code, null, false, false);
            this.code = code;
        }
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refusal e) {
        HttpStatus status = e.code == 502 ? HttpStatus.BAD_GATEWAY : HttpStatus.BAD_REQUEST;
        return ResponseEntity.status(status)
                .body(Map.of("request", "/2", "error_code", e.code, "error", e.getMessage()));
    }

    /** The name under which the platform keeps what concerns an account. */
    static String key(WeiboAccount account) {
        return "weibo/" + account.name();
    }

    @PostMapping("/2/messages/reply.json")
    Map<String, Object> reply(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "text") String type,
            @RequestParam(defaultValue = "") String data,
            @RequestParam(name = "receiver_id", defaultValue = "") String receiver) {
        WeiboAccount account = enter(token, "/2/messages/reply.json");
        String text = textOf(type, data).orElseThrow(() -> new Refusal(10008));
        if (text.codePointCount(0, text.length()) > TEXT) {
            throw new Refusal(20013);
        }
        if (!fans.mayAnswer(key(account), receiver)) {
            throw new Refusal(26401);
        }
        log.add(key(account), receiver, new MessageLog.Said(MessageLog.CUSTOM, type, text, "{}"));
        return Map.of("result", true, "sender_id", account.uid(), "receiver_id", receiver, "type", type, "data", data);
    }

    /** The words of a reply's data: JSON, URL-encoded; empty if it is none. */
    static Optional<String> textOf(String type, @Nullable String data) {
        if (!type.equals("text") || data == null) {
            return Optional.empty();
        }
        try {
            JsonNode json =
                    ApiBody.read(URLDecoder.decode(data, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
            return Optional.ofNullable(ApiBody.text(json, "text"));
        } catch (ApiError | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @PostMapping("/2/messages/menu/create.json")
    Map<String, Object> menu(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String menus) {
        WeiboAccount account = enter(token, "/2/messages/menu/create.json");
        String json = URLDecoder.decode(menus, StandardCharsets.UTF_8);
        int entries = ApiBody.read(json.getBytes(StandardCharsets.UTF_8))
                .path("button")
                .size();
        if (entries < 1 || entries > 3) {
            throw new Refusal(10008);
        }
        settings.setMenu(key(account), json);
        return Map.of("result", true);
    }

    @PostMapping("/2/statuses/share.json")
    Map<String, Object> share(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String rip) {
        WeiboAccount account = enter(token, "/2/statuses/share.json");
        if (status.isBlank() || rip.isBlank()) {
            throw new Refusal(10016);
        }
        if (status.codePointCount(0, status.length()) > POST) {
            throw new Refusal(20012);
        }
        if (!status.contains("//" + account.safeDomain()) && !status.contains("." + account.safeDomain())) {
            throw new Refusal(10017);
        }
        log.add(key(account), "public", new MessageLog.Said(MessageLog.CUSTOM, "status", status, "{}"));
        return Map.of("idstr", MediaStore.newId().substring(0, 16), "text", status);
    }

    @PostMapping("/oauth2/get_token_info")
    Map<String, Object> tokenInfo(@RequestParam(name = "access_token", defaultValue = "") String token) {
        WeiboAccount account = enter(token, "/oauth2/get_token_info");
        long left = settings.knobs(key(account)).tokenTtlSeconds();
        return Map.of("uid", account.uid(), "expire_in", left);
    }

    /**
     * Lets a call in.
     *
     * @throws Refusal if the token is not good, or as the knobs want it
     */
    WeiboAccount enter(String token, String path) {
        WeiboAccount account = accounts.all().stream()
                .filter(WeiboAccount::demo)
                .filter(one -> one.accessToken().value().equals(token))
                .findFirst()
                .orElseThrow(() -> new Refusal(21332));
        Knobs knobs = settings.knobs(key(account));
        ApiGate.pause(knobs.latencyMs());
        if (knobs.outage()) {
            throw new Refusal(502);
        }
        boolean meant = knobs.errorOn().isEmpty() || path.contains(knobs.errorOn());
        if (meant && (Math.random() < knobs.errorRate() || settings.takeFailure(key(account)))) {
            throw new Refusal(knobs.errcode());
        }
        return account;
    }
}
