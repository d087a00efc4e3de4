package org.gongyou.core.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * One lane per conversation, so that within this instance no more than one thread works on a conversation and nobody holds
 * a database connection only to wait for his neighbour. Between instances the row lock decides.
 */
@Component
class Lanes implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Turns turns;
    private final ThreadPoolExecutor threads;
    private final Map<Long, Lane> lanes = new HashMap<>();

    Lanes(Turns turns, TurnProperties properties) {
        this.turns = turns;
        this.threads = new ThreadPoolExecutor(
                properties.threads(),
                properties.threads(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(properties.waiting()),
                new CustomizableThreadFactory("turns-"));
        threads.allowCoreThreadTimeOut(true);
    }

    /** A round of turns under way, and the one to come after it. */
    private static final class Lane {
        private CompletableFuture<Void> current = new CompletableFuture<>();
        private @Nullable CompletableFuture<Void> following;
    }

    /**
     * Handles whatever the conversation has to handle.
     *
     * @return completes when a round of turns that began after this call has ended; fails when too many conversations
     *     wait for a thread, in which case the sweeper comes back to this one
     */
    CompletableFuture<Void> run(long conversationId) {
        CompletableFuture<Void> round;
        synchronized (lanes) {
            Lane running = lanes.get(conversationId);
            if (running != null) {
                running.following = running.following == null ? new CompletableFuture<>() : running.following;
                return running.following;
            }
            Lane opened = new Lane();
            lanes.put(conversationId, opened);
            round = opened.current;
        }
        start(conversationId);
        return round;
    }

    private void start(long conversationId) {
        try {
            threads.execute(() -> work(conversationId));
        } catch (RejectedExecutionException e) {
            LOG.warn("Conversation {} has to wait: all threads are busy", conversationId);
            abandon(conversationId, e);
        }
    }

    private void abandon(long conversationId, RejectedExecutionException fault) {
        Lane lane;
        synchronized (lanes) {
            lane = lanes.remove(conversationId);
        }
        if (lane != null) {
            lane.current.completeExceptionally(fault);
            if (lane.following != null) {
                lane.following.completeExceptionally(fault);
            }
        }
    }

    private void work(long conversationId) {
        boolean more = true;
        while (more) {
            round(conversationId);
            more = endRound(conversationId);
        }
    }

    private void round(long conversationId) {
        try {
            boolean progress = true;
            while (progress) {
                progress = turns.next(conversationId);
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Conversation {} is left to the sweeper: {}", conversationId, Faults.describe(e));
        }
    }

    /** Returns whether there is to be another round. */
    private boolean endRound(long conversationId) {
        CompletableFuture<Void> ended;
        boolean more = false;
        synchronized (lanes) {
            Lane lane = lanes.get(conversationId);
            if (lane == null) {
                return false;
            }
            ended = lane.current;
            if (lane.following == null) {
                lanes.remove(conversationId);
            } else {
                lane.current = lane.following;
                lane.following = null;
                more = true;
            }
        }
        ended.complete(null);
        return more;
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
