package org.gongyou.channels.wechat;

import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import me.chanjar.weixin.common.error.WxErrorException;
import org.gongyou.channels.wechat.TokenShelf.Kept;
import org.jspecify.annotations.Nullable;

/**
 * The access token of an account. However many threads of however many instances want one, it is fetched once; the others
 * wait for what comes of it. A token that the platform refuses is fetched anew by whoever comes first.
 */
final class AccessTokens {

    private static final int WAIT_SECONDS = 10;
    private static final Duration EARLY = Duration.ofSeconds(200);

    /** So long nobody asks again when the platform refused a token and then gave the same one, or gave none. */
    private static final Duration DOUBT = Duration.ofSeconds(10);

    /** What the platform gave. */
    record Granted(String token, Duration life) {}

    /** The platform's call for a token. */
    interface Platform {
        Granted fetch() throws WxErrorException;
    }

    private final WeChatAccount account;
    private final TokenShelf shelf;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Kept known;
    private @Nullable String doubted;
    private Instant doubtedUntil = Instant.EPOCH;
    private @Nullable WxErrorException fault;
    private Instant faultUntil = Instant.EPOCH;

    AccessTokens(WeChatAccount account, TokenShelf shelf, Clock clock) {
        this.account = account;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * A token that is good as far as we know.
     *
     * @throws WxErrorException if there is none, and the platform gives none
     */
    String current(Platform platform) throws WxErrorException {
        Kept mine = known;
        return mine != null && isGood(mine)
                ? mine.token()
                : change(kept -> kept != null && isGood(kept) ? kept : fetch(platform));
    }

    /**
     * Another token than this one, which the platform has refused.
     *
     * @return the same if the platform insists that it is good
     */
    String otherThan(String refused, Platform platform) throws WxErrorException {
        Kept mine = known;
        if (mine != null && isGood(mine) && !mine.token().equals(refused)) {
            return mine.token();
        }
        return change(kept -> {
            boolean replaced = kept != null && isGood(kept) && !kept.token().equals(refused);
            boolean askedJustNow = refused.equals(doubted) && clock.instant().isBefore(doubtedUntil);
            Kept next = kept != null && (replaced || askedJustNow) ? kept : fetch(platform);
            if (next.token().equals(refused) && !askedJustNow) {
                doubted = refused;
                doubtedUntil = clock.instant().plus(DOUBT);
            }
            return next;
        });
    }

    /** Whatever was good before, another token, as an operator may want it. */
    String forced(Platform platform) throws WxErrorException {
        return change(kept -> {
            faultUntil = Instant.EPOCH;
            return fetch(platform);
        });
    }

    private String change(TokenShelf.Next next) throws WxErrorException {
        try {
            if (!lock.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new WxErrorException(new IOException("no token in time"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WxErrorException(new IOException("interrupted", e));
        }
        try {
            Kept now = shelf.exchange(account.appId(), next);
            known = now;
            return now.token();
        } finally {
            lock.unlock();
        }
    }

    private boolean isGood(Kept kept) {
        return kept.goodUntil().isAfter(clock.instant());
    }

    /** A little before its end the platform gives the next one, while both are good; a thirtieth, as some live shortly. */
    private Kept fetch(Platform platform) throws WxErrorException {
        Granted granted = ask(platform);
        Metrics.counter("gongyou.token.fetched", "channel", WeChatAccount.CHANNEL, "account", account.name())
                .increment();
        Duration part = granted.life().dividedBy(30);
        Duration early = part.compareTo(EARLY) < 0 ? part : EARLY;
        return new Kept(granted.token(), clock.instant().plus(granted.life()).minus(early));
    }

    /** Asks; when the platform gives none, all who want one meanwhile are told so without asking, as its calls are counted. */
    private Granted ask(Platform platform) throws WxErrorException {
        WxErrorException before = fault;
        if (before != null && clock.instant().isBefore(faultUntil)) {
            throw before;
        }
        try {
            return platform.fetch();
        } catch (WxErrorException e) {
            fault = e;
            faultUntil = clock.instant().plus(DOUBT);
            throw e;
        }
    }
}
