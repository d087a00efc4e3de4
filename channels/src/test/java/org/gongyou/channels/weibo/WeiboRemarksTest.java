package org.gongyou.channels.weibo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.weibo.WeiboProperties.Answers;
import org.gongyou.core.TestTime;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.conversation.TranscriptEntry;
import org.gongyou.core.message.AccountRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ChannelsTest
@DirtiesContext // it lets hours pass
class WeiboRemarksTest {

    private static final AccountRef DEMO = new AccountRef("weibo", "demo");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private WeiboAccounts accounts;

    @Autowired
    private RemarkPolls polls;

    @Autowired
    private Remarks remarks;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Transcript transcript;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestTime clock;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String person = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000L));

    /** What the house does every minute is done here by the test alone. */
    @BeforeEach
    void stopsTheJob() {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            jdbc.update("DELETE FROM scheduled_tasks WHERE task_name = 'weibo-remarks' AND picked = FALSE");
            return Integer.valueOf(0)
                    .equals(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'weibo-remarks'", Integer.class));
        });
        beginToRead();
    }

    private void beginToRead() {
        jdbc.update("DELETE FROM weibo_remark");
        for (Remark.Kind kind : Remark.Kind.values()) {
            jdbc.update("DELETE FROM weibo_remark_cursor WHERE kind = ?", kind.name());
        }
        lookAround(); // from here on
    }

    @AfterEach
    void goodDay() {
        clock.isNow();
        knobs("{\"failNext\":0,\"errorOn\":\"\",\"answerLatencyMs\":0}");
    }

    private void lookAround() {
        jdbc.update("UPDATE weibo_remark_cursor SET polled_at = ?", java.sql.Timestamp.from(Instant.EPOCH));
        polls.lookAround();
        remarks.answerDue();
    }

    private HttpResponse<String> send(String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/simulator/weibo/demo" + path))
                .header("Content-Type", "application/json");
        try {
            return http.send(
                    body.isEmpty()
                            ? request.build()
                            : request.POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                    HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void knobs(String json) {
        assertThat(send("/knobs", json).statusCode()).isEqualTo(200);
    }

    /** Says it publicly; returns its number. */
    private String says(String who, String kind, String text) {
        JsonNode said =
                JSON.readTree(send("/remark", JSON.writeValueAsString(Map.of("uid", who, "kind", kind, "text", text)))
                        .body());
        return said.get("id").asString();
    }

    private List<String> answers(String remark) {
        List<String> texts = new ArrayList<>();
        JSON.readTree(send("/outbox?uid=remark:" + remark, "").body())
                .forEach(line -> texts.add(line.get("text").asString()));
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"comment", "mention"})
    void leadsWhoeverAsksToWhereItCanBeSpokenOf(String kind) {
        String remark = says(person, kind, "老板拖欠工资怎么办？");

        lookAround();
        lookAround();

        assertThat(answers(remark))
                .singleElement()
                .satisfies(words -> assertThat(words).contains("私信").hasSizeLessThanOrEqualTo(140));
        assertThat(contacts.find(DEMO, person))
                .as("of the words nothing is kept")
                .isEmpty();
    }

    @Test
    void letsBeWhatWasSaidBeforeAndWhatAsksNothing() {
        String before = says(person, "comment", "在吗？");
        jdbc.update("DELETE FROM weibo_remark_cursor");
        lookAround();
        String after = says(person, "comment", "转发微博");
        String own = says(accounts.find("demo").orElseThrow().uid(), "comment", "有问题请私信？");
        lookAround();

        assertThat(answers(before)).isEmpty();
        assertThat(answers(after)).isEmpty();
        assertThat(answers(own)).isEmpty();
    }

    @Test
    void asksToTakeDownWhatIsPersonal() {
        String remark = says(person, "comment", "我电话13800000000，给我回电");
        lookAround();

        assertThat(answers(remark))
                .singleElement()
                .satisfies(words -> assertThat(words).contains("删掉").doesNotContain("13800000000"));
    }

    @Test
    void answersTheSamePersonOnceADay() {
        String first = says(person, "comment", "怎么入会？");
        String second = says(person, "comment", "到底怎么入会？");
        lookAround();
        assertThat(answers(first)).hasSize(1);
        assertThat(answers(second)).isEmpty();

        clock.pass(Duration.ofHours(25));
        String third = says(person, "comment", "又来问，怎么入会？");
        lookAround();
        assertThat(answers(third)).hasSize(1);
    }

    @Test
    void givesWhoeverMayBeInDangerTheHotlinesAndTellsTheHouse() {
        says(person, "comment", "怎么入会？");
        String remark = says(person, "comment", "我不想活了");
        lookAround();

        assertThat(answers(remark))
                .singleElement()
                .satisfies(words ->
                        assertThat(words).contains("120", "110", "12356").hasSizeLessThanOrEqualTo(140));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(contacts.find(DEMO, person)
                                .map(contact -> transcript.latest(contact.conversationId(), 10))
                                .orElse(List.of()))
                        .extracting(TranscriptEntry::text)
                        .contains("我不想活了"));
        lookAround();
        assertThat(answers(remark)).hasSize(1);
    }

    @Test
    void keepsToTheHoursCountButNotForDanger() {
        for (int i = 0; i < 12; i++) {
            says(Long.toString(Long.parseLong(person) + i), "comment", "怎么入会？");
        }
        String danger = says(Long.toString(Long.parseLong(person) + 99), "comment", "我不想活了");
        lookAround();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM weibo_remark WHERE state = 'DONE'", Integer.class))
                .isEqualTo(11);
        assertThat(answers(danger)).hasSize(1);

        clock.pass(Duration.ofMinutes(61));
        remarks.answerDue();
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM weibo_remark WHERE state = 'DONE'", Integer.class))
                .isEqualTo(13);
    }

    @Test
    void triesAgainAfterAFaultAndGivesUpWhatIsRefused() {
        knobs("{\"failNext\":1,\"errcode\":10023,\"errorOn\":\"/2/comments/reply\"}");
        String remark = says(person, "comment", "怎么入会？");
        lookAround();
        assertThat(answers(remark)).isEmpty();
        clock.pass(Duration.ofMinutes(6));
        remarks.answerDue();
        assertThat(answers(remark)).hasSize(1);

        knobs("{\"failNext\":1,\"errcode\":20201,\"errorOn\":\"/2/comments/reply\"}");
        says(person + "1", "comment", "怎么入会？");
        lookAround();
        assertThat(jdbc.queryForList("SELECT last_error FROM weibo_remark WHERE state = 'FAILED'", String.class))
                .singleElement()
                .satisfies(reason -> assertThat(reason).contains("已删除"));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "怎么入会？, ASKED, POINTER",
        "支持工会, ASKED, NONE",
        "支持工会, ALL, POINTER",
        "怎么入会？, NONE, NONE",
        "我不想活了, NONE, DANGER",
        "我13800000000, NONE, NONE",
        "我13800000000, ASKED, PERSONAL"
    })
    void decidesByTheSwitch(String words, Answers wanted, PublicAnswer expected) {
        Remark remark = new Remark(Remark.Kind.COMMENT, "1", "2", "3", words, Instant.EPOCH);

        assertThat(PublicAnswer.to(remark, wanted)).isEqualTo(expected);
    }

    @Test
    void readsWhatThePlatformLists() {
        JsonNode whole = JSON.readTree("""
                {"id": 5000000000000001, "idstr": "5000000000000001", "text": "在吗", "source": "<a>",
                 "created_at": "Mon Jul 16 18:09:20 +0800 2012", "user": {"id": 7, "idstr": "7"},
                 "status": {"id": "5000000000000009"}, "unheard": [1]}""");

        assertThat(Remark.read(Remark.Kind.COMMENT, whole))
                .contains(new Remark(
                        Remark.Kind.COMMENT,
                        "5000000000000001",
                        "5000000000000009",
                        "7",
                        "在吗",
                        Instant.parse("2012-07-16T10:09:20Z")));
        for (String less :
                List.of("{}", "{\"id\":1}", "{\"id\":\"x\",\"user\":{\"id\":1}}", "{\"id\":1,\"user\":[]}")) {
            assertThat(Remark.read(Remark.Kind.COMMENT, JSON.readTree(less))).isEmpty();
        }
    }
}
