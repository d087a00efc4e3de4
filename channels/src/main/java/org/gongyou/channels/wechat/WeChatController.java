package org.gongyou.channels.wechat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.gongyou.channels.wechat.CallbackDoor.Opened;
import org.gongyou.channels.wechat.Reception.Deadline;
import org.gongyou.channels.wechat.Reception.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the platform calls us: {@code /channels/wechat/{account}}.
 *
 * <p>A message is answered with 200 only once it is stored; what cannot be stored gets 503, so that the platform calls
 * again. Refusals are short, hold nothing of the callback, and are logged without it.
 */
@RestController
@RequestMapping("/channels/wechat/{account}")
class WeChatController {

    /** A text of the platform's greatest length, encrypted, is a twentieth of it. */
    static final int LARGEST_BODY = 256 * 1024;

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);
    private static final Logger log = LoggerFactory.getLogger(WeChatController.class);

    private final WeChatAccounts accounts;
    private final WeChatProperties properties;
    private final Reception reception;
    private final FollowUps followUps;
    private final Clock clock;
    private final StaleClockWarning staleClock;

    WeChatController(
            WeChatAccounts accounts,
            WeChatProperties properties,
            Reception reception,
            FollowUps followUps,
            Clock clock) {
        this.accounts = accounts;
        this.properties = properties;
        this.reception = reception;
        this.followUps = followUps;
        this.clock = clock;
        this.staleClock = new StaleClockWarning(clock);
    }

    /** The platform's check of our address: the echo, if the signature is right. */
    @GetMapping
    ResponseEntity<byte[]> checkAddress(@PathVariable("account") String name, HttpServletRequest request) {
        CallbackQuery query = CallbackQuery.parse(request.getQueryString());
        CallbackDoor.checkSignature(account(name), query);
        return answer(HttpStatus.OK, TEXT, query.echostr());
    }

    /** A message or an event. */
    @PostMapping
    ResponseEntity<byte[]> receive(@PathVariable("account") String name, HttpServletRequest request)
            throws IOException {
        Deadline deadline = Deadline.in(properties.replyPatience());
        WeChatAccount account = account(name);
        CallbackQuery query = CallbackQuery.parse(request.getQueryString());
        CallbackDoor.check(account, query);
        Opened opened = CallbackDoor.open(account, query, body(request));
        Push push = PushReader.read(account, opened.fields());
        staleClock.check(account, query.timestamp());

        Optional<Reply> reply = reception.take(push, deadline);
        if (reply.isEmpty()) {
            return answer(HttpStatus.OK, TEXT, "success");
        }
        return answer(HttpStatus.OK, XML, xml(account, push, opened.encrypted(), reply.get()));
    }

    private String xml(WeChatAccount account, Push push, boolean encrypted, Reply reply) {
        String words = followUps.firstBubble(account, push.message().sender(), reply.message(), reply.repeated());
        Instant now = clock.instant();
        String xml = PassiveReply.text(push.message().sender(), push.recipient(), now, words);
        if (!encrypted) {
            return xml;
        }
        return account.crypto()
                .map(crypto -> PassiveReply.sealed(account, crypto, now, xml))
                .orElseThrow();
    }

    private WeChatAccount account(String name) {
        return accounts.find(name)
                .orElseThrow(() -> new RejectedCallbackException(HttpStatus.NOT_FOUND, "no such account"));
    }

    /** The body, of which no more is read than we accept. */
    static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= LARGEST_BODY) {
            byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length <= LARGEST_BODY) {
                return body;
            }
        }
        throw new RejectedCallbackException(HttpStatus.CONTENT_TOO_LARGE, "too large");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> untrusted(UntrustedCallbackException e) {
        return refusal(HttpStatus.FORBIDDEN, "refused", e);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> malformed(MalformedCallbackException e) {
        return refusal(HttpStatus.BAD_REQUEST, "malformed", e);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> rejected(RejectedCallbackException e) {
        return refusal(e.status(), "rejected", e);
    }

    /** Not stored, or stored and not answered: the platform is to call again. Only the kind of fault is logged. */
    @ExceptionHandler
    ResponseEntity<byte[]> failed(RuntimeException e) {
        Inbound.count("failed");
        StackTraceElement[] trace = e.getStackTrace();
        log.error(
                "A callback could not be taken: {} at {}", e.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, TEXT, "暂时无法受理 try again");
    }

    private ResponseEntity<byte[]> refusal(HttpStatus status, String outcome, RuntimeException e) {
        String reason = Objects.toString(e.getMessage());
        Inbound.count(outcome);
        log.info("Refused a callback with {}: {}", status.value(), reason);
        return answer(status, TEXT, "拒绝 refused: " + reason);
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, MediaType type, String body) {
        return ResponseEntity.status(status)
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
