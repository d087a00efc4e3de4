package org.gongyou.channels.loopback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ThreadLocalRandom;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wechat.WeChatAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What every API call passes first: the platform's moods as its knobs have them, then the token. */
@Component
@ConditionalOnSimulator
class ApiGate {

    private final DemoPlatform platform;
    private final Tokens tokens;
    private final Settings settings;

    ApiGate(DemoPlatform platform, Tokens tokens, Settings settings) {
        this.platform = platform;
        this.tokens = tokens;
        this.settings = settings;
    }

    /**
     * Lets a call in.
     *
     * @return the account whose token it carries
     * @throws ApiError if the token is not good, or as the knobs want it
     */
    WeChatAccount enter(HttpServletRequest request) {
        String token = request.getParameter("access_token");
        if (token == null || token.isEmpty()) {
            throw new ApiError(41001);
        }
        WeChatAccount account = platform.find(tokens.account(token)).orElseThrow(() -> new ApiError(40014));
        moods(account, request.getRequestURI(), false);
        return account;
    }

    /** Lets a call in that only verified accounts may make. */
    WeChatAccount enterVerified(HttpServletRequest request) {
        WeChatAccount account = enter(request);
        if (!account.kind().mayPush()) {
            throw new ApiError(48001);
        }
        return account;
    }

    /** Lets a call for a token in, if account, secret and address are right. */
    WeChatAccount enterForToken(Credentials given, HttpServletRequest request) {
        if (!"client_credential".equals(given.grantType())) {
            throw new ApiError(40002);
        }
        if (given.appId() == null || given.appId().isEmpty()) {
            throw new ApiError(41002);
        }
        if (given.secret() == null || given.secret().isEmpty()) {
            throw new ApiError(41004);
        }
        WeChatAccount account = platform.byAppId(given.appId()).orElseThrow(() -> new ApiError(40013));
        moods(account, request.getRequestURI(), true);
        if (!account.appSecret().value().equals(given.secret())) {
            throw new ApiError(40125);
        }
        Knobs knobs = settings.knobs(account.name());
        if (!knobs.ipWhitelist().isEmpty() && !knobs.ipWhitelist().contains(request.getRemoteAddr())) {
            throw new ApiError(40164, "invalid ip " + request.getRemoteAddr() + ", not in whitelist");
        }
        return account;
    }

    /** What a caller says of himself. */
    record Credentials(
            @Nullable String grantType,
            @Nullable String appId,
            @Nullable String secret) {}

    private void moods(WeChatAccount account, String path, boolean forToken) {
        Knobs knobs = settings.knobs(account.name());
        pause(knobs.latencyMs());
        if (knobs.outage()) {
            throw new ResponseStatusException(HttpStatus.BAD_GATEWAY);
        }
        boolean meant = knobs.errorOn().isEmpty() ? !forToken : path.contains(knobs.errorOn());
        if (meant && (ThreadLocalRandom.current().nextDouble() < knobs.errorRate() || fails(account, knobs))) {
            throw new ApiError(knobs.errcode());
        }
    }

    private boolean fails(WeChatAccount account, Knobs knobs) {
        return knobs.failNext() > 0 && settings.takeFailure(account.name());
    }

    /** Takes its time, as a platform does. */
    static void pause(long millis) {
        if (millis <= 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
