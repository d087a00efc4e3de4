package org.gongyou.channels.loopback;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.loopback.MessageLog.Said;
import org.gongyou.channels.loopback.PushResult.Outcome;
import org.gongyou.channels.wecom.WeComAccount;
import org.gongyou.channels.wecom.WeComAccounts;
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

/**
 * The phones of people who write to WeCom customer service, and the humans of the corporation. What they do is laid down to be
 * pulled, and the account's real webhook is told, signed and encrypted, three times at most, that there is something.
 */
@RestController
@RequestMapping("/simulator/wecom")
@ConditionalOnSimulator
class KfPhones {

    private static final Duration WELCOME = Duration.ofSeconds(20);
    private static final String MENU = "{\"button\":[]}";

    private final WeComAccounts accounts;
    private final KfMemory memory;
    private final MessageLog log;
    private final Settings settings;
    private final MediaStore media;
    private final KfPusher pusher;
    private final CallbackThreads threads;
    private final Clock clock;

    KfPhones(
            WeComAccounts accounts,
            KfMemory memory,
            MessageLog log,
            Settings settings,
            MediaStore media,
            KfPusher pusher,
            CallbackThreads threads,
            Clock clock) {
        this.accounts = accounts;
        this.memory = memory;
        this.log = log;
        this.settings = settings;
        this.media = media;
        this.pusher = pusher;
        this.threads = threads;
        this.clock = clock;
    }

    /** A demo account as the simulator page lists it. */
    record Account(
            String name, String title, String kind, String appId, String token, String aesKey, URI callbackUrl) {}

    /**
     * Something that the platform has, as it has it.
     *
     * @param item laid down to be pulled; nothing new if null
     * @param silent whether the callback is lost on its way
     */
    record Laid(@Nullable JsonNode item, @Nullable Boolean silent) {}

    /**
     * Something that a human of the corporation does.
     *
     * @param action {@code take}, {@code say} or {@code end}
     */
    record Served(
            @Nullable String openid,
            @Nullable String action,
            @Nullable String text) {}

    /** A person, in the words of the simulator page. */
    record Follower(
            String openid, boolean following, boolean blocked, int remaining, long windowUntil, int sessionState) {}

    @GetMapping("/accounts")
    List<Account> accounts() {
        return accounts.all().stream()
                .filter(WeComAccount::demo)
                .map(account -> new Account(
                        account.name(),
                        account.title(),
                        "WECOM",
                        account.corpId(),
                        account.token().value(),
                        account.aesKey().value(),
                        pusher.webhook(account)))
                .toList();
    }

    /** Says or does something: the event {@code enter} comes in, {@code block} and {@code unblock} are what they say. */
    @PostMapping("/{account}/say")
    DeferredResult<PushResult> say(@PathVariable("account") String name, @RequestBody SayRequest said) {
        WeComAccount account = account(name);
        String customer = said.requiredOpenid();
        boolean event = said.requiredType().equals("event");
        return threads.run(() -> event ? acted(account, customer, said) : said(account, customer, said));
    }

    private PushResult said(WeComAccount account, String customer, SayRequest said) {
        log.add(KfApi.key(account), customer, new Said(MessageLog.PUSH, said.requiredType(), said.shown(), "{}"));
        memory.wrote(KfApi.key(account), customer);
        KfItems.Said what = new KfItems.Said(clock.instant(), MediaStore.newId());
        if (said.requiredType().equals("image")) {
            media.keep(new MediaStore.Media(
                    what.mediaId(), KfApi.key(account), "image", "picture.jpg", "image/jpeg", said.bytes()));
        }
        memory.lay(KfApi.key(account), KfItems.said(account, customer, said, what));
        return pusher.tell(account);
    }

    private PushResult acted(WeComAccount account, String customer, SayRequest said) {
        String event = said.event() == null ? "" : said.event().toLowerCase(Locale.ROOT);
        if (event.equals("block") || event.equals("unblock")) {
            memory.refuse(KfApi.key(account), customer, event.equals("block"));
            return PushResult.of(Outcome.SUCCESS, null);
        }
        log.add(KfApi.key(account), customer, new Said(MessageLog.PUSH, "event", said.shown(), "{}"));
        String code = memory.giveCode(KfApi.key(account), customer, WELCOME);
        memory.lay(KfApi.key(account), KfItems.entered(account, customer, code, clock.instant()));
        return pusher.tell(account);
    }

    /** A human of the corporation takes a session, says something in it, or ends it. */
    @PostMapping("/{account}/servicer")
    DeferredResult<PushResult> serve(@PathVariable("account") String name, @RequestBody Served served) {
        WeComAccount account = account(name);
        String customer = SayRequest.event(served.openid(), "", null).requiredOpenid();
        String action = served.action() == null ? "" : served.action();
        return threads.run(() -> {
            switch (action) {
                case "take" -> {
                    memory.state(KfApi.key(account), customer, KfMemory.HUMAN);
                    memory.lay(KfApi.key(account), KfItems.changed(account, customer, 1, clock.instant()));
                }
                case "end" -> {
                    memory.state(KfApi.key(account), customer, KfMemory.ENDED);
                    memory.lay(KfApi.key(account), KfItems.changed(account, customer, 3, clock.instant()));
                }
                case "say" -> {
                    String words = served.text() == null ? "" : served.text();
                    log.add(KfApi.key(account), customer, new Said("servicer", "text", words, "{}"));
                    memory.lay(KfApi.key(account), KfItems.served(account, customer, words, clock.instant()));
                }
                default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "action 应为 take、say 或 end。");
            }
            return pusher.tell(account);
        });
    }

    /** Lays something down as it is, and tells of it unless the callback is to be lost. */
    @PostMapping("/{account}/items")
    DeferredResult<PushResult> lay(@PathVariable("account") String name, @RequestBody Laid laid) {
        WeComAccount account = account(name);
        return threads.run(() -> {
            JsonNode item = laid.item();
            if (item != null) {
                String customer = ApiBody.textOr(item, "external_userid", "");
                if (!customer.isEmpty() && item.path("origin").asInt(0) == 3) {
                    memory.wrote(KfApi.key(account), customer);
                }
                memory.lay(KfApi.key(account), item.toString());
            }
            return Boolean.TRUE.equals(laid.silent()) ? PushResult.of(Outcome.SUCCESS, null) : pusher.tell(account);
        });
    }

    @GetMapping("/{account}/outbox")
    List<PlatformController.Sent> outbox(
            @PathVariable("account") String name, @RequestParam(defaultValue = "") String openid) {
        return log.outbox(KfApi.key(account(name)), openid).stream()
                .map(PlatformController::sent)
                .toList();
    }

    @GetMapping("/{account}/chat")
    List<PlatformController.Shown> chat(
            @PathVariable("account") String name,
            @RequestParam String openid,
            @RequestParam(defaultValue = "0") long after) {
        return log.chat(KfApi.key(account(name)), openid, after).stream()
                .map(PlatformController::shown)
                .toList();
    }

    @GetMapping("/{account}/followers")
    List<Follower> followers(@PathVariable("account") String name) {
        return memory.all(KfApi.key(account(name))).stream()
                .map(person -> new Follower(
                        person.customer(),
                        true,
                        person.refuses(),
                        person.messagesLeft(),
                        person.windowUntil(),
                        person.sessionState()))
                .toList();
    }

    /** There are no menus here. */
    @GetMapping("/{account}/menu")
    JsonNode menu(@PathVariable("account") String name) {
        account(name);
        return ApiBody.parse(MENU);
    }

    /** Turns the knobs that are named; the others stay. */
    @PostMapping("/{account}/knobs")
    Knobs turn(@PathVariable("account") String name, @RequestBody Knobs.Turn turn) {
        return settings.turn(KfApi.key(account(name)), turn);
    }

    private WeComAccount account(String name) {
        return accounts.find(name)
                .filter(WeComAccount::demo)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个演示账号：" + name));
    }
}
