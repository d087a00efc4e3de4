package org.gongyou.intents.semantic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final ExecutorService threads = Executors.newFixedThreadPool(20);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void computesOnTheThreadThatAsks() {
        List<Thread> computed = new ArrayList<>();
        Turns turns = new Turns(1, 8, texts -> {
            computed.add(Thread.currentThread());
            return doubled(texts);
        });

        assertThat(turns.vector(new long[] {21})).containsExactly(42);
        assertThat(computed).containsExactly(Thread.currentThread());
    }

    @Test
    void answersTogetherThoseWhoHadToWait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Integer> sizes = new ArrayList<>();
        Turns turns = new Turns(1, 4, texts -> {
            begun.countDown();
            await(go);
            sizes.add(texts.size());
            return doubled(texts);
        });
        Future<float[]> first = threads.submit(() -> turns.vector(new long[] {0}));
        await(begun);
        List<Future<float[]>> others = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            long text = i;
            others.add(threads.submit(() -> turns.vector(new long[] {text})));
        }
        while (turns.waiting() < 9) {
            Thread.onSpinWait();
        }
        go.countDown();

        assertThat(first.get(60, TimeUnit.SECONDS)).containsExactly(0);
        for (int i = 1; i <= 9; i++) {
            assertThat(others.get(i - 1).get(60, TimeUnit.SECONDS)).containsExactly(2 * i);
        }
        assertThat(sizes).containsExactly(1, 4, 4, 1);
    }

    @Test
    void neverComputesInMoreThreadsThanThereArePlaces() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Turns turns = new Turns(2, 3, texts -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            now.decrementAndGet();
            return doubled(texts);
        });
        List<Future<float[]>> answers = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            long text = i;
            answers.add(threads.submit(() -> turns.vector(new long[] {text})));
        }

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get(60, TimeUnit.SECONDS)).containsExactly(2 * i);
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void goesOnAfterAFailure() {
        AtomicInteger calls = new AtomicInteger();
        Turns turns = new Turns(1, 8, texts -> {
            if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException("out of order");
            }
            return doubled(texts);
        });

        assertThatThrownBy(() -> turns.vector(new long[] {1})).hasMessage("out of order");
        assertThat(CompletableFuture.supplyAsync(() -> turns.vector(new long[] {1}), threads)
                        .orTimeout(60, TimeUnit.SECONDS)
                        .join())
                .containsExactly(2);
    }

    private static List<float[]> doubled(List<long[]> texts) {
        return texts.stream().map(text -> new float[] {2 * text[0]}).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
