package org.gongyou.channels.app;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongyou.core.conversation.TranscriptAppended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Wakes those who wait for a conversation to grow.
 *
 * <p>A watcher's look is run by one thread at a time, and once more whenever the conversation grew while it ran, so a
 * watcher that reads the transcript from its own last number misses nothing and needs no lock. Watchers also look by
 * themselves now and then, because other instances write too.
 */
@Component
class ConversationWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationWatch.class);
    private static final int THREADS = 16;

    private final Map<Long, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, named("app-live-"));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(named("app-timer-"));

    ConversationWatch(AppProperties properties) {
        long period = properties.safetyPoll().toMillis();
        timer.scheduleWithFixedDelay(this::wakeAll, period, period, TimeUnit.MILLISECONDS);
    }

    /** Begins to watch; {@code look} is run at once, and after that whenever it may find something. */
    Watcher watch(long conversationId, Runnable look) {
        Watcher watcher = new Watcher(conversationId, look);
        watchers.compute(conversationId, (id, set) -> {
            Set<Watcher> all = set == null ? ConcurrentHashMap.newKeySet() : set;
            all.add(watcher);
            return all;
        });
        watcher.wake();
        return watcher;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void grown(TranscriptAppended event) {
        watchers.getOrDefault(event.conversationId(), Set.of()).forEach(Watcher::wake);
    }

    private void wakeAll() {
        watchers.values().forEach(set -> set.forEach(Watcher::wake));
    }

    int watching() {
        return watchers.values().stream().mapToInt(Set::size).sum();
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Somebody who waits. */
    final class Watcher implements AutoCloseable {

        private final long conversationId;
        private final Runnable look;
        private final AtomicInteger wakes = new AtomicInteger();
        private volatile boolean closed;

        private Watcher(long conversationId, Runnable look) {
            this.conversationId = conversationId;
            this.look = look;
        }

        /** Has the watcher look soon. */
        void wake() {
            if (!closed && wakes.getAndIncrement() == 0 && !workers.isShutdown()) {
                workers.execute(this::run);
            }
        }

        private void run() {
            int seen;
            do {
                seen = wakes.get();
                lookOnce();
            } while (!wakes.compareAndSet(seen, 0));
        }

        private void lookOnce() {
            if (closed) {
                return;
            }
            try {
                look.run();
            } catch (RuntimeException e) {
                LOG.warn("Cannot show conversation {}, will try again: {}", conversationId, e.toString());
            }
        }

        /** Stops watching; a look that is under way ends. */
        @Override
        public void close() {
            closed = true;
            watchers.computeIfPresent(conversationId, (id, set) -> {
                set.remove(this);
                return set.isEmpty() ? null : set;
            });
        }
    }
}
