package org.gongyou.channels.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.gongyou.core.conversation.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The app channel's door. Every address but that of sessions wants a session's token. */
@RestController
@RequestMapping("/channels/app/{account}")
class AppController {

    private static final Pattern VISITOR_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    record SessionRequest(
            @JsonProperty("visitor_id") @Nullable String visitorId,
            @JsonProperty("member_id") @Nullable String memberId,
            @Nullable Long exp,
            @JsonProperty("identity_hash") @Nullable String identityHash) {

        SignedIdentities.@Nullable Claim claim() {
            return SignedIdentities.claim(memberId, exp, identityHash);
        }
    }

    record SessionResponse(
            String token,
            @JsonProperty("visitor_id") String visitorId,
            @JsonProperty("conversation_id") long conversationId,
            @JsonProperty("last_seq") long lastSeq,
            @JsonProperty("expires_at") Instant expiresAt) {}

    record MessageResponse(@JsonProperty("client_msg_id") String clientMsgId, boolean repeated) {}

    private final AppSessions sessions;
    private final AppMessages incoming;
    private final LongPolls polls;
    private final EventStreams streams;

    AppController(AppSessions sessions, AppMessages incoming, LongPolls polls, EventStreams streams) {
        this.sessions = sessions;
        this.incoming = incoming;
        this.polls = polls;
        this.streams = streams;
    }

    /**
     * Opens a session. The visitor id that comes back leads to the same conversation next time; it is a secret. Whoever is
     * signed in to the union's own app is led to his conversation by the app's signature instead.
     */
    @PostMapping("/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    SessionResponse open(
            @PathVariable String account,
            @RequestBody(required = false) @Nullable SessionRequest request,
            HttpServletRequest http) {
        String visitorId = request == null ? null : request.visitorId();
        if (visitorId != null && !VISITOR_ID.matcher(visitorId).matches()) {
            throw AppProblem.badRequest("visitor_id 应为 8–64 位字母、数字或 . _ - 。");
        }
        SignedIdentities.Claim claim = request == null ? null : request.claim();
        AppSessions.Opened opened = claim == null
                ? sessions.open(account, visitorId, http.getRemoteAddr())
                : sessions.openSigned(account, claim, http.getRemoteAddr());
        AppSession session = opened.session();
        return new SessionResponse(
                opened.token(),
                opened.visitorId(),
                session.conversationId(),
                polls.lastSeq(session.conversationId()),
                session.expiresAt());
    }

    /** Takes a message; once this answers, it is stored for good. */
    @PostMapping("/messages")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MessageResponse say(
            @PathVariable String account,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody AppMessage message) {
        AppSession session = sessions.require(account, authorization);
        Receipt receipt = incoming.take(session, message);
        return new MessageResponse(message.id(), receipt.repeated());
    }

    /** What was said after {@code after}; waits up to {@code wait} seconds for something to be said. */
    @GetMapping("/messages")
    DeferredResult<AppEntry.Page> messages(
            @PathVariable String account,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(name = "wait", defaultValue = "0") long seconds) {
        AppSession session = sessions.require(account, authorization);
        if (after < 0 || seconds < 0) {
            throw AppProblem.badRequest("after 和 wait 不能为负数。");
        }
        return polls.poll(session.conversationId(), after, Duration.ofSeconds(seconds));
    }

    /** The conversation as server-sent events, from {@code Last-Event-ID} or {@code after} on. */
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @PathVariable String account,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(defaultValue = "0") long after) {
        AppSession session = sessions.require(account, authorization);
        long seq = lastEventId == null || lastEventId.isBlank() ? after : number(lastEventId);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("X-Accel-Buffering", "no")
                .body(streams.open(session.conversationId(), Math.max(0, seq)));
    }

    private static long number(String lastEventId) {
        try {
            return Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException e) {
            throw AppProblem.badRequest("Last-Event-ID 应为数字。");
        }
    }
}
