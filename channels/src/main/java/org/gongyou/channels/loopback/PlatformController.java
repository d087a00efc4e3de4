package org.gongyou.channels.loopback;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wechat.WeChatAccount;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Looks into the platform and turns its knobs. */
@RestController
@RequestMapping("/simulator")
@ConditionalOnSimulator
class PlatformController {

    private final DemoPlatform platform;
    private final Pusher pusher;
    private final MessageLog log;
    private final Settings settings;

    PlatformController(DemoPlatform platform, Pusher pusher, MessageLog log, Settings settings) {
        this.platform = platform;
        this.pusher = pusher;
        this.log = log;
        this.settings = settings;
    }

    /** A demo account, with the words by which an outside driver can play the platform itself. */
    record Account(
            String name, String title, String kind, String appId, String token, String aesKey, URI callbackUrl) {}

    /** Something that the API was sent. */
    record Sent(long id, String openid, String msgtype, String text, JsonNode payload, Instant at) {}

    /** Something that was said, as the person's screen shows it. */
    record Shown(long id, String from, String via, String msgtype, String text, JsonNode payload, Instant at) {}

    @GetMapping("/accounts")
    List<Account> accounts() {
        return platform.all().stream().map(this::account).toList();
    }

    private Account account(WeChatAccount account) {
        return new Account(
                account.name(),
                account.title(),
                account.kind().name(),
                account.appId(),
                account.token().value(),
                account.aesKey().value(),
                pusher.webhook(account));
    }

    /** What the API was sent, oldest first; to one person, or to everybody if none is named. */
    @GetMapping("/wechat/{account}/outbox")
    List<Sent> outbox(@PathVariable String account, @RequestParam(defaultValue = "") String openid) {
        return log.outbox(platform.get(account).name(), openid).stream()
                .map(PlatformController::sent)
                .toList();
    }

    static Sent sent(MessageLog.Line line) {
        return new Sent(
                line.id(), line.openid(), line.msgtype(), line.text(), ApiBody.parse(line.payload()), line.at());
    }

    @GetMapping("/wechat/{account}/chat")
    List<Shown> chat(
            @PathVariable String account, @RequestParam String openid, @RequestParam(defaultValue = "0") long after) {
        return log.chat(platform.get(account).name(), openid, after).stream()
                .map(PlatformController::shown)
                .toList();
    }

    static Shown shown(MessageLog.Line line) {
        boolean json = line.via().equals(MessageLog.CUSTOM) || line.via().equals(MessageLog.NOTICE);
        return new Shown(
                line.id(),
                line.from(),
                line.via(),
                line.msgtype(),
                line.text(),
                json ? ApiBody.parse(line.payload()) : ApiBody.parse("{}"),
                line.at());
    }

    /** The account's menu as it was created; empty if there is none. */
    @GetMapping("/wechat/{account}/menu")
    JsonNode menu(@PathVariable String account) {
        return ApiBody.parse(settings.menu(platform.get(account).name()).orElse("{\"button\":[]}"));
    }

    @GetMapping("/wechat/{account}/knobs")
    Knobs knobs(@PathVariable String account) {
        return settings.knobs(platform.get(account).name());
    }

    /** Turns the knobs that are named; the others stay. */
    @PostMapping("/wechat/{account}/knobs")
    Knobs turn(@PathVariable String account, @RequestBody Knobs.Turn turn) {
        return settings.turn(platform.get(account).name(), turn);
    }

    @DeleteMapping("/wechat/{account}/knobs")
    Knobs reset(@PathVariable String account) {
        settings.resetKnobs(platform.get(account).name());
        return knobs(account);
    }
}
