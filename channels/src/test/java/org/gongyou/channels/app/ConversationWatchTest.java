package org.gongyou.channels.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationWatchTest {

    private final Map<Long, Long> lastSeqs = new ConcurrentHashMap<>();
    private ConversationWatch watch = watch(Duration.ofHours(1));

    private ConversationWatch watch(Duration safetyPoll) {
        return new ConversationWatch(safetyPoll, ids -> {
            Map<Long, Long> asked = new HashMap<>(lastSeqs);
            asked.keySet().retainAll(ids);
            return asked;
        });
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void looksAtOnceAndWhenItsConversationGrows() {
        AtomicInteger looks = new AtomicInteger();
        watch.watch(7, looks::incrementAndGet);
        await().atMost(Duration.ofSeconds(60)).untilAtomic(looks, is(1));

        watch.take(Hint.grown(8, 1));
        watch.take(Hint.grown(7, 1));

        await().atMost(Duration.ofSeconds(60)).untilAtomic(looks, is(2));
    }

    @Test
    void looksOnceMoreWhenTheConversationGrewMeanwhile() {
        CountDownLatch first = new CountDownLatch(1);
        AtomicInteger under = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        watch.watch(7, () -> {
            assertThat(under.incrementAndGet()).isEqualTo(1);
            looks.incrementAndGet();
            await().atMost(Duration.ofSeconds(60)).until(() -> first.getCount() == 0);
            under.decrementAndGet();
        });
        await().atMost(Duration.ofSeconds(60)).untilAtomic(looks, is(1));

        watch.take(Hint.grown(7, 1));
        watch.take(Hint.grown(7, 2));
        first.countDown();

        await().atMost(Duration.ofSeconds(60)).untilAtomic(looks, is(2));
        await().atMost(Duration.ofSeconds(60)).untilAtomic(under, is(0));
    }

    @Test
    void looksByItselfBecauseOthersWriteToo() {
        watch.close();
        watch = watch(Duration.ofMillis(20));
        lastSeqs.put(7L, 1L);
        AtomicInteger looks = new AtomicInteger();
        watch.watch(7, looks::incrementAndGet);
        await().atMost(Duration.ofSeconds(60))
                .untilAtomic(looks, is(2)); // at once, and when it is asked for the first time

        lastSeqs.put(8L, 5L);
        lastSeqs.put(7L, 2L);

        await().atMost(Duration.ofSeconds(60)).untilAtomic(looks, is(3));
    }

    @Test
    void looksAgainByItselfAfterALookThatFailed() {
        watch.close();
        watch = watch(Duration.ofMillis(20));
        lastSeqs.put(7L, 0L);
        AtomicInteger looks = new AtomicInteger();
        watch.watch(7, () -> {
            if (looks.incrementAndGet() < 5) {
                throw new IllegalStateException("the database is away");
            }
        });

        await().atMost(Duration.ofSeconds(60)).untilAtomic(looks, is(5));
    }

    @Test
    void bringsWhatLeavesNoLineInFrontOfTheLook() {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        watch.watch(7, new ConversationWatch.Listener() {
            @Override
            public void look() {
                seen.add("look");
            }

            @Override
            public void hear(Hint hint) {
                seen.add(hint.line());
            }
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> seen.size() == 1);

        watch.take(Hint.read(7, 3));
        watch.take(Hint.answering(8));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(seen).containsExactly("look", "READ 7 3", "look"));
        assertThat(Hint.of("READ 7 3")).contains(Hint.read(7, 3));
        assertThat(Hint.of("DANCE 7 3")).isEmpty();
        assertThat(Hint.of("READ seven 3")).isEmpty();
    }

    @Test
    void goesOnAfterALookThatFailed() {
        AtomicInteger looks = new AtomicInteger();
        watch.watch(7, () -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
        });
        await().atMost(Duration.ofSeconds(60)).untilAtomic(looks, is(1));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            watch.take(Hint.grown(7, 1));
            assertThat(looks.get()).isGreaterThan(1);
        });
    }

    @Test
    void looksNoMoreOnceClosed() {
        AtomicInteger looks = new AtomicInteger();
        ConversationWatch.Watcher watcher = watch.watch(7, looks::incrementAndGet);
        await().atMost(Duration.ofSeconds(60)).untilAtomic(looks, is(1));

        watcher.close();
        watch.take(Hint.grown(7, 1));

        assertThat(watch.watching(7)).isZero();
        assertThat(looks).hasValue(1);
    }
}
