package org.gongyou.channels.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes those who wait for a conversation to grow.
 *
 * <p>A watcher's look is run by one thread at a time, and once more whenever the conversation grew while it ran, so a
 * watcher that reads the transcript from its own last number misses nothing and needs no lock. Hints from other instances
 * may be lost; so now and then one question tells which of all watched conversations have grown.
 */
final class ConversationWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationWatch.class);
    private static final int THREADS = 16;
    private static final int ASKED_AT_ONCE = 500;

    /** Whoever waits. Both are called by one thread at a time. */
    @FunctionalInterface
    interface Listener {

        /** There may be something to find. */
        void look();

        /** Something happened that leaves no line. */
        default void hear(Hint hint) {}
    }

    /** The watchers of a conversation, and its last number when it was last asked for. */
    private static final class Watched {
        private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
        private volatile long seen = -1;
    }

    private final Function<Collection<Long>, Map<Long, Long>> lastSeqs;
    private final Map<Long, Watched> watched = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, DaemonThreads.named("app-live-"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("app-timer-"));

    /**
     * A watch.
     *
     * @param safetyPoll how often it asks by itself
     * @param lastSeqs tells the last numbers of conversations
     */
    ConversationWatch(Duration safetyPoll, Function<Collection<Long>, Map<Long, Long>> lastSeqs) {
        this.lastSeqs = lastSeqs;
        timer.scheduleWithFixedDelay(
                this::lookAround, safetyPoll.toMillis(), safetyPoll.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins to watch; the listener looks at once, and after that whenever it may find something. */
    Watcher watch(long conversationId, Listener listener) {
        Watcher watcher = new Watcher(conversationId, listener);
        watched.compute(conversationId, (id, known) -> {
            Watched all = known == null ? new Watched() : known;
            all.watchers.add(watcher);
            return all;
        });
        watcher.wake();
        return watcher;
    }

    /** Passes a hint on to those whom it concerns. */
    void take(Hint hint) {
        Watched concerned = watched.get(hint.conversationId());
        if (concerned != null) {
            concerned.watchers.forEach(watcher -> watcher.take(hint));
        }
    }

    private void lookAround() {
        List<Long> ids = new ArrayList<>(watched.keySet());
        try {
            for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
                lastSeqs.apply(ids.subList(from, Math.min(from + ASKED_AT_ONCE, ids.size())))
                        .forEach(this::compare);
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot ask which conversations have grown, will ask again: {}", e.toString());
        }
    }

    private void compare(long conversationId, long lastSeq) {
        Watched known = watched.get(conversationId);
        if (known == null) {
            return;
        }
        boolean grown = known.seen != lastSeq;
        known.seen = lastSeq;
        known.watchers.stream().filter(watcher -> grown || watcher.failed).forEach(Watcher::wake);
    }

    /** How many watch a conversation. */
    int watching(long conversationId) {
        Watched all = watched.get(conversationId);
        return all == null ? 0 : all.watchers.size();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    /** Somebody who waits. */
    final class Watcher implements AutoCloseable {

        private static final int MOST_HINTS = 16;

        private final long conversationId;
        private final Listener listener;
        private final AtomicInteger wakes = new AtomicInteger();
        private final Queue<Hint> hints = new ConcurrentLinkedQueue<>();
        private volatile boolean failed;
        private volatile boolean closed;

        private Watcher(long conversationId, Listener listener) {
            this.conversationId = conversationId;
            this.listener = listener;
        }

        /** Has the watcher look soon. */
        void wake() {
            if (!closed && wakes.getAndIncrement() == 0 && !workers.isShutdown()) {
                workers.execute(this::run);
            }
        }

        private void take(Hint hint) {
            if (hint.kind() != Hint.Kind.GROWN && hints.size() < MOST_HINTS) {
                hints.add(hint);
            }
            wake();
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
                for (Hint hint = hints.poll(); hint != null; hint = hints.poll()) {
                    listener.hear(hint);
                }
                listener.look();
                failed = false;
            } catch (RuntimeException e) {
                failed = true;
                LOG.warn("Cannot show conversation {}, will try again: {}", conversationId, e.toString());
            }
        }

        /** Stops watching; a look that is under way ends. */
        @Override
        public void close() {
            closed = true;
            watched.computeIfPresent(conversationId, (id, all) -> {
                all.watchers.remove(this);
                return all.watchers.isEmpty() ? null : all;
            });
        }
    }
}
