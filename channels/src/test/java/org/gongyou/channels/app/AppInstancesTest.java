package org.gongyou.channels.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongyou.channels.ChannelsTestApplication;
import org.gongyou.servers.Redis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import tools.jackson.databind.JsonNode;

/**
 * Two instances over one database, and a client whose line breaks all the time and who comes back to the other of them: he
 * misses nothing and sees nothing twice. With a Redis, a hint is enough to bring a line; without, the instances ask.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class AppInstancesTest {

    private static final int WRITERS = 2;
    private static final int EACH = 8;
    private static final long LINES = 2L * WRITERS * EACH;
    private static final int UNTIL_THE_LINE_BREAKS = 5;

    private final UUID self = UUID.randomUUID();
    private final List<ConfigurableApplicationContext> hinted = new ArrayList<>();
    private final List<ConfigurableApplicationContext> asking = new ArrayList<>();

    @BeforeAll
    void start() {
        for (int i = 0; i < 2; i++) {
            hinted.add(instance(Map.of(
                    "spring.datasource.url",
                    database("hinted-" + self),
                    "gongyou.data-dir",
                    "target/hinted-" + self,
                    "spring.data.redis.url",
                    Redis.sharedUrl(),
                    "gongyou.app.safety-poll",
                    "1h")));
            asking.add(instance(Map.of(
                    "spring.datasource.url",
                    database("asking-" + self),
                    "gongyou.data-dir",
                    "target/asking-" + self,
                    "gongyou.app.safety-poll",
                    "200ms")));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> hinted.stream()
                        .allMatch(context -> context.getBean(RedisHints.class).isListening()));
    }

    @AfterAll
    void stop() {
        Stream.of(hinted, asking).flatMap(List::stream).forEach(ConfigurableApplicationContext::close);
    }

    private static String database(String name) {
        return "jdbc:h2:mem:" + name + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                + ";LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1";
    }

    private static ConfigurableApplicationContext instance(Map<String, String> settings) {
        SpringBootTest test = AnnotatedElementUtils.findMergedAnnotation(AppSocketTest.class, SpringBootTest.class);
        Map<String, String> all = new TreeMap<>(settings);
        all.put("server.port", "0");
        return new SpringApplicationBuilder(ChannelsTestApplication.class)
                .properties(test.properties())
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static AppClient at(ConfigurableApplicationContext instance) {
        return new AppClient(instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class), "h5");
    }

    private static AppClient other(AppClient app, ConfigurableApplicationContext instance) {
        return app.at(instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    /** A client at one instance and at the other, and those who write meanwhile, at both. */
    private record Talk(AppClient one, AppClient two, List<Thread> writers) {

        static Talk begin(List<ConfigurableApplicationContext> instances) {
            AppClient one = at(instances.get(0)).open("{}");
            AppClient two = other(one, instances.get(1));
            List<Thread> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                String name = "w" + w;
                Thread writer = new Thread(() -> {
                    for (int i = 0; i < EACH; i++) {
                        assertThat((i % 2 == 0 ? one : two)
                                        .say(name + "-" + i, "第" + i + "条")
                                        .status())
                                .isEqualTo(202);
                    }
                });
                writer.start();
                writers.add(writer);
            }
            return new Talk(one, two, writers);
        }

        AppClient turn(int number) {
            return number % 2 == 0 ? one : two;
        }

        void end(List<Long> seen) throws InterruptedException {
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(seen).isEqualTo(LongStream.rangeClosed(1, LINES).boxed().toList());
        }
    }

    private static long last(List<Long> seen) {
        return seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
    }

    private static void bySocket(List<ConfigurableApplicationContext> instances) throws InterruptedException {
        Talk talk = Talk.begin(instances);
        List<Long> seen = new ArrayList<>();
        for (int turn = 0; seen.size() < LINES; turn++) {
            AppSocketClient socket = talk.turn(turn).follow(last(seen));
            for (int i = 0; i < UNTIL_THE_LINE_BREAKS && seen.size() < LINES; i++) {
                seen.add(socket.nextEvent("message.created").get("seq").asLong());
            }
            socket.cut();
        }
        talk.end(seen);
    }

    private static void byStream(List<ConfigurableApplicationContext> instances) throws Exception {
        Talk talk = Talk.begin(instances);
        List<Long> seen = new ArrayList<>();
        for (int turn = 0; seen.size() < LINES; turn++) {
            try (InputStream stream = talk.turn(turn)
                            .events(seen.isEmpty() ? "" : String.valueOf(last(seen)))
                            .body();
                    BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                String line;
                int read = 0;
                while (read < UNTIL_THE_LINE_BREAKS && seen.size() < LINES && (line = lines.readLine()) != null) {
                    if (line.startsWith("id:")) {
                        seen.add(Long.parseLong(line.substring(3).strip()));
                        read++;
                    }
                }
            }
        }
        talk.end(seen);
    }

    private static void byPoll(List<ConfigurableApplicationContext> instances) throws InterruptedException {
        Talk talk = Talk.begin(instances);
        List<Long> seen = new ArrayList<>();
        for (int turn = 0; seen.size() < LINES; turn++) {
            JsonNode page = talk.turn(turn)
                    .get("/messages?after=" + last(seen) + "&wait=10")
                    .body();
            page.get("messages").forEach(line -> seen.add(line.get("seq").asLong()));
        }
        talk.end(seen);
    }

    @Test
    void missesNothingAndSeesNothingTwiceBySocket() throws Exception {
        bySocket(hinted);
        bySocket(asking);
    }

    @Test
    void missesNothingAndSeesNothingTwiceByStream() throws Exception {
        byStream(hinted);
        byStream(asking);
    }

    @Test
    void missesNothingAndSeesNothingTwiceByLongPoll() throws Exception {
        byPoll(hinted);
        byPoll(asking);
    }

    @Test
    void bringsWhatWasSaidWhileNobodyListened() {
        AppClient one = at(hinted.get(0)).open("{}");
        one.say("m-1", "在吗");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> one.get("/messages").body().get("last_seq").asLong() == 2);

        try (AppSocketClient socket = other(one, hinted.get(1)).follow(0)) {
            assertThat(socket.nextEvent("message.created").get("seq").asLong()).isEqualTo(1);
            assertThat(socket.nextEvent("message.created").get("seq").asLong()).isEqualTo(2);
        }
    }

    @Test
    void tellsTheOtherInstanceWhatLeavesNoLine() {
        AppClient one = at(hinted.get(0)).open("{}");
        AppClient two = other(one, hinted.get(1));
        List<PersonTyping> typing = Collections.synchronizedList(new ArrayList<>());
        hinted.get(1).addApplicationListener(event -> {
            if (event instanceof org.springframework.context.PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof PersonTyping hint) {
                typing.add(hint);
            }
        });
        try (AppSocketClient here = one.follow(0);
                AppSocketClient there = two.follow(0)) {
            here.nextOp("resumed");
            there.nextOp("resumed");
            here.say("{\"op\":\"typing\"}");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(typing).containsExactly(new PersonTyping(one.conversationId)));

            one.say("m-1", "在吗");
            assertThat(there.nextEvent("typing").at("/payload/author").asString())
                    .isEqualTo("bot");
            there.nextEvent("message.created");
            one.post("/read", "{\"seq\":1}");
            assertThat(there.nextEvent("read").at("/payload/seq").asLong()).isEqualTo(1);
        }
    }
}
