package org.gongyou.channels.token;

import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.gongyou.channels.token.TokenShelf.Kept;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;

/**
 * The access token of an account. However many threads of however many instances want one, it is fetched once; the others
 * wait for what comes of it. A token that the platform refuses is fetched anew by whoever comes first.
 *
 * @param <E> what the platform says when it gives none
 */
public final class AccessTokens<E extends Exception> {

    private static final int WAIT_SECONDS = 10;
    private static final Duration EARLY = Duration.ofSeconds(200);

    /** So long nobody asks again when the platform refused a token and then gave the same one, or gave none. */
    private static final Duration DOUBT = Duration.ofSeconds(10);

    /**
     * Whose tokens they are.
     *
     * @param key under which they lie on the shelf: accounts with the same one share them
     * @param account for the count of what was fetched
     */
    public record Owner(String key, AccountRef account) {}

    /** What the platform gave. */
    public record Granted(String token, Duration life) {}

    /** The platform's call for a token. */
    public interface Platform<E extends Exception> {
        Granted fetch() throws E;
    }

    private final Owner owner;
    private final TokenShelf shelf;
    private final Function<IOException, E> unreached;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Kept known;
    private @Nullable String doubted;
    private Instant doubtedUntil = Instant.EPOCH;
    private @Nullable E fault;
    private Instant faultUntil = Instant.EPOCH;

    /**
     * The tokens of an account.
     *
     * @param unreached how it is said that there is none because shelf or token could not be reached
     */
    public AccessTokens(Owner owner, TokenShelf shelf, Function<IOException, E> unreached, Clock clock) {
        this.owner = owner;
        this.shelf = shelf;
        this.unreached = unreached;
        this.clock = clock;
    }

    /**
     * A token that is good as far as we know.
     *
     * @throws E if there is none, and the platform gives none
     */
    public String current(Platform<E> platform) throws E {
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
    public String otherThan(String refused, Platform<E> platform) throws E {
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
    public String forced(Platform<E> platform) throws E {
        return change(kept -> {
            faultUntil = Instant.EPOCH;
            return fetch(platform);
        });
    }

    private String change(TokenShelf.Next<E> next) throws E {
        try {
            if (!lock.tryLock(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw unreached.apply(new IOException("no token in time"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreached.apply(new IOException("interrupted", e));
        }
        try {
            Kept now = shelf.exchange(owner.key(), next);
            known = now;
            return now.token();
        } catch (IOException e) {
            throw unreached.apply(e);
        } finally {
            lock.unlock();
        }
    }

    private boolean isGood(Kept kept) {
        return kept.goodUntil().isAfter(clock.instant());
    }

    /** A little before its end the platform gives the next one, while both are good; a thirtieth, as some live shortly. */
    private Kept fetch(Platform<E> platform) throws E {
        Granted granted = ask(platform);
        AccountRef account = owner.account();
        Metrics.counter("gongyou.token.fetched", "channel", account.channel(), "account", account.name())
                .increment();
        Duration part = granted.life().dividedBy(30);
        Duration early = part.compareTo(EARLY) < 0 ? part : EARLY;
        return new Kept(granted.token(), clock.instant().plus(granted.life()).minus(early));
    }

    /** Asks; when the platform gives none, all who want one meanwhile are told so without asking, as its calls are counted. */
    private Granted ask(Platform<E> platform) throws E {
        E before = fault;
        if (before != null && clock.instant().isBefore(faultUntil)) {
            throw before;
        }
        try {
            return platform.fetch();
        } catch (Exception e) {
            throw noted(e);
        }
    }

    /** What the platform threw is an {@code E}, or a fault of ours that is passed on as it is. */
    @SuppressWarnings("unchecked")
    private E noted(Exception thrown) {
        if (thrown instanceof RuntimeException ours) {
            throw ours;
        }
        E said = (E) thrown;
        fault = said;
        faultUntil = clock.instant().plus(DOUBT);
        return said;
    }
}
