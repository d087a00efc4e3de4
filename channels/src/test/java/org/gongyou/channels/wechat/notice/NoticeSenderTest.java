package org.gongyou.channels.wechat.notice;

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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.capability.Capabilities;
import org.gongyou.channels.capability.Capability;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wechat.notice.NoticeTemplate.Field;
import org.gongyou.channels.wechat.notice.NoticeTemplates.Label;
import org.gongyou.channels.wechat.notice.NoticeTemplates.Offered;
import org.gongyou.channels.wechat.notice.NoticeTemplates.Wish;
import org.gongyou.core.TestTime;
import org.gongyou.core.conversation.ContactRef;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.delivery.Parcel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.Heading;
import org.gongyou.core.message.Heading.Fact;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices at the loopback platform, which refuses what the real one refuses. */
@ChannelsTest
class NoticeSenderTest {

    private static final AtomicLong NEWS = new AtomicLong(5_000_000);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Field> FIELDS = List.of(
            new Field("thing1", "{办理事项}"),
            new Field("character_string2", "{登记号}"),
            new Field("phrase3", "{进度}"),
            new Field("time4", "{时间}"));
    private static final Wish CASE = new Wish(Way.TEMPLATE, "tmpl-case-progress", FIELDS, true);

    @LocalServerPort
    private int port;

    @Autowired
    private NoticeSender notices;

    @Autowired
    private NoticeTemplates templates;

    @Autowired
    private WeChatAccounts accounts;

    @Autowired
    private Capabilities capabilities;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestTime time;

    private final HttpClient http = HttpClient.newHttpClient();
    private String openid = "o" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void follow() {
        post("followers", Map.of("openid", openid, "action", "follow"));
        assertThat(templates.use(demo(), News.CASE, CASE, "admin")).isEmpty();
    }

    @AfterEach
    void goodDay() {
        time.isNow();
        send(HttpRequest.newBuilder(uri("knobs")).DELETE());
        capabilities.switchOn(demo().ref(), Capability.NOTICE);
        jdbc.update("DELETE FROM wechat_template");
    }

    private WeChatAccount demo() {
        return accounts.find("demo").orElseThrow();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + "/simulator/wechat/demo/" + path);
    }

    private String post(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private String send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8))
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the person has been sent, oldest first. */
    private List<String> received() {
        JsonNode outbox = JSON.readTree(send(HttpRequest.newBuilder(uri("outbox?openid=" + openid))));
        List<String> texts = new ArrayList<>();
        outbox.forEach(line -> texts.add(line.path("text").asString("")));
        return texts.stream().filter(text -> text.startsWith("【")).toList();
    }

    private static Heading heading() {
        return new Heading(
                NEWS.incrementAndGet(),
                true,
                Map.of(
                        Fact.SERVICE, "加入工会",
                        Fact.RECEIPT, "330106-261127-RH-00001",
                        Fact.STATUS, "已通过",
                        Fact.TIME, "2026-11-27 09:30"),
                "https://example.org/cards/1");
    }

    private Delivery announce(Heading heading) {
        return notices.announce(demo(), openid, heading);
    }

    private static String reason(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.WindowClosed.class);
        return ((Delivery.WindowClosed) delivery).reason();
    }

    private String state(Heading heading) {
        return jdbc.queryForObject("SELECT state FROM wechat_notice WHERE news_id = ?", String.class, heading.newsId());
    }

    @Test
    void saysTheSameNewsOnceAndHearsThatItHasArrived() {
        Heading heading = heading();

        assertThat(announce(heading)).isInstanceOf(Delivery.Accepted.class);
        assertThat(announce(heading)).isInstanceOf(Delivery.Accepted.class);

        assertThat(received())
                .containsExactly("【办理进度通知】\n办理事项：加入工会\n登记号：330106-261127-RH-00001\n进度：已通过\n时间：2026-11-27 09:30");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state(heading)).isEqualTo("ARRIVED"));
    }

    @Test
    void hearsThatThePersonTakesNothing() {
        post("followers", Map.of("openid", openid, "action", "block"));
        Heading heading = heading();

        announce(heading);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state(heading)).isEqualTo("FAILED"));
        assertThat(reason(announce(heading))).contains("对方拒收");
        assertThat(received()).isEmpty();
    }

    @Test
    void namesTheFieldThatThePlatformDoesNotTakeAndSendsWhenItIsMended() {
        Heading heading = heading();
        templates.use(demo(), News.CASE, new Wish(Way.TEMPLATE, "tmpl-case-progress", FIELDS.subList(1, 4), true), "a");

        assertThat(reason(announce(heading))).contains("47003").contains("字段 thing1");
        assertThat(templates.of(demo()).get(0).lastError()).contains("thing1");
        templates.use(demo(), News.CASE, CASE, "admin");
        assertThat(announce(heading)).isInstanceOf(Delivery.Accepted.class);
        assertThat(received()).hasSize(1);
    }

    @Test
    void explainsATemplateThatIsNone() {
        templates.use(demo(), News.CASE, new Wish(Way.TEMPLATE, "no-such", FIELDS, true), "admin");

        assertThat(reason(announce(heading()))).contains("40037").contains("核对模板");
    }

    @Test
    void sendsASubscriptionToThoseWhoHaveAgreed() {
        List<Field> fields = List.of(new Field("thing2", "{办理事项}"), new Field("time5", "{时间}"));
        templates.use(demo(), News.CASE, new Wish(Way.SUBSCRIPTION, "sub-case-progress", fields, true), "admin");
        Heading refused = heading();

        assertThat(reason(announce(refused))).contains("43101").contains("没有同意");
        post("consents", Map.of("openid", openid, "templateId", "sub-case-progress", "times", 1));
        assertThat(announce(refused)).isInstanceOf(Delivery.Accepted.class);
        assertThat(reason(announce(heading()))).contains("43101");
        assertThat(received()).hasSize(1);
    }

    @Test
    void sendsOnceAlsoWhenAnAnswerWasLost() {
        Heading heading = heading();
        post("knobs", Map.of("outage", true));
        assertThat(announce(heading)).isInstanceOf(Delivery.TryLater.class);
        assertThat(state(heading)).isEqualTo("SENDING");

        post("knobs", Map.of("outage", false));
        assertThat(announce(heading)).isInstanceOf(Delivery.Accepted.class);
        jdbc.update("UPDATE wechat_notice SET state = 'SENDING' WHERE news_id = ?", heading.newsId());
        assertThat(announce(heading)).isInstanceOf(Delivery.Accepted.class);
        assertThat(received()).hasSize(1);

        jdbc.update("UPDATE wechat_notice SET state = 'SENDING' WHERE news_id = ?", heading.newsId());
        time.pass(Duration.ofMinutes(9));
        assertThat(reason(announce(heading))).contains("为免重复");
        assertThat(received()).hasSize(1);
    }

    @Test
    void isSwitchedOffWhereThePlatformDoesNotAllowIt() {
        post("knobs", Map.of("errorOn", "template/send", "errcode", 48001, "failNext", 1));
        Heading heading = heading();

        assertThat(reason(announce(heading))).contains("48001");
        assertThat(reason(announce(heading))).contains("已关闭");
        capabilities.switchOn(demo().ref(), Capability.NOTICE);
        assertThat(announce(heading)).isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void saysNothingWhereNoTemplateIsSet() {
        Heading other = new Heading(NEWS.incrementAndGet(), false, Map.of(), null);

        assertThat(reason(announce(other))).isEmpty();
    }

    @Test
    void readsTheAccountsTemplates() {
        assertThat(templates.offered(demo()))
                .filteredOn(it -> it.templateId().equals("tmpl-case-progress"))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.fields()).contains(new Label("thing1", "办理事项"), new Label("time4", "时间")));
        assertThat(templates.offered(demo())).extracting(Offered::way).contains(Way.SUBSCRIPTION);
    }

    @Test
    void refusesWhatCannotBeUsed() {
        assertThat(templates.use(
                        accounts.find("demo-sub").orElseThrow(),
                        News.CASE,
                        new Wish(
                                Way.TEMPLATE, " ", List.of(new Field("thing1", "{x}"), new Field("thing1", "好")), true),
                        "admin"))
                .hasSize(4)
                .first()
                .asString()
                .contains("服务号");
    }

    @Test
    void takesTheWholeWayWhenFortyEightHoursAreOver() {
        templates.use(
                demo(),
                News.OTHER,
                new Wish(
                        Way.TEMPLATE,
                        "tmpl-union-news",
                        List.of(new Field("thing1", "{内容}"), new Field("time2", "{时间}")),
                        true),
                "admin");
        time.becomes(Instant.now().minus(Duration.ofHours(49)));
        // Somebody whose following opened no window just now.
        openid = "o" + UUID.randomUUID().toString().replace("-", "");
        post("say", Map.of("openid", openid, "type", "text", "text", "你好"));
        time.isNow();
        ContactRef contact = contacts.resolve(demo().ref(), openid);

        transactions.executeWithoutResult(status -> outbox.tell(new Parcel(
                contact.conversationId(), demo().ref(), openid, null, null, OutboundMessage.text("有名额了\n请来"))));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(received()).hasSize(1));
        assertThat(received().get(0)).contains("有名额了");
        assertThat(post("say", Map.of("openid", openid, "type", "text", "text", "在吗")))
                .contains("有名额了", "请来");
    }
}
