package org.gongyou.channels.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.app.AppClient.Answer;
import org.gongyou.core.TestTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ChannelsTest
class AppControllerTest {

    private static final String OPENED =
            "{\"client_msg_id\":\"%s\",\"content\":{\"type\":\"event\",\"event\":\"opened\"}}";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTime clock;

    @Autowired
    private JdbcTemplate jdbc;

    private AppClient app;

    @BeforeEach
    void open() {
        app = new AppClient(port, "h5").open("{}");
    }

    private JsonNode read(long after, int wait) {
        return app.get("/messages?after=" + after + "&wait=" + wait).body();
    }

    @Test
    void keepsAMessageAndAnswersIt() {
        Answer taken = app.say("m-1", "我要入会");

        assertThat(taken.status()).isEqualTo(202);
        assertThat(taken.body().get("client_msg_id").asString()).isEqualTo("m-1");
        assertThat(taken.body().get("repeated").asBoolean()).isFalse();
        JsonNode first = read(0, 25);
        JsonNode mine = first.get("messages").get(0);
        assertThat(mine.get("seq").asLong()).isEqualTo(1);
        assertThat(mine.get("author").asString()).isEqualTo("person");
        assertThat(mine.get("text").asString()).isEqualTo("我要入会");
        assertThat(mine.get("client_msg_id").asString()).isEqualTo("m-1");
        JsonNode reply = entry(2);
        assertThat(reply.get("author").asString()).isEqualTo("bot");
        assertThat(reply.get("text").asString()).isEqualTo("收到：我要入会");
        assertThat(reply.has("client_msg_id")).isFalse();
    }

    @Test
    void takesAPhotoLargerThanAMessageAndTheMessageThatNamesIt() {
        byte[] photo = photo(2_000_000);
        Answer stored = app.upload(photo);

        assertThat(stored.status()).isEqualTo(201);
        String mediaId = stored.body().get("media_id").asString();
        Answer sent = app.post(
                "/messages",
                "{\"client_msg_id\":\"p-1\",\"content\":{\"type\":\"image\",\"media_id\":\"" + mediaId + "\"}}");
        assertThat(sent.status()).isEqualTo(202);
        assertThat(entry(1).get("text").asString()).isEqualTo("[图片]");
    }

    @Test
    void refusesFilesThatAreNoneOrTooLarge() {
        assertThat(app.upload("hello".getBytes(StandardCharsets.US_ASCII)).status())
                .isEqualTo(400);
        Answer large =
                app.upload(Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 10 * 1024 * 1024 + 1));
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.body().get("detail").asString()).contains("10 MB");
    }

    @Test
    void refusesAPhotoThatCannotBeSeen() {
        Answer refused = app.upload(Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 1_000));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("detail").asString()).contains("打不开");
    }

    /** A picture, with something behind it so that it has the wanted size. */
    private static byte[] photo(int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Arrays.copyOf(bytes.toByteArray(), size);
    }

    private JsonNode entry(long seq) {
        JsonNode page = read(seq - 1, 25);
        assertThat(page.get("messages")).isNotEmpty();
        return page.get("messages").get(0);
    }

    @Test
    void takesARepeatedMessageOnce() {
        app.say("m-1", "在吗");
        entry(2);

        Answer again = app.say("m-1", "在吗");

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body().get("repeated").asBoolean()).isTrue();
        app.say("m-2", "还在吗");
        entry(4);
        assertThat(read(0, 0).get("messages")).hasSize(4);
        assertThat(read(0, 0).get("last_seq").asLong()).isEqualTo(4);
    }

    @Test
    void refusesAnotherMessageUnderAUsedId() {
        app.say("m-1", "在吗");

        Answer other = app.say("m-1", "不在吗");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(other.body().get("detail").asString()).contains("client_msg_id");
    }

    @Test
    void greetsOnceInASession() {
        assertThat(app.post("/messages", OPENED.formatted("o-1")).status()).isEqualTo(202);
        JsonNode greeting = entry(1);
        assertThat(app.post("/messages", OPENED.formatted("o-2"))
                        .body()
                        .get("repeated")
                        .asBoolean())
                .isTrue();
        app.say("m-1", "在吗");
        entry(3);

        assertThat(greeting.get("text").asString()).startsWith("您好");
        assertThat(greeting.at("/choices/0/key").asString()).isEqualTo("join");
        assertThat(greeting.at("/links/0/url").asString()).startsWith("https://");
        assertThat(read(0, 0).get("messages")).hasSize(3);

        AppClient later = new AppClient(port, "h5").open("{\"visitor_id\":\"" + app.visitorId + "\"}");
        assertThat(later.post("/messages", OPENED.formatted("o-1"))
                        .body()
                        .get("repeated")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void takesTaps() {
        app.post(
                "/messages",
                "{\"client_msg_id\":\"t-1\",\"content\":{\"type\":\"tap\",\"key\":\"join\",\"label\":\"我要入会\"}}");

        JsonNode mine = entry(1);
        assertThat(mine.get("kind").asString()).isEqualTo("tap");
        assertThat(mine.get("text").asString()).isEqualTo("我要入会");
    }

    @Test
    void leadsAVisitorBackToHisConversationAndNobodyElse() {
        app.say("m-1", "在吗");
        entry(2);

        AppClient back = new AppClient(port, "h5");
        JsonNode session = back.post("/sessions", "{\"visitor_id\":\"" + app.visitorId + "\"}")
                .body();

        assertThat(session.get("conversation_id").asLong()).isEqualTo(app.conversationId);
        assertThat(session.get("last_seq").asLong()).isEqualTo(2);
        assertThat(new AppClient(port, "h5").open("{}").conversationId).isNotEqualTo(app.conversationId);
        assertThat(new AppClient(port, "other").open("{\"visitor_id\":\"" + app.visitorId + "\"}").conversationId)
                .isNotEqualTo(app.conversationId);
    }

    @Test
    void storesNeitherTokenNorVisitorId() {
        assertThat(jdbc.queryForList("SELECT * FROM app_session").toString())
                .doesNotContain(app.token)
                .doesNotContain(app.visitorId);
        assertThat(jdbc.queryForList("SELECT * FROM contact").toString()).doesNotContain(app.visitorId);
    }

    @Test
    void refusesStrangers() {
        AppClient stranger = new AppClient(port, "h5");
        assertThat(stranger.get("/messages").status()).isEqualTo(401);
        assertThat(stranger.say("m-1", "在吗").status()).isEqualTo(401);
        stranger.token = "made-up";
        Answer refused = stranger.get("/messages");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(refused.body().get("detail").asString()).contains("会话已失效");
        AppClient elsewhere = new AppClient(port, "other");
        elsewhere.token = app.token;
        assertThat(elsewhere.get("/messages").status()).isEqualTo(401);
        assertThat(new AppClient(port, "nowhere").post("/sessions", "{}").status())
                .isEqualTo(404);
        assertThat(app.get("/messages?after=-1").status()).isEqualTo(400);
        assertThat(app.get("/messages?after=x").status()).isEqualTo(400);
    }

    @Test
    void endsASessionAfterThirtyDays() {
        JsonNode session = new AppClient(port, "h5").post("/sessions", "{}").body();
        assertThat(Instant.parse(session.get("expires_at").asString()))
                .isCloseTo(clock.instant().plus(Duration.ofDays(30)), within(5, ChronoUnit.MINUTES));
        assertThat(app.get("/messages").status()).isEqualTo(200);

        jdbc.update(
                "UPDATE app_session SET expires_at = ? WHERE conversation_id = ?",
                LocalDateTime.ofInstant(clock.instant().minusMillis(1), ZoneOffset.UTC),
                app.conversationId);

        assertThat(app.get("/messages").status()).isEqualTo(401);
    }

    @Test
    void limitsTheBodyWhetherOrNotItsLengthIsAnnounced() {
        String body =
                "{\"client_msg_id\":\"m-1\",\"content\":{\"type\":\"text\",\"text\":\"" + "x".repeat(16_384) + "\"}}";

        assertThat(app.post("/messages", body).status()).isEqualTo(413);
        Answer chunked = app.postChunked("/messages", body);
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.body().get("detail").asString()).contains("16 KB");
    }

    @Test
    void limitsTheText() {
        assertThat(app.say("m-1", "工".repeat(2000)).status()).isEqualTo(202);

        Answer longer = app.say("m-2", "工".repeat(2001));

        assertThat(longer.status()).isEqualTo(400);
        assertThat(longer.body().get("detail").asString()).contains("2000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"client_msg_id\":\"m\"}",
                "{\"client_msg_id\":\"m\",\"content\":{\"type\":\"text\"}}",
                "{\"client_msg_id\":\"m\",\"content\":{\"type\":\"text\",\"text\":\" \\n \"}}",
                "{\"client_msg_id\":\"\",\"content\":{\"type\":\"text\",\"text\":\"好\"}}",
                "{\"client_msg_id\":\"a#b\",\"content\":{\"type\":\"text\",\"text\":\"好\"}}",
                "{\"client_msg_id\":\"m\",\"content\":{\"type\":\"dance\"}}",
                "{\"client_msg_id\":\"m\",\"content\":{\"type\":\"event\",\"event\":\"closed\"}}",
                "{\"client_msg_id\":\"m\",\"content\":\"好\"}"
            })
    void refusesWhatIsNoMessage(String body) {
        Answer refused = app.post("/messages", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body().get("detail").asString()).containsPattern("[一-龥]");
    }

    @Test
    void keepsOutWhatNoScreenShows() {
        app.post(
                "/messages",
                "{\"client_msg_id\":\"m-1\",\"content\":{\"type\":\"text\",\"text\":\"你\\u0000好\\u0007\\ud83d\"}}");

        assertThat(entry(1).get("text").asString()).isEqualTo("你好\uFFFD");
    }

    @Test
    void limitsHowOftenAVisitorGivesSigns() {
        clock.standsStill();
        int taken = 0;
        while (taken < 2000
                && app.post(taken % 2 == 0 ? "/typing" : "/read", "{\"seq\":0}").status() == 204) {
            taken++;
        }

        assertThat(taken).isEqualTo(120);
        assertThat(app.post("/read", "{\"seq\":0}").status()).isEqualTo(429);
        assertThat(app.say("m-1", "还能写").status()).isEqualTo(202);
    }

    @Test
    void limitsHowOftenAVisitorWrites() {
        clock.standsStill();
        int taken = 0;
        Answer answer = app.say("m-0", "第0条");
        while (answer.status() == 202) {
            taken++;
            answer = app.say("m-" + taken, "第" + taken + "条");
        }

        assertThat(taken).isEqualTo(20);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 3);
        assertThat(answer.body().get("detail").asString()).contains("太频繁");
        clock.pass(Duration.ofSeconds(3));
        assertThat(app.say("m-" + taken, "再来一条").status()).isEqualTo(202);
    }
}
