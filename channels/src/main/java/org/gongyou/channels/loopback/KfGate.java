package org.gongyou.channels.loopback;

import jakarta.servlet.http.HttpServletRequest;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wecom.WeComAccount;
import org.gongyou.channels.wecom.WeComAccounts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Where calls of WeCom's API come in: whose they are, and whether the platform is in the mood. */
@Component
@ConditionalOnSimulator
class KfGate {

    private final WeComAccounts accounts;
    private final Tokens tokens;
    private final Settings settings;
    private final MediaStore media;

    KfGate(WeComAccounts accounts, Tokens tokens, Settings settings, MediaStore media) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.settings = settings;
        this.media = media;
    }

    /**
     * The account whose token the call has.
     *
     * @throws ApiError if it has none that is good, or the platform is to refuse it
     */
    WeComAccount enter(HttpServletRequest request) {
        String token = request.getParameter("access_token");
        if (token == null || token.isEmpty()) {
            throw new ApiError(41001);
        }
        String whose = tokens.account(token);
        WeComAccount account = accounts.all().stream()
                .filter(WeComAccount::demo)
                .filter(one -> KfApi.key(one).equals(whose))
                .findFirst()
                .orElseThrow(() -> new ApiError(40014));
        moods(account, request.getRequestURI(), false);
        return account;
    }

    /**
     * Checks that the account has what a message shows.
     *
     * @throws ApiError 40007
     */
    void checkMedia(WeComAccount account, KfText text) {
        boolean there = text.mediaId().isEmpty()
                || media.find(text.mediaId())
                        .filter(it -> it.account().equals(KfApi.key(account)))
                        .isPresent();
        if (!there) {
            throw new ApiError(40007);
        }
    }

    /** Plays what the simulator has been told to play. */
    void moods(WeComAccount account, String path, boolean forToken) {
        Knobs knobs = settings.knobs(KfApi.key(account));
        ApiGate.pause(knobs.latencyMs());
        if (knobs.outage()) {
            throw new ResponseStatusException(HttpStatus.BAD_GATEWAY);
        }
        boolean meant = knobs.errorOn().isEmpty() ? !forToken : path.contains(knobs.errorOn());
        if (meant && (Math.random() < knobs.errorRate() || settings.takeFailure(KfApi.key(account)))) {
            throw new ApiError(knobs.errcode());
        }
    }
}
