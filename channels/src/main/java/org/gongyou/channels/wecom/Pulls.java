package org.gongyou.channels.wecom;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongyou.channels.callback.Patience;
import org.gongyou.channels.wecom.PullMapper.Cursor;
import org.gongyou.core.privacy.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Has accounts pulled: at once when the platform tells of something, soon when whoever was told has died or found the platform
 * away, and now and then in any case. An account is pulled by one thread of this instance at a time, and once more if it was
 * asked for meanwhile.
 */
@Component
class Pulls implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Pulls.class);
    private static final int THREADS = 4;
    private static final int MOST_PAGES = 1000;

    /** Whoever was told of something has so long to begin with it. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(3);

    /** A platform that does not answer is asked again after so long. */
    private static final Duration AWAY = Duration.ofSeconds(10);

    private final WeComAccounts accounts;
    private final Puller puller;
    private final PullMapper mapper;
    private final Rescue rescue;
    private final PersonalData personalData;
    private final WeComProperties properties;
    private final Clock clock;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(THREADS, new CustomizableThreadFactory("wecom-pull-"));
    private final Patience patience = new Patience();
    private final Map<String, AtomicInteger> wanted = new ConcurrentHashMap<>();
    private final Map<String, Instant> quietUntil = new ConcurrentHashMap<>();

    Pulls(
            WeComAccounts accounts,
            Puller puller,
            PullMapper mapper,
            Rescue rescue,
            PersonalData personalData,
            WeComProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.puller = puller;
        this.mapper = mapper;
        this.rescue = rescue;
        this.personalData = personalData;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * The platform has told of something; once this returns, no instance's death makes us forget it. Where that cannot be noted,
     * those in danger are looked for all the same.
     */
    void told(WeComAccount account, String token) {
        try {
            patience.within(() -> noted(account, token));
        } catch (RuntimeException e) {
            run(() -> rescue.look(account, token));
            throw e;
        }
        soon(account);
    }

    private boolean noted(WeComAccount account, String token) {
        mapper.note(account.openKfId(), personalData.seal(token), clock.instant());
        return true;
    }

    /** Has the account pulled. */
    void soon(WeComAccount account) {
        AtomicInteger times = wanted.computeIfAbsent(account.name(), name -> new AtomicInteger());
        if (times.getAndIncrement() == 0) {
            run(() -> work(account, times));
        }
    }

    /** Does something that waits for the platform, beside the pulling. */
    void run(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            log.debug("The server stops"); // another instance, or the next start, comes back to it
        }
    }

    private void work(WeComAccount account, AtomicInteger times) {
        int seen;
        do {
            seen = times.get();
            pull(account);
        } while (!times.compareAndSet(seen, 0));
    }

    private void pull(WeComAccount account) {
        try {
            int pages = 1;
            while (puller.page(account) && pages < MOST_PAGES) {
                pages++;
            }
            quietUntil.remove(account.name());
            Metrics.counter("gongyou.wecom.pages", "account", account.name()).increment(pages);
        } catch (WeComException e) {
            quietUntil.put(account.name(), clock.instant().plus(e.code() == 0 ? AWAY : WeComErrors.pause(e.code())));
            log.warn("{}: cannot be pulled: {}", account.ref(), WeComErrors.explained(e.code()));
        } catch (RuntimeException e) {
            log.error("{}: what was pulled cannot be stored, will be pulled again: {}", account.ref(), e.toString());
            rescue.look(account, "");
        }
    }

    /** Has everything pulled that nobody seems to look after, or that has not been asked for lately. */
    void lookAround() {
        Instant now = clock.instant();
        Set<String> noted = new HashSet<>(mapper.findNoted(now.minus(LEFT_ALONE)));
        for (WeComAccount account : accounts.all()) {
            Instant quiet = quietUntil.getOrDefault(account.name(), Instant.MIN);
            if (!quiet.isAfter(now) && (noted.contains(account.openKfId()) || isDue(account, now))) {
                soon(account);
            }
        }
    }

    private boolean isDue(WeComAccount account, Instant now) {
        Cursor cursor = mapper.find(account.openKfId());
        return cursor == null || !cursor.pulledAt().plus(properties.poll()).isAfter(now);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
