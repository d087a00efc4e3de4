package org.gongyou.channels.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongyou.core.conversation.TranscriptAppended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ConversationWatchTest {

    private ConversationWatch watch = watch(Duration.ofHours(1));

    private static ConversationWatch watch(Duration safetyPoll) {
        Duration minute = Duration.ofMinutes(1);
        return new ConversationWatch(new AppProperties(
                List.of("h5"), minute, DataSize.ofKilobytes(16), 2000, 20, 600, minute, minute, minute, safetyPoll));
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void looksAtOnceAndWhenItsConversationGrows() {
        AtomicInteger looks = new AtomicInteger();
        watch.watch(7, looks::incrementAndGet);
        await().untilAtomic(looks, is(1));

        watch.grown(new TranscriptAppended(8, 1));
        watch.grown(new TranscriptAppended(7, 1));

        await().untilAtomic(looks, is(2));
    }

    @Test
    void looksOnceMoreWhenTheConversationGrewMeanwhile() {
        CountDownLatch first = new CountDownLatch(1);
        AtomicInteger under = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        watch.watch(7, () -> {
            assertThat(under.incrementAndGet()).isEqualTo(1);
            looks.incrementAndGet();
            await().until(() -> first.getCount() == 0);
            under.decrementAndGet();
        });
        await().untilAtomic(looks, is(1));

        watch.grown(new TranscriptAppended(7, 1));
        watch.grown(new TranscriptAppended(7, 2));
        first.countDown();

        await().untilAtomic(looks, is(2));
        await().untilAtomic(under, is(0));
    }

    @Test
    void looksByItselfBecauseOthersWriteToo() {
        watch.stop();
        watch = watch(Duration.ofMillis(20));
        AtomicInteger looks = new AtomicInteger();

        watch.watch(7, looks::incrementAndGet);

        await().untilAtomic(looks, greaterThan(3));
    }

    @Test
    void goesOnAfterALookThatFailed() {
        AtomicInteger looks = new AtomicInteger();
        watch.watch(7, () -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("the database is away");
            }
        });
        await().untilAtomic(looks, is(1));

        await().untilAsserted(() -> {
            watch.grown(new TranscriptAppended(7, 1));
            assertThat(looks.get()).isGreaterThan(1);
        });
    }

    @Test
    void looksNoMoreOnceClosed() {
        AtomicInteger looks = new AtomicInteger();
        ConversationWatch.Watcher watcher = watch.watch(7, looks::incrementAndGet);
        await().untilAtomic(looks, is(1));

        watcher.close();
        watch.grown(new TranscriptAppended(7, 1));

        assertThat(watch.watching()).isZero();
        assertThat(looks).hasValue(1);
    }
}
