package org.gongyou.channels.wechat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gongyou.channels.callback.CallbackAddress;
import org.gongyou.channels.callback.CallbackQuery;
import org.gongyou.channels.callback.CallbackWatch;
import org.gongyou.channels.callback.Push;
import org.gongyou.channels.callback.Reception;
import org.gongyou.channels.callback.Reception.Deadline;
import org.gongyou.channels.wechat.CallbackDoor.Opened;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the platform calls us: {@code /channels/wechat/{account}}. */
@RestController
@RequestMapping("/channels/wechat/{account}")
class WeChatController extends CallbackAddress {

    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private static final String NOTICE_FINISHED = "event:templatesendjobfinish";

    private final WeChatAccounts accounts;
    private final WeChatProperties properties;
    private final Reception reception;
    private final Permissions permissions;
    private final Attempts attempts;
    private final CallbackWatch watch;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<SceneBook> scenes;
    private final Clock clock;

    WeChatController(
            WeChatAccounts accounts,
            WeChatProperties properties,
            Reception reception,
            Permissions permissions,
            Attempts attempts,
            CallbackWatch watch,
            ApplicationEventPublisher events,
            ObjectProvider<SceneBook> scenes,
            Clock clock) {
        super(WeChatAccount.CHANNEL, watch);
        this.accounts = accounts;
        this.properties = properties;
        this.reception = reception;
        this.permissions = permissions;
        this.attempts = attempts;
        this.watch = watch;
        this.events = events;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** The platform's check of our address: the echo, if the signature is right. */
    @GetMapping
    ResponseEntity<byte[]> checkAddress(@PathVariable("account") String name, HttpServletRequest request) {
        CallbackQuery query = CallbackQuery.parse(request.getQueryString());
        CallbackDoor.checkSignature(account(name), query);
        return text(query.echostr());
    }

    /** A message or an event. */
    @PostMapping
    ResponseEntity<byte[]> receive(@PathVariable("account") String name, HttpServletRequest request)
            throws IOException {
        WeChatAccount account = account(name);
        CallbackQuery query = CallbackQuery.parse(request.getQueryString());
        CallbackDoor.check(account, query);
        Opened opened = CallbackDoor.open(account, query, body(request));
        Push push = withScene(account, PushReader.read(account, opened.fields()));
        query.signedAt().ifPresent(at -> watch.signed(account.ref(), at));
        if (push.kind().equals(NOTICE_FINISHED)) {
            events.publishEvent(new NoticeFinished(
                    account.ref(),
                    opened.fields().getOrDefault("MsgID", ""),
                    opened.fields().getOrDefault("Status", "")));
        }

        boolean mayPush = permissions.mayPush(account);
        boolean last = mayPush || attempts.isLast(push.message());
        Deadline deadline = Deadline.in(last ? properties.replyPatience() : properties.hold());
        Optional<OutboundMessage> reply = reception.take(
                push,
                deadline,
                whole -> CustomerMessages.BUBBLES.first(mayPush, whole.showing(CustomerMessages.SHOWN)));
        return reply.isEmpty()
                ? text("success")
                : answer(HttpStatus.OK, XML, xml(account, push, opened.encrypted(), reply.get()));
    }

    /** What a scanned code leads to goes with the event, so that the dialogue need not know the scene. */
    private Push withScene(WeChatAccount account, Push push) {
        InboundMessage message = push.message();
        if (!(message.content() instanceof Content.Event event)) {
            return push;
        }
        String scene = event.key() == null ? "" : event.key();
        boolean arrival = event.kind() == Content.Event.Kind.SCAN || event.kind() == Content.Event.Kind.SUBSCRIBE;
        return scenes.stream()
                .findFirst()
                .filter(it -> arrival)
                .flatMap(it -> it.service(account, scene))
                .map(service -> new Push(
                        push.recipient(),
                        push.kind(),
                        new InboundMessage(
                                message.account(),
                                message.sender(),
                                message.messageKey(),
                                message.sentAt(),
                                new Content.Event(event.kind(), "start:" + service))))
                .orElse(push);
    }

    private String xml(WeChatAccount account, Push push, boolean encrypted, OutboundMessage reply) {
        Instant now = clock.instant();
        String xml = PassiveReply.text(push.message().sender(), push.recipient(), now, reply.asPlainText());
        if (!encrypted) {
            return xml;
        }
        return account.crypto()
                .map(crypto -> PassiveReply.sealed(account, crypto, now, xml))
                .orElseThrow();
    }

    private WeChatAccount account(String name) {
        return accounts.find(name).orElseThrow(CallbackAddress::noSuchAccount);
    }
}
