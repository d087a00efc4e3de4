package org.gongyou.channels.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.gongyou.channels.loopback.Followers.Act;
import org.gongyou.channels.loopback.MessageLog.Said;
import org.gongyou.core.TestTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackDatabaseTest {

    @TempDir
    private Path directory;

    /** What the other process does: everything, and then it is gone without a word. */
    static final class Victim {

        private Victim() {}

        public static void main(String[] arguments) {
            fill(new LoopbackDatabase(Path.of(arguments[0])));
            Runtime.getRuntime().halt(137);
        }
    }

    private static void fill(LoopbackDatabase database) {
        TestTime clock = TestTime.standing();
        new MessageLog(database, clock)
                .add("demo", "o1", new Said(MessageLog.CUSTOM, "text", "办理结果", "{\"touser\":\"o1\"}"));
        Followers followers = new Followers(database, clock);
        followers.acted("demo", "o1", Act.MESSAGE);
        followers.takeAnswer("demo", "o1");
        new Settings(database).setMenu("demo", "{\"button\":[]}");
    }

    @Test
    void remembersAfterAKill() throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Victim.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(directory.toFile(), "victim.log"))
                .start();
        assertThat(victim.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(victim.exitValue()).isEqualTo(137);

        try (LoopbackDatabase database = new LoopbackDatabase(directory)) {
            assertRemembered(database);
        }
    }

    @Test
    void remembersWhenItIsOpenedAgain() {
        try (LoopbackDatabase database = new LoopbackDatabase(directory)) {
            fill(database);
        }

        try (LoopbackDatabase database = new LoopbackDatabase(directory)) {
            assertRemembered(database);
        }
    }

    private static void assertRemembered(LoopbackDatabase database) {
        TestTime clock = TestTime.standing();
        assertThat(new MessageLog(database, clock).outbox("demo", "o1"))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("办理结果"));
        assertThat(new Followers(database, clock).reachable("demo", "o1").remaining())
                .isEqualTo(4);
        assertThat(new Settings(database).menu("demo")).isPresent();
    }

    @Test
    void givesTheLastAnswerToOneOfMany() throws InterruptedException {
        try (LoopbackDatabase database = new LoopbackDatabase(directory)) {
            Followers followers = new Followers(database, TestTime.standing());
            followers.acted("demo", "o1", Act.MESSAGE);
            var taken = new java.util.concurrent.atomic.AtomicInteger();
            Thread[] senders = new Thread[8];
            for (int i = 0; i < senders.length; i++) {
                senders[i] = new Thread(() -> {
                    try {
                        followers.takeAnswer("demo", "o1");
                        taken.incrementAndGet();
                    } catch (ApiError full) {
                        assertThat(full.code()).isEqualTo(45047);
                    }
                });
                senders[i].start();
            }
            for (Thread sender : senders) {
                sender.join();
            }

            assertThat(taken).hasValue(5);
        }
    }
}
