package org.gongyou.channels.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.EchoDialogue;
import org.gongyou.channels.app.AppSocketClient.NotLetIn;
import org.gongyou.core.TestTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.JsonNode;

@ChannelsTest
@Timeout(600)
class AppSocketTest {

    @LocalServerPort
    private int port;

    @Autowired
    private EchoDialogue dialogue;

    @Autowired
    private TestTime clock;

    @Autowired
    private ConversationWatch watch;

    @Autowired
    private AppSocketHandler handler;

    @Autowired
    private AppSocket.House house;

    private final List<AppSocketClient> sockets = new ArrayList<>();
    private AppClient app;

    @BeforeEach
    void open() {
        app = new AppClient(port, "h5").open("{}");
    }

    @AfterEach
    void hangUp() {
        sockets.forEach(AppSocketClient::close);
    }

    private AppSocketClient follow(long lastSeq) {
        AppSocketClient socket = app.follow(lastSeq);
        sockets.add(socket);
        return socket;
    }

    private static String text(String id, String text) {
        return "{\"op\":\"send\",\"client_msg_id\":\"" + id + "\",\"content\":{\"type\":\"text\",\"text\":\"" + text
                + "\"}}";
    }

    @Test
    void tellsWhatIsSaidWithTheNumbersOfTheTranscript() {
        AppSocketClient socket = follow(0);
        assertThat(socket.nextOp("resumed").get("last_seq").asLong()).isZero();

        socket.say(text("m-1", "我要入会"));

        assertThat(socket.nextOp("accepted").get("repeated").asBoolean()).isFalse();
        JsonNode mine = socket.nextEvent("message.created");
        assertThat(mine.get("seq").asLong()).isEqualTo(1);
        assertThat(mine.get("id").asString()).isEqualTo(app.conversationId + "-1");
        assertThat(mine.get("conversation_id").asLong()).isEqualTo(app.conversationId);
        assertThat(mine.get("client_msg_id").asString()).isEqualTo("m-1");
        assertThat(mine.get("ts").asString()).isNotBlank();
        JsonNode reply = socket.nextEvent("message.created");
        assertThat(reply.get("seq").asLong()).isEqualTo(2);
        assertThat(reply.get("payload"))
                .isEqualTo(app.get("/messages?after=1").body().at("/messages/0"));
    }

    @Test
    void takesAMessageOnceHoweverOftenAndByWhicheverWayItComes() {
        AppSocketClient socket = follow(0);
        socket.say(text("m-1", "在吗"));
        assertThat(socket.nextOp("accepted").get("repeated").asBoolean()).isFalse();
        socket.say(text("m-1", "在吗"));
        assertThat(socket.nextOp("accepted").get("repeated").asBoolean()).isTrue();
        assertThat(app.say("m-1", "在吗").body().get("repeated").asBoolean()).isTrue();

        socket.say(text("m-1", "不在吗"));

        JsonNode refused = socket.nextOp("error");
        assertThat(refused.get("client_msg_id").asString()).isEqualTo("m-1");
        assertThat(refused.at("/problem/status").asInt()).isEqualTo(409);
        assertThat(refused.at("/problem/type").asString()).isEqualTo("urn:gongyou:app:message-conflict");
    }

    @Test
    void hangsUpOnAClientThatReadsTooSlowly() throws Exception {
        CompletableFuture<CloseStatus> closed = new CompletableFuture<>();
        List<Consumer<Boolean>> underWay = new ArrayList<>();
        AppSocket socket = new AppSocket(
                new AppSocket.Wire() {
                    @Override
                    public void send(String frame, Consumer<Boolean> left) {
                        underWay.add(left);
                    }

                    @Override
                    public void close(CloseStatus status) {
                        closed.complete(status);
                    }
                },
                "h5",
                house,
                new FrameReader(house.json(), 1000, 10));
        for (int i = 0; i < 40; i++) {
            socket.say("很长的一句".repeat(3000));
        }
        assertThat(socket.isClosed()).isTrue();
        assertThat(underWay)
                .as("one frame is under way, and nobody waits for it")
                .hasSize(1);

        underWay.get(0).accept(false); // the server has cut the line

        assertThat(closed.get(60, TimeUnit.SECONDS)).isEqualTo(CloseStatus.SESSION_NOT_RELIABLE);
        assertThat(underWay).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "42",
                "\"hello\"",
                "{}",
                "{\"op\":7}",
                "{\"op\":\"dance\"}",
                "{\"op\":\"read\"}",
                "{\"op\":\"read\",\"seq\":-1}",
                "{\"op\":\"read\",\"seq\":\"x\"}",
                "{\"op\":\"resume\"}",
                "{\"op\":\"resume\",\"last_seq\":-2}",
                "{\"op\":\"send\"}",
                "{\"op\":\"send\",\"client_msg_id\":\"m\",\"content\":{\"type\":\"dance\"}}"
            })
    void answersABadFrameClearlyAndGoesOn(String frame) {
        AppSocketClient socket = follow(0);
        socket.nextOp("resumed");

        socket.say(frame);

        JsonNode problem = socket.nextOp("error").get("problem");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asString()).containsPattern("[一-龥]");
        socket.say(text("m-1", "还在吗"));
        socket.nextOp("accepted");
    }

    @Test
    void dropsWhatIsTooLargeAndGoesOn() {
        AppSocketClient socket = follow(0);

        socket.sayInParts(text("m-1", "x".repeat(200_000)), 9000);

        assertThat(socket.nextOp("error").at("/problem/status").asInt()).isEqualTo(413);
        socket.sayBytes("{\"op\":\"ping\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(socket.nextOp("error").at("/problem/detail").asString()).contains("文本");
        socket.sayInParts(text("m-1", "工".repeat(1900)), 100);
        socket.nextOp("accepted");
    }

    @Test
    void slowsDownWhoeverSaysTooMuchAndLosesWhoeverGoesOn() throws Exception {
        AppSocketClient socket = follow(0);
        JsonNode answer = socket.nextOp("resumed");
        // As many as it takes: on a slow machine some are allowed again meanwhile.
        for (int i = 0; i < 10_000 && !answer.path("op").asString("").equals("error"); i++) {
            socket.say("{\"op\":\"ping\"}");
            answer = socket.next(
                    frame -> List.of("pong", "error").contains(frame.path("op").asString("")));
        }
        assertThat(answer.at("/problem/status").asInt()).isEqualTo(429);
        assertThat(socket.closed).isNotDone();

        for (int i = 0; i < 400 && !socket.closed.isDone(); i++) {
            try {
                socket.say("{\"op\":\"ping\"}");
            } catch (RuntimeException e) {
                break; // closed meanwhile
            }
        }

        assertThat(socket.closed.get(60, TimeUnit.SECONDS)).isEqualTo(4429);
    }

    @Test
    void limitsHowMuchOnePersonWritesByWhateverWay() {
        clock.standsStill();
        AppSocketClient socket = follow(0);
        int taken = 0;
        while (app.say("m-" + taken, "第" + taken + "条").status() == 202) {
            taken++;
        }

        socket.say(text("one-more", "再来一条"));

        assertThat(socket.nextOp("error").at("/problem/type").asString()).isEqualTo("urn:gongyou:app:too-often");
    }

    @Test
    void saysNothingToStrangers() throws Exception {
        clock.standsStill();
        AppSocketClient silent = app.socket();
        sockets.add(silent);
        silent.say("{\"op\":\"ping\"}");
        silent.nextOp("pong");
        silent.say(text("m-1", "在吗"));
        assertThat(silent.nextOp("error").at("/problem/status").asInt()).isEqualTo(401);
        silent.say("{\"op\":\"resume\",\"token\":\"made-up\",\"last_seq\":0}");
        assertThat(silent.nextOp("error").at("/problem/type").asString()).isEqualTo("urn:gongyou:app:no-session");

        clock.pass(Duration.ofSeconds(11));

        assertThat(silent.closed.get(60, TimeUnit.SECONDS)).isEqualTo(4401);
    }

    @Test
    void letsClientsProveThemselvesInTheHandshake() {
        app.say("m-1", "在吗");
        for (AppSocketClient socket : List.of(
                app.socket(Map.of("Authorization", "Bearer " + app.token), List.of()),
                app.socket(Map.of(), List.of("gongyou.v1", "bearer." + app.token)))) {
            sockets.add(socket);
            socket.say("{\"op\":\"resume\",\"last_seq\":0}");
            assertThat(socket.nextEvent("message.created").get("seq").asLong()).isEqualTo(1);
        }
        assertThat(sockets.get(1).protocol()).isEqualTo("gongyou.v1");
        assertThat(refused(Map.of("Authorization", "Bearer made-up"), List.of()))
                .isEqualTo(401);
        assertThat(refused(Map.of(), List.of("gongyou.v1", "bearer.made-up"))).isEqualTo(401);
        assertThat(app.get("/socket").status()).isEqualTo(426);
        assertThat(app.get("/socket").body().get("detail").asString()).contains("WebSocket");
        assertThat(new AppClient(port, "nowhere").get("/socket").status()).isEqualTo(404);
    }

    private int refused(Map<String, String> headers, List<String> protocols) {
        return catchThrowableOfType(NotLetIn.class, () -> app.socket(headers, protocols)).status;
    }

    @ParameterizedTest
    @CsvSource({
        "https://union.example.org, true",
        "http://localhost:9999, true",
        "https://evil.example.org, false",
        "https://union.example.org.evil.com, false",
        "null, false"
    })
    void letsPagesOfNamedSitesInAndNoOthers(String origin, boolean allowed) {
        AppClient other = new AppClient(port, "other").open("{}");

        assertThat(app.from(origin, "OPTIONS", "/messages").status()).isEqualTo(allowed ? 200 : 403);
        assertThat(app.from(origin, "GET", "/messages").status()).isEqualTo(allowed ? 200 : 403);
        assertThat(app.from(origin, "GET", "/messages").header("Access-Control-Allow-Origin"))
                .isEqualTo(allowed ? origin : "");
        assertThat(other.from(origin, "GET", "/messages").status()).isEqualTo(403);
        if (allowed) {
            app.socket(Map.of("Origin", origin), List.of()).close();
        } else {
            assertThat(refused(Map.of("Origin", origin), List.of())).isEqualTo(403);
        }
    }

    @Test
    void letsOurOwnPagesIn() {
        app.socket(Map.of("Origin", "http://127.0.0.1:" + port), List.of()).close();
    }

    @Test
    void closesWhoeverHasFallenSilent() throws Exception {
        clock.standsStill();
        AppSocketClient silent = follow(0);
        silent.nextOp("resumed");
        clock.pass(Duration.ofSeconds(50));
        AppSocketClient alive = follow(0);
        alive.nextOp("resumed");
        clock.pass(Duration.ofSeconds(40));

        assertThat(silent.closed.get(60, TimeUnit.SECONDS)).isEqualTo(4408);
        assertThat(alive.closed).isNotDone();
    }

    @Test
    void letsTheOldestOfTooManyConnectionsOfOnePersonGiveWay() throws Exception {
        for (int i = 0; i < 9; i++) {
            follow(0).nextOp("resumed");
        }

        assertThat(sockets.get(0).closed.get(60, TimeUnit.SECONDS)).isEqualTo(4409);
        assertThat(sockets.get(1).closed).isNotDone();
        AppClient somebodyElse = new AppClient(port, "h5").open("{}");
        somebodyElse.follow(0).nextOp("resumed");
        assertThat(sockets.get(1).closed).isNotDone();
    }

    @Test
    void leadsAClientBackThatIsAheadOfUs() {
        app.say("m-1", "在吗");
        app.get("/messages?after=1&wait=25");

        AppSocketClient socket = follow(99);

        assertThat(socket.nextOp("reset").get("last_seq").asLong()).isEqualTo(2);
        socket.say(text("m-2", "还在吗"));
        assertThat(socket.nextEvent("message.created").get("seq").asLong()).isEqualTo(3);
    }

    @Test
    void tellsThatAnAnswerIsBeingWorkedOut() {
        CountDownLatch latch = dialogue.hold("慢慢想");
        AppSocketClient socket = follow(0);
        socket.say(text("m-1", "慢慢想"));

        assertThat(socket.nextEvent("typing").at("/payload/author").asString()).isEqualTo("bot");
        latch.countDown();
        socket.nextEvent("message.created");
    }

    @Test
    void tellsAllDevicesHowFarThePersonHasRead() {
        app.say("m-1", "在吗");
        app.get("/messages?after=1&wait=25");
        AppSocketClient phone = follow(0);
        AppSocketClient tablet = follow(0);
        phone.nextEvent("message.created");
        tablet.nextEvent("message.created");

        phone.say("{\"op\":\"read\",\"seq\":2}");

        assertThat(tablet.nextEvent("read").at("/payload/seq").asLong()).isEqualTo(2);
        assertThat(readSeq()).isEqualTo(2);
        assertThat(app.post("/read", "{\"seq\":1}").status()).isEqualTo(204);
        assertThat(app.post("/read", "{\"seq\":99}").status()).isEqualTo(204);
        assertThat(readSeq()).isEqualTo(2);
        assertThat(app.post("/read", "{}").status()).isEqualTo(400);
    }

    private long readSeq() {
        return new AppClient(port, "h5")
                .post("/sessions", "{\"visitor_id\":\"" + app.visitorId + "\"}")
                .body()
                .get("read_seq")
                .asLong();
    }

    @Test
    void forgetsThoseWhoHaveHungUp() {
        AppSocketClient socket = follow(0);
        socket.nextOp("resumed");
        await().atMost(Duration.ofSeconds(60)).until(() -> watch.watching(app.conversationId) == 1);
        int before = handler.open();

        socket.cut();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(handler.open()).isLessThan(before);
            assertThat(watch.watching(app.conversationId)).isZero();
        });
    }
}
