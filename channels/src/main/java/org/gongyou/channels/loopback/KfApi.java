package org.gongyou.channels.loopback;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.MessageLog.Said;
import org.gongyou.channels.wecom.WeComAccount;
import org.gongyou.channels.wecom.WeComAccounts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** WeCom's API for customer service: pulling, sending, and who has whose session. */
@RestController
@RequestMapping("/simulator/wecom/cgi-bin")
@ConditionalOnSimulator
class KfApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration POOL_CODE = Duration.ofHours(48);

    /** The platform gives fewer than it was asked for when it likes; so that this is met with, here always. */
    private static final int SHORT_PAGE = 40;

    private final WeComAccounts accounts;
    private final KfMemory memory;
    private final Tokens tokens;
    private final MessageLog log;
    private final Settings settings;
    private final KfGate gate;
    private final KfPusher pusher;
    private final CallbackThreads threads;
    private final Clock clock;

    KfApi(
            WeComAccounts accounts,
            KfMemory memory,
            Tokens tokens,
            MessageLog log,
            Settings settings,
            KfGate gate,
            KfPusher pusher,
            CallbackThreads threads,
            Clock clock) {
        this.accounts = accounts;
        this.memory = memory;
        this.tokens = tokens;
        this.log = log;
        this.settings = settings;
        this.gate = gate;
        this.pusher = pusher;
        this.threads = threads;
        this.clock = clock;
    }

    /** The name under which the platform keeps what concerns an account. */
    static String key(WeComAccount account) {
        return "wecom/" + account.name();
    }

    @GetMapping("/gettoken")
    Map<String, Object> token(
            @RequestParam(defaultValue = "") String corpid,
            @RequestParam(defaultValue = "") String corpsecret,
            HttpServletRequest request) {
        WeComAccount account = accounts.all().stream()
                .filter(WeComAccount::demo)
                .filter(one -> one.corpId().equals(corpid))
                .findFirst()
                .orElseThrow(() -> new ApiError(40013, "invalid corpid"));
        gate.moods(account, request.getRequestURI(), true);
        if (!account.secret().value().equals(corpsecret)) {
            throw new ApiError(40001, "invalid credential");
        }
        Tokens.Granted granted = tokens.stable(key(account), false);
        return Map.of(
                "errcode", 0, "errmsg", "ok", "access_token", granted.accessToken(), "expires_in", granted.expiresIn());
    }

    /** What has come since the cursor, never what the account itself has sent. */
    @PostMapping("/kf/sync_msg")
    JsonNode sync(@RequestBody byte[] body, HttpServletRequest request) {
        WeComAccount account = gate.enter(request);
        JsonNode json = ApiBody.read(body);
        checkAccount(account, json);
        long cursor = number(ApiBody.textOr(json, "cursor", "0"));
        int limit = Math.min(json.path("limit").asInt(1000), SHORT_PAGE);
        List<KfMemory.Item> items = memory.after(key(account), cursor, limit + 1);
        ObjectNode answer = JSON.createObjectNode().put("errcode", 0).put("errmsg", "ok");
        ArrayNode list = answer.putArray("msg_list");
        long last = cursor;
        for (KfMemory.Item item : items.subList(0, Math.min(items.size(), limit))) {
            list.add(ApiBody.parse(item.content()));
            last = item.id();
        }
        return answer.put("has_more", items.size() > limit ? 1 : 0).put("next_cursor", "c" + last);
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor.replaceFirst("^c", ""));
        } catch (NumberFormatException e) {
            throw new ApiError(40058, "invalid cursor");
        }
    }

    @PostMapping("/kf/send_msg")
    Map<String, Object> send(@RequestBody byte[] body, HttpServletRequest request) {
        WeComAccount account = gate.enter(request);
        JsonNode json = ApiBody.read(body);
        checkAccount(account, json);
        KfText text = KfText.of(json);
        gate.checkMedia(account, text);
        String customer = ApiBody.textOr(json, "touser", "");
        KfMemory.Person person = memory.find(key(account), customer).orElseThrow(() -> new ApiError(40003, "no user"));
        takeId(account, text.id());
        if (person.sessionState() != KfMemory.NEW && person.sessionState() != KfMemory.BOT) {
            throw giveIdBack(account, text.id(), new ApiError(95018, "send msg session status invalid"));
        }
        if (!memory.take(key(account), customer)) {
            throw giveIdBack(account, text.id(), new ApiError(95001, "msg count reaches limit"));
        }
        return sent(account, person, text, new String(body, StandardCharsets.UTF_8));
    }

    @PostMapping("/kf/send_msg_on_event")
    Map<String, Object> sendOnEvent(@RequestBody byte[] body, HttpServletRequest request) {
        WeComAccount account = gate.enter(request);
        JsonNode json = ApiBody.read(body);
        KfText text = KfText.of(json);
        gate.checkMedia(account, text);
        KfMemory.Person person = memory.takeCode(key(account), ApiBody.textOr(json, "code", ""))
                .orElseThrow(() -> new ApiError(40058, "invalid code"));
        takeId(account, text.id());
        return sent(account, person, text, new String(body, StandardCharsets.UTF_8));
    }

    private void takeId(WeComAccount account, String id) {
        if (!memory.takeId(key(account), id)) {
            throw new ApiError(40058, "msgid repeated");
        }
    }

    private ApiError giveIdBack(WeComAccount account, String id, ApiError refusal) {
        memory.giveIdBack(key(account), id);
        return refusal;
    }

    private Map<String, Object> sent(WeComAccount account, KfMemory.Person person, KfText text, String body) {
        if (person.refuses()) {
            memory.lay(key(account), KfItems.failed(account, text, person.customer(), clock.instant()));
            threads.run(() -> pusher.tell(account));
        } else {
            log.add(key(account), person.customer(), new Said(MessageLog.CUSTOM, text.type(), text.shown(), body));
        }
        ApiGate.pause(settings.knobs(key(account)).answerLatencyMs());
        return Map.of("errcode", 0, "errmsg", "ok", "msgid", text.id());
    }

    @PostMapping("/kf/service_state/get")
    Map<String, Object> state(@RequestBody byte[] body, HttpServletRequest request) {
        WeComAccount account = gate.enter(request);
        JsonNode json = ApiBody.read(body);
        checkAccount(account, json);
        int state = memory.find(key(account), ApiBody.textOr(json, "external_userid", ""))
                .map(KfMemory.Person::sessionState)
                .orElse(KfMemory.NEW);
        return Map.of("errcode", 0, "errmsg", "ok", "service_state", state);
    }

    @PostMapping("/kf/service_state/trans")
    Map<String, Object> transfer(@RequestBody byte[] body, HttpServletRequest request) {
        WeComAccount account = gate.enter(request);
        JsonNode json = ApiBody.read(body);
        checkAccount(account, json);
        String customer = ApiBody.textOr(json, "external_userid", "");
        int wanted = json.path("service_state").asInt(-1);
        int now = memory.find(key(account), customer)
                .map(KfMemory.Person::sessionState)
                .orElse(KfMemory.NEW);
        if (wanted < KfMemory.BOT || wanted > KfMemory.ENDED || now == KfMemory.ENDED || (now > 1 && wanted < now)) {
            throw new ApiError(95016, "invalid transition");
        }
        memory.state(key(account), customer, wanted);
        return wanted == KfMemory.POOL
                ? Map.of("errcode", 0, "errmsg", "ok", "msg_code", memory.giveCode(key(account), customer, POOL_CODE))
                : Map.of("errcode", 0, "errmsg", "ok");
    }

    @PostMapping("/kf/account/list")
    Map<String, Object> list(HttpServletRequest request) {
        WeComAccount account = gate.enter(request);
        return Map.of(
                "errcode",
                0,
                "errmsg",
                "ok",
                "account_list",
                List.of(Map.of("open_kfid", account.openKfId(), "name", account.title(), "manage_privilege", true)));
    }

    private static void checkAccount(WeComAccount account, JsonNode json) {
        if (!account.openKfId().equals(ApiBody.text(json, "open_kfid"))) {
            throw new ApiError(95000, "invalid open_kfid");
        }
    }
}
