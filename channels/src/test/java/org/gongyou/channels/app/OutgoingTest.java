package org.gongyou.channels.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutgoingTest {

    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Consumer<Boolean>> underWay = new ArrayDeque<>();
    private int goneOn;
    private int broken;

    private Outgoing slow() {
        return new Outgoing(
                (frame, left) -> {
                    sent.add(frame);
                    underWay.add(left);
                },
                () -> goneOn++,
                () -> broken++);
    }

    private void land() {
        underWay.remove().accept(true);
    }

    @Test
    void sendsOneAfterTheOther() {
        Outgoing out = slow();
        out.offer("a");
        out.offer("b");
        assertThat(sent).containsExactly("a");

        land();

        assertThat(sent).containsExactly("a", "b");
    }

    @Test
    void tellsWhenThereIsEnoughAndWhenItHasLeft() {
        Outgoing out = slow();
        out.offer("x".repeat(Outgoing.FULL));
        assertThat(out.isFull()).isFalse();
        out.offer("x");
        assertThat(out.isFull()).isTrue();
        land();
        assertThat(goneOn).isZero();

        land();

        assertThat(goneOn).isEqualTo(1);
        assertThat(out.isFull()).isFalse();
        out.offer("y");
        land();
        assertThat(goneOn).as("nobody had been told that there is enough").isEqualTo(1);
    }

    @Test
    void leavesWhomTooMuchIsWaitingFor() {
        List<Outgoing> self = new ArrayList<>();
        self.add(new Outgoing(
                (frame, left) -> {
                    sent.add(frame);
                    underWay.add(left);
                },
                () -> goneOn++,
                () -> self.get(0).end(() -> sent.add("end"))));
        for (int i = 0; i < 10; i++) {
            self.get(0).offer("x".repeat(Outgoing.MOST / 8));
        }
        assertThat(sent).hasSize(1);

        land();

        assertThat(sent).as("what waited is forgotten").hasSize(2).endsWith("end");
    }

    @Test
    void takesAFrameThatIsLargerThanAll() {
        Outgoing out = slow();
        out.offer("x".repeat(Outgoing.MOST + 1));

        assertThat(broken).isZero();
        assertThat(sent).hasSize(1);
    }

    @Test
    void saysTheLastWordBeforeItEnds() {
        Outgoing out = slow();
        out.offer("a");
        out.offer("last");
        out.end(() -> sent.add("end"));
        out.offer("too late");
        land();
        land();

        assertThat(sent).containsExactly("a", "last", "end");
    }

    @Test
    void endsAtOnceWhenNothingIsUnderWay() {
        slow().end(() -> sent.add("end"));

        assertThat(sent).containsExactly("end");
    }

    @Test
    void isBrokenByALineThatFails() {
        Outgoing out = slow();
        out.offer("a");
        out.offer("b");
        underWay.remove().accept(false);

        assertThat(broken).isEqualTo(1);
        assertThat(sent).containsExactly("a");
    }

    @Test
    void doesNotGrowTheStackWhenFramesLeaveAtOnce() {
        List<String> all = new ArrayList<>();
        List<Consumer<Boolean>> first = new ArrayList<>();
        Outgoing out = new Outgoing(
                (frame, left) -> {
                    all.add(frame);
                    if (all.size() == 1) {
                        first.add(left);
                    } else {
                        left.accept(true);
                    }
                },
                () -> {},
                () -> {});
        IntStream.range(0, 100_000).forEach(i -> out.offer("x"));
        first.get(0).accept(true);

        assertThat(all).hasSize(100_000);
    }

    @Test
    void keepsTheOrderWhenManyLand() throws Exception {
        ExecutorService line = Executors.newFixedThreadPool(4);
        List<String> all = Collections.synchronizedList(new ArrayList<>());
        Outgoing out = new Outgoing(
                (frame, left) -> {
                    all.add(frame);
                    if (all.size() % 3 == 0) {
                        left.accept(true);
                    } else {
                        line.execute(() -> left.accept(true));
                    }
                },
                () -> {},
                () -> {});
        for (int i = 0; i < 20_000; i++) {
            out.offer(Integer.toString(i));
        }
        for (int i = 0; i < 1200 && all.size() < 20_000; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        line.shutdownNow();

        assertThat(all)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20_000).mapToObj(Integer::toString).toList());
    }
}
