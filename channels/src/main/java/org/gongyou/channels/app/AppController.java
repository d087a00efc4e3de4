package org.gongyou.channels.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.gongyou.channels.wechat.signin.FollowerTickets;
import org.gongyou.core.conversation.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.CookieValue;
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

/** The app channel's door. Every address but that of sessions wants a session's token. */
@RestController
@RequestMapping("/channels/app/{account}")
@Tag(name = "应用渠道", description = "会员页面、工会自有 App 和嵌入式聊天窗口使用的接口。socket 为 WebSocket，见其说明。")
@SecurityRequirement(name = "app")
@AppRefusals
class AppController {

    private static final Pattern VISITOR_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    record SessionRequest(
            @Schema(description = "上次返回的访客凭证；不填则是新访客") @JsonProperty("visitor_id") @Nullable
            String visitorId,

            @Schema(description = "App 里已登录用户的标识；与 exp、identity_hash 一起给出") @JsonProperty("member_id") @Nullable
            String memberId,

            @Schema(description = "签名有效期，Unix 秒，最多一小时后") @Nullable
            Long exp,

            @Schema(description = "HMAC-SHA256(identity-secret, member_id + \".\" + exp)，十六进制")
            @JsonProperty("identity_hash")
            @Nullable
            String identityHash,

            @Schema(description = "从公众号网页授权回来的人：凭随后两分钟内有效的 Cookie 进入他自己的会话") @Nullable
            Boolean wechat) {

        SignedIdentities.@Nullable Claim claim() {
            return SignedIdentities.claim(memberId, exp, identityHash);
        }
    }

    record SessionResponse(
            @Schema(description = "令牌，放在 Authorization: Bearer 里；不要放进网址")
            String token,

            @Schema(description = "访客凭证，下次凭它回到同一会话；要保密") @JsonProperty("visitor_id")
            String visitorId,

            @JsonProperty("conversation_id") long conversationId,

            @Schema(description = "会话最后一行的序号") @JsonProperty("last_seq")
            long lastSeq,

            @Schema(description = "已读到的序号") @JsonProperty("read_seq")
            long readSeq,

            @JsonProperty("expires_at") Instant expiresAt) {}

    record MessageResponse(
            @JsonProperty("client_msg_id") String clientMsgId,

            @Schema(description = "此前已用这个 client_msg_id 收下过")
            boolean repeated) {}

    record ReadRequest(
            @Schema(description = "已读到的序号") @Nullable Long seq) {}

    private final AppSessions sessions;
    private final AppMessages incoming;
    private final LongPolls polls;
    private final EventStreams streams;
    private final ReadMarks marks;
    private final Hints hints;
    private final AppLimits limits;

    AppController(
            AppSessions sessions,
            AppMessages incoming,
            LongPolls polls,
            EventStreams streams,
            ReadMarks marks,
            Hints hints,
            AppLimits limits) {
        this.sessions = sessions;
        this.incoming = incoming;
        this.polls = polls;
        this.streams = streams;
        this.marks = marks;
        this.hints = hints;
        this.limits = limits;
    }

    /**
     * Opens a session. The visitor id that comes back leads to the same conversation next time; it is a secret. Whoever is
     * signed in to the union's own app is led to his conversation by the app's signature instead.
     */
    @Operation(
            summary = "打开会话",
            description = "凭 visitor_id 回到原来的会话；凭 member_id、exp、identity_hash 进入已登录用户的会话；都不给则开始新会话。")
    @SecurityRequirements
    @PostMapping("/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    SessionResponse open(
            @PathVariable String account,
            @RequestBody(required = false) @Nullable SessionRequest request,
            @Parameter(hidden = true) @CookieValue(name = FollowerTickets.COOKIE, required = false) @Nullable
                    String ticket,
            HttpServletRequest http) {
        String visitorId = request == null ? null : request.visitorId();
        if (visitorId != null && !VISITOR_ID.matcher(visitorId).matches()) {
            throw AppProblem.badRequest("visitor_id 应为 8–64 位字母、数字或 . _ - 。");
        }
        SignedIdentities.Claim claim = request == null ? null : request.claim();
        boolean follower = request != null && Boolean.TRUE.equals(request.wechat());
        AppSessions.Opened opened = follower
                ? sessions.openFollower(account, ticket, http.getRemoteAddr())
                : claim == null
                        ? sessions.open(account, visitorId, http.getRemoteAddr())
                        : sessions.openSigned(account, claim, http.getRemoteAddr());
        AppSession session = opened.session();
        return new SessionResponse(
                opened.token(),
                opened.visitorId(),
                session.conversationId(),
                polls.lastSeq(session.conversationId()),
                marks.readUpTo(session.conversationId()),
                session.expiresAt());
    }

    /** Takes a message; once this answers, it is stored for good. */
    @Operation(
            summary = "发送消息",
            description = "返回 202 时消息已存好。client_msg_id 由客户端生成，重发用同一个：同内容返回 repeated=true，不同内容返回 409。"
                    + "存不下时返回 503；type 为 urn:gongyou:app:lifeline 的，detail 是给处于危险中的人的固定答复（含热线），要马上给他看。"
                    + "content：{type:text,text}、{type:tap,key,label}、{type:image,media_id}、{type:event,event:opened}。")
    @PostMapping("/messages")
    @ApiResponse(
            responseCode = "409",
            description = "这个 client_msg_id 已用于内容不同的消息",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ResponseStatus(HttpStatus.ACCEPTED)
    MessageResponse say(
            @PathVariable String account,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody AppMessage message) {
        Receipt receipt =
                AppLifeline.taken(message, () -> incoming.take(sessions.require(account, authorization), message));
        return new MessageResponse(message.id(), receipt.repeated());
    }

    /** What was said after {@code after}; waits up to {@code wait} seconds for something to be said. */
    @Operation(summary = "读取消息（轮询或长轮询）", description = "返回序号大于 after 的各行；没有时最多等 wait 秒（上限 25）。下一次从 last_seq 接着读。")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AppEntry.Page.class)))
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
    @Operation(
            summary = "事件流（SSE）",
            description = "message 事件的 id 是序号，data 与 GET messages 的一行相同；断线后用 Last-Event-ID 接着读，不漏不重。"
                    + "typing、read 事件没有 id，不补发；reset 表示客户端的序号超前，从 data.last_seq 重新开始。")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = AppEntry.class)))
    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @PathVariable String account,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(defaultValue = "0") long after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AppSession session = sessions.require(account, authorization);
        long seq = lastEventId == null || lastEventId.isBlank() ? after : number(lastEventId);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.setHeader("X-Accel-Buffering", "no");
        streams.open(session, Math.max(0, seq), request.startAsync());
    }

    /** Marks everything up to a line as read; other devices of the person are told. */
    @Operation(summary = "标记已读", description = "seq 及之前的都算已读；只会前进。")
    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(
            @PathVariable String account,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestBody ReadRequest request) {
        AppSession session = sessions.require(account, authorization);
        limits.countSign(session.sender());
        marks.read(session.conversationId(), AppFrame.number(request.seq(), "seq"));
    }

    /** The person is writing; the desk is told. */
    @Operation(summary = "正在输入", description = "告诉坐席对方正在输入；每几秒一次即可。")
    @PostMapping("/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void typing(
            @PathVariable String account,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
        AppSession session = sessions.require(account, authorization);
        limits.countSign(session.sender());
        hints.tell(Hint.typing(session.conversationId()));
    }

    private static long number(String lastEventId) {
        try {
            return Long.parseLong(lastEventId.strip());
        } catch (NumberFormatException e) {
            throw AppProblem.badRequest("Last-Event-ID 应为数字。");
        }
    }
}
