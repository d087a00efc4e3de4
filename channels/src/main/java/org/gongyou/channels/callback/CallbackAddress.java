package org.gongyou.channels.callback;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gongyou.core.message.AccountRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Where a platform calls us; each platform's controller extends it and maps {@code {account}}.
 *
 * <p>A message is answered with 200 only once it is stored; what cannot be stored gets 503, so that the platform calls
 * again. Refusals are short, hold nothing of the callback, and are logged without it.
 */
public abstract class CallbackAddress {

    /** A text of the platforms' greatest length, encrypted, is a twentieth of it. */
    public static final int LARGEST_BODY = 256 * 1024;

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final Logger log = LoggerFactory.getLogger(CallbackAddress.class);

    private final String channel;
    private final CallbackWatch watch;

    protected CallbackAddress(String channel, CallbackWatch watch) {
        this.channel = channel;
        this.watch = watch;
    }

    /** The body, of which no more is read than we accept. */
    public static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() <= LARGEST_BODY) {
            byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length <= LARGEST_BODY) {
                return body;
            }
        }
        throw new RejectedCallbackException(HttpStatus.CONTENT_TOO_LARGE, "too large");
    }

    /** Words without markup. */
    protected static ResponseEntity<byte[]> text(String words) {
        return answer(HttpStatus.OK, TEXT, words);
    }

    protected static ResponseEntity<byte[]> answer(HttpStatus status, MediaType type, String body) {
        return ResponseEntity.status(status)
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    protected static RejectedCallbackException noSuchAccount() {
        return new RejectedCallbackException(HttpStatus.NOT_FOUND, "no such account");
    }

    @ExceptionHandler
    ResponseEntity<byte[]> untrusted(UntrustedCallbackException e, HttpServletRequest request) {
        return refusal(HttpStatus.FORBIDDEN, "refused", e, request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> malformed(MalformedCallbackException e, HttpServletRequest request) {
        return refusal(HttpStatus.BAD_REQUEST, "malformed", e, request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> rejected(RejectedCallbackException e, HttpServletRequest request) {
        return refusal(e.status(), "rejected", e, request);
    }

    /** Not stored, or stored and not answered: the platform is to call again. Only the kind of fault is logged. */
    @ExceptionHandler
    ResponseEntity<byte[]> failed(RuntimeException e) {
        CallbackCounter.count(channel, "failed");
        StackTraceElement[] trace = e.getStackTrace();
        log.error(
                "A callback could not be taken: {} at {}", e.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
        return answer(HttpStatus.SERVICE_UNAVAILABLE, TEXT, "暂时无法受理 try again");
    }

    private ResponseEntity<byte[]> refusal(
            HttpStatus status, String outcome, RuntimeException e, HttpServletRequest request) {
        String reason = Objects.toString(e.getMessage());
        CallbackCounter.count(channel, outcome);
        log.info("Refused a callback with {}: {}", status.value(), reason);
        if (status != HttpStatus.NOT_FOUND
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof java.util.Map<?, ?> path
                && path.get("account") instanceof String account) {
            watch.refused(new AccountRef(channel, account), reason);
        }
        return answer(status, TEXT, "拒绝 refused: " + reason);
    }
}
