package org.gongyou.channels.loopback;

import java.net.URI;
import java.net.http.HttpRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.loopback.MessageLog.Said;
import org.gongyou.channels.loopback.PushResult.Outcome;
import org.gongyou.channels.weibo.WeiboAccount;
import org.gongyou.channels.weibo.WeiboAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Fans' phones: what they do there opens windows and is told to the account's real webhook, signed, three times at most. */
@RestController
@RequestMapping("/simulator/weibo/{account}")
@ConditionalOnSimulator
class WeiboPhones {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
            .withZone(ZoneId.of("Asia/Shanghai"));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeiboAccounts accounts;
    private final WeiboFans fans;
    private final MessageLog log;
    private final Settings settings;
    private final Pusher pusher;
    private final CallbackThreads threads;
    private final Clock clock;

    WeiboPhones(
            WeiboAccounts accounts,
            WeiboFans fans,
            MessageLog log,
            Settings settings,
            Pusher pusher,
            CallbackThreads threads,
            Clock clock) {
        this.accounts = accounts;
        this.fans = fans;
        this.log = log;
        this.settings = settings;
        this.pusher = pusher;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * What a fan does.
     *
     * @param type the platform's type; {@code text} if not given
     * @param data what the platform has in {@code data}, such as {@code {"subtype": "click", "key": "join"}}
     * @param at an earlier second, to do it once more
     */
    record Deed(
            @Nullable String uid,
            @Nullable String type,
            @Nullable String text,
            @Nullable JsonNode data,
            @Nullable Instant at) {}

    /** Something that the account sent by itself. */
    record Sent(long id, String uid, String text, Instant at) {}

    /** Does it; answers when the callback has come to its end. */
    @PostMapping("/say")
    DeferredResult<PushResult> say(@PathVariable("account") String name, @RequestBody Deed deed) {
        WeiboAccount account = account(name);
        String uid = deed.uid();
        if (uid == null || !uid.matches("\\d{1,18}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "uid 应为 1–18 位数字。");
        }
        return threads.run(() -> said(account, uid, deed));
    }

    private PushResult said(WeiboAccount account, String uid, Deed deed) {
        String type = deed.type() == null ? "text" : deed.type();
        String text = deed.text() == null ? "" : deed.text();
        String key = WeiboApi.key(account);
        JsonNode data = deed.data() == null ? JSON.createObjectNode() : deed.data();
        log.add(key, uid, new Said(MessageLog.PUSH, type, text, "{}"));
        fans.acted(key, uid, type.equals("event") ? ApiBody.textOr(data, "subtype", "") : type);
        String body = push(account, uid, type, text, data, deed.at() == null ? clock.instant() : deed.at());
        PushResult result = pusher.attempts(() -> signed(account, body), answer -> read(account, uid, answer));
        PushResult.Reply reply = result.reply();
        if (reply != null) {
            log.add(key, uid, new Said(MessageLog.PASSIVE, reply.type(), reply.text(), "{}"));
        }
        return result;
    }

    private static String push(WeiboAccount account, String uid, String type, String text, JsonNode data, Instant at) {
        ObjectNode push = JSON.createObjectNode()
                .put("type", type)
                .put("receiver_id", Long.parseLong(account.uid()))
                .put("sender_id", Long.parseLong(uid))
                .put("created_at", TIME.format(at))
                .put("text", text);
        push.set("data", data);
        return JSON.writeValueAsString(push);
    }

    private HttpRequest signed(WeiboAccount account, String body) {
        String timestamp = String.valueOf(clock.millis());
        String nonce = String.valueOf(10_000_000 + RANDOM.nextInt(90_000_000));
        String query = "?signature="
                + CallbackSignature.of(account.appSecret().value(), timestamp, nonce) + "&timestamp=" + timestamp
                + "&nonce=" + nonce;
        return HttpRequest.newBuilder(URI.create(pusher.server() + "/channels/weibo/" + account.name() + query))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Reads an answer as strictly as the platform says it does. */
    private static PushResult read(WeiboAccount account, String uid, String body) {
        if (body.isBlank()) {
            return PushResult.of(Outcome.EMPTY, null);
        }
        try {
            JsonNode json = ApiBody.read(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (!json.path("result").asBoolean(false)
                    || !account.uid().equals(ApiBody.text(json, "sender_id"))
                    || !uid.equals(ApiBody.text(json, "receiver_id"))) {
                return PushResult.of(Outcome.MALFORMED, "result、sender_id 或 receiver_id 不对");
            }
            String text = WeiboApi.textOf(ApiBody.textOr(json, "type", ""), ApiBody.text(json, "data"))
                    .filter(words -> words.codePointCount(0, words.length()) <= 300)
                    .orElse("");
            return text.isEmpty()
                    ? PushResult.of(Outcome.MALFORMED, "data 不是 300 字以内的文本")
                    : new PushResult(Outcome.REPLIED, 1, new PushResult.Reply("text", text), null);
        } catch (ApiError e) {
            return PushResult.of(Outcome.MALFORMED, "不是合法的 JSON");
        }
    }

    /** What the account sent by itself, oldest first; to one fan, or to everybody if none is named. */
    @GetMapping("/outbox")
    List<Sent> outbox(@PathVariable("account") String name, @RequestParam(defaultValue = "") String uid) {
        return log.outbox(WeiboApi.key(account(name)), uid).stream()
                .map(line -> new Sent(line.id(), line.openid(), line.text(), line.at()))
                .toList();
    }

    /** The account's menu as it was created. */
    @GetMapping("/menu")
    JsonNode menu(@PathVariable("account") String name) {
        return ApiBody.parse(settings.menu(WeiboApi.key(account(name))).orElse("{\"button\":[]}"));
    }

    /** Turns the knobs that are named; the others stay. */
    @PostMapping("/knobs")
    Knobs turn(@PathVariable("account") String name, @RequestBody Knobs.Turn turn) {
        return settings.turn(WeiboApi.key(account(name)), turn);
    }

    private WeiboAccount account(String name) {
        return demo(accounts, name);
    }

    /** The demo account of that name. */
    static WeiboAccount demo(WeiboAccounts accounts, String name) {
        return accounts.find(name)
                .filter(WeiboAccount::demo)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个演示账号：" + name));
    }
}
