package org.gongyou.intents.semantic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Lets only so many threads compute at a time. Whoever comes while all places are taken waits; whoever is done gives his
 * place to the one who has waited longest, and that one computes for others that wait, too. So an idle encoder answers
 * without a change of threads, and a busy one answers many together.
 *
 * <p>Safe for many threads.
 */
final class Turns {

    /** What is computed: the vectors of several texts, in their order. */
    interface Work {
        List<float[]> vectors(List<long[]> texts);
    }

    private static final float[] YOUR_TURN = {};

    private final int places;
    private final int mostTogether;
    private final Work work;

    private final Queue<Request> waiting = new ArrayDeque<>();
    private int taken;

    /** With so many places, for so many texts in one computation. */
    Turns(int places, int mostTogether, Work work) {
        this.places = places;
        this.mostTogether = mostTogether;
        this.work = work;
    }

    /** The vector of a text; computed by this thread or by another. Waits for its turn. */
    float[] vector(long[] text) {
        Request own = new Request(text, new CompletableFuture<>());
        if (!enters(own)) {
            float[] vector = own.vector().join();
            if (vector != YOUR_TURN) {
                return vector;
            }
        }
        try {
            return compute(withOthers(own));
        } finally {
            leave();
        }
    }

    /** How many wait for a place. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean enters(Request request) {
        if (taken < places) {
            taken++;
            return true;
        }
        waiting.add(request);
        return false;
    }

    private synchronized List<Request> withOthers(Request own) {
        List<Request> batch = new ArrayList<>();
        batch.add(own);
        while (batch.size() < mostTogether && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    /** Answers the others of a batch and returns what the first one asked for. */
    private float[] compute(List<Request> batch) {
        List<Request> others = batch.subList(1, batch.size());
        try {
            List<float[]> vectors =
                    work.vectors(batch.stream().map(Request::text).toList());
            for (int i = 0; i < others.size(); i++) {
                others.get(i).vector().complete(vectors.get(i + 1));
            }
            return vectors.get(0);
        } catch (RuntimeException | Error e) {
            others.forEach(request -> request.vector().completeExceptionally(e));
            throw e;
        }
    }

    private synchronized void leave() {
        Request next = waiting.poll();
        if (next == null) {
            taken--;
        } else {
            next.vector().complete(YOUR_TURN);
        }
    }

    private record Request(long[] text, CompletableFuture<float[]> vector) {}
}
