package org.gongyou.channels.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.EchoDialogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whoever has the last number misses nothing and sees nothing twice, while others write. */
@ChannelsTest
@Timeout(600)
class AppResumeTest {

    private static final int WRITERS = 3;
    private static final int EACH = 6;
    private static final long LINES = 2L * WRITERS * EACH;

    @LocalServerPort
    private int port;

    @Autowired
    private EchoDialogue dialogue;

    @Autowired
    private ConversationWatch watch;

    private AppClient app;

    @BeforeEach
    void open() {
        app = new AppClient(port, "h5").open("{}");
    }

    private List<Thread> write() {
        List<Thread> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            String name = "w" + w;
            Thread writer = new Thread(() -> {
                for (int i = 0; i < EACH; i++) {
                    assertThat(app.say(name + "-" + i, "第" + i + "条").status()).isEqualTo(202);
                }
            });
            writer.start();
            writers.add(writer);
        }
        return writers;
    }

    private static List<Long> numbers() {
        return LongStream.rangeClosed(1, LINES).boxed().toList();
    }

    @Test
    void longPollMissesNothingAndSeesNothingTwice() throws InterruptedException {
        List<Thread> writers = write();
        List<Long> seen = new ArrayList<>();
        long after = 0;

        while (after < LINES) {
            JsonNode page = app.get("/messages?after=" + after + "&wait=10").body();
            page.get("messages").forEach(line -> seen.add(line.get("seq").asLong()));
            after = page.get("last_seq").asLong();
        }

        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(seen).isEqualTo(numbers());
    }

    @Test
    void streamMissesNothingAndSeesNothingTwiceOverBrokenConnections() throws Exception {
        List<Thread> writers = write();
        List<Long> seen = new ArrayList<>();

        while (seen.size() < LINES) {
            String last = seen.isEmpty() ? "" : String.valueOf(seen.get(seen.size() - 1));
            seen.addAll(read(last, 7)); // and then the line breaks
        }

        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(seen).isEqualTo(numbers());
    }

    private List<Long> read(String lastEventId, int count) throws IOException, InterruptedException {
        return read(app, lastEventId, count);
    }

    /** Reads so many events, fewer if the end is reached, and hangs up. */
    private static List<Long> read(AppClient as, String lastEventId, int count)
            throws IOException, InterruptedException {
        List<Long> ids = new ArrayList<>();
        try (InputStream stream = as.events(lastEventId).body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String line;
            while (ids.size() < count && (line = lines.readLine()) != null) {
                if (line.startsWith("id:")) {
                    ids.add(Long.parseLong(line.substring(3).strip()));
                    if (ids.get(ids.size() - 1) == LINES) {
                        break;
                    }
                }
            }
        }
        return ids;
    }

    @Test
    void hangingUpDisturbsNobodyElsesStream() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<?>> reading = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            // Each a person of his own: of one person's streams the oldest gives way where too many are open.
            AppClient reader = new AppClient(port, "h5").open("{}");
            for (int i = 0; i < 7; i++) {
                reader.say("m-" + i, "第" + i + "条");
            }
            reading.add(readers.submit(() -> {
                for (int i = 0; i < 100; i++) {
                    assertThat(read(reader, "", 7)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
                }
                return null;
            }));
        }

        for (Future<?> one : reading) {
            one.get(300, TimeUnit.SECONDS);
        }
        readers.shutdown();
    }

    @Test
    void streamsAsBrowsersUnderstandIt() throws Exception {
        app.say("m-1", "第一行\n第二行");
        HttpResponse<InputStream> response = app.events("");
        List<String> event = new ArrayList<>();
        boolean pinged = false;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null && !(pinged && event.size() >= 3)) {
                pinged |= line.startsWith(":");
                if (line.startsWith("id:") || line.startsWith("event:") || line.startsWith("data:")) {
                    event.add(line);
                }
            }
        }

        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(response.headers().firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(event.get(0)).isEqualTo("id:1");
        assertThat(event.get(1)).isEqualTo("event:message");
        assertThat(event.get(2)).contains("第一行\\n第二行");
        assertThat(pinged).isTrue();
    }

    @Test
    void refusesStreamsToStrangersInProblemDetails() throws Exception {
        assertThat(app.events("x").statusCode()).isEqualTo(400);
        app.token = "made-up";
        HttpResponse<InputStream> refused = app.events("");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void forgetsThoseWhoHaveHungUp() throws Exception {
        var stream = app.events("").body();
        await().atMost(Duration.ofSeconds(60)).until(() -> watch.watching(app.conversationId) == 1);

        stream.close();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(watch.watching(app.conversationId)).isZero());
    }

    @Test
    void wakesALongPollWhenTheAnswerComes() throws Exception {
        CountDownLatch latch = dialogue.hold("慢慢来");
        app.say("m-1", "慢慢来");
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(
                () -> app.get("/messages?after=0&wait=25").body());
        await().atMost(Duration.ofSeconds(60)).until(() -> watch.watching(app.conversationId) > 0);
        assertThat(waiting).isNotDone();

        latch.countDown();

        JsonNode page = waiting.get(60, TimeUnit.SECONDS);
        assertThat(page.at("/messages/0/text").asString()).isEqualTo("慢慢来");
    }

    @Test
    void endsALongPollWithNothingWhenNothingIsSaid() {
        JsonNode page = app.get("/messages?after=0&wait=1").body();

        assertThat(page.get("messages")).isEmpty();
        assertThat(page.get("last_seq").asLong()).isZero();
    }

    @Test
    void leadsAClientBackThatIsAheadOfUs() {
        assertThat(app.get("/messages?after=99").body().get("last_seq").asLong())
                .isZero();
    }
}
