package org.gongyou.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongyou.channels.capability.Capability;
import org.gongyou.channels.media.UploadedMedia;
import org.gongyou.channels.token.OwnTokenShelf;
import org.gongyou.channels.wechat.Platform.Answer;
import org.gongyou.channels.wechat.WeChatAccount.Kind;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel.Arrival;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.message.OutboundMessage.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class WeChatChannelTest {

    private static final AccountRef ACCOUNT = new AccountRef("wechat", "test");
    private static final OutboundMessage HELLO = OutboundMessage.text("您好 <b>\"1\" & 2</b>");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Longer than anybody waits for an answer here. */
    private static final Duration NEVER = Duration.ofMinutes(10);

    private final Platform platform = new Platform();
    private PlatformClients clients =
            new PlatformClients(Payloads.properties(), new OwnTokenShelf(), Clock.systemUTC());

    private final Set<Capability> off = EnumSet.noneOf(Capability.class);
    private final Permissions permissions = new Permissions(
            (account, capability) -> off.contains(capability), (account, capability, reason) -> off.add(capability));

    private WeChatChannel channel(Kind kind, URI api) {
        return new WeChatChannel(
                new WeChatAccounts(List.of(Payloads.account(kind, api))),
                clients,
                new Pictures(clients, new DefaultListableBeanFactory().getBeanProvider(UploadedMedia.class)),
                permissions,
                new DefaultListableBeanFactory().getBeanProvider(Herald.class),
                Clock.systemUTC());
    }

    private WeChatChannel channel() {
        return channel(Kind.VERIFIED_SERVICE, platform.base());
    }

    @AfterEach
    void stop(CapturedOutput output) throws IOException {
        platform.close();
        clients.close();
        assertThat(output.getAll()).doesNotContain("TOKEN-", "access_token=", "app-secret", Payloads.OPENID, "您好");
    }

    /** From now on the platform's answers are waited for no longer than this; one that comes never is waited for in vain. */
    private void becomesImpatient() throws IOException {
        clients.close();
        clients =
                new PlatformClients(Payloads.properties(Duration.ofSeconds(3)), new OwnTokenShelf(), Clock.systemUTC());
    }

    private Delivery send(OutboundMessage message) {
        return channel().send(ACCOUNT, Payloads.OPENID, message);
    }

    private JsonNode sent(int index) {
        return JSON.readTree(platform.sent().get(index));
    }

    @Test
    void sendsWordsAsTheyAre() {
        assertThat(send(HELLO)).isEqualTo(new Delivery.Accepted());

        assertThat(platform.sent())
                .singleElement()
                .satisfies(body -> assertThat(body).contains("\"您好 <b>\\\"1\\\" & 2</b>\""));
        assertThat(sent(0).path("touser").asString()).isEqualTo(Payloads.OPENID);
        assertThat(sent(0).path("msgtype").asString()).isEqualTo("text");
    }

    @Test
    void sendsChoicesAsAMenuToTap() {
        send(new OutboundMessage(
                "请确认",
                List.of(new Choice("yes", "确认提交"), new Choice("no", "再改改")),
                List.of(new Link("章程", "https://example.org/c"))));

        JsonNode menu = sent(0).path("msgmenu");
        assertThat(sent(0).path("msgtype").asString()).isEqualTo("msgmenu");
        assertThat(menu.path("head_content").asString()).isEqualTo("请确认");
        assertThat(menu.path("list").path(0).path("id").asString()).isEqualTo("yes");
        assertThat(menu.path("list").path(1).path("content").asString()).isEqualTo("再改改");
        assertThat(menu.path("tail_content").asString()).isEqualTo("章程：https://example.org/c");
    }

    @Test
    void numbersChoicesWhereThereAreNoMenus() {
        channel(Kind.VERIFIED_SUBSCRIPTION, platform.base())
                .send(ACCOUNT, Payloads.OPENID, new OutboundMessage("请选", List.of(new Choice("a", "甲")), List.of()));

        assertThat(sent(0).path("text").path("content").asString()).isEqualTo("请选\n1. 甲");
    }

    @Test
    void remembersThatThePlatformRefusesMessagesOfOurOwn() {
        platform.answers.add(Answer.code(48001));

        assertThat(send(HELLO)).isInstanceOf(Delivery.WindowClosed.class);
        assertThat(send(HELLO)).isInstanceOf(Delivery.WindowClosed.class);
        assertThat(platform.sent()).hasSize(1);
        off.clear();
        assertThat(send(HELLO)).isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void waitsForMidnightWhenTheDaysCallsAreUsedUp() {
        Instant evening = Instant.parse("2026-11-27T15:30:00Z");

        assertThat(PlatformAnswer.to(45009, evening))
                .isEqualTo(new Delivery.TryLater(
                        Duration.ofMinutes(31), ErrorCodes.of(45009).explained()));
    }

    @Test
    void numbersChoicesWhereThePlatformRefusesTheMenu() {
        platform.answers.add(Answer.code(40200));

        Delivery delivery = send(new OutboundMessage("请选", List.of(new Choice("a", "甲")), List.of()));

        assertThat(delivery).isEqualTo(new Delivery.Accepted());
        assertThat(sent(1).path("text").path("content").asString()).isEqualTo("请选\n1. 甲");
    }

    @Test
    void sendsLongWordsInSeveralBubblesWithTheMenuUnderTheLast() {
        send(new OutboundMessage("字".repeat(1_500), List.of(new Choice("a", "甲")), List.of()));

        assertThat(platform.sent()).hasSize(3);
        assertThat(sent(0).path("text").path("content").asString()).hasSize(682);
        assertThat(sent(2).path("msgmenu").path("head_content").asString()).hasSize(1_500 - 2 * 682);
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        WeChatChannel channel = channel();
        OutboundMessage message = OutboundMessage.text("字".repeat(1_000));
        platform.answers.addAll(List.of(Answer.code(0), Answer.code(-1)));

        assertThat(channel.send(ACCOUNT, Payloads.OPENID, message)).isInstanceOf(Delivery.TryLater.class);
        assertThat(channel.send(ACCOUNT, Payloads.OPENID, message)).isEqualTo(new Delivery.Accepted());

        assertThat(platform.sent()).hasSize(3);
        assertThat(platform.sent().get(2))
                .isEqualTo(platform.sent().get(1))
                .isNotEqualTo(platform.sent().get(0));

        assertThat(channel.send(ACCOUNT, Payloads.OPENID, message)).isEqualTo(new Delivery.Accepted());
        assertThat(platform.sent()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, Accepted",
        "-1, TryLater",
        "45009, TryLater",
        "45011, TryLater",
        "40013, TryLater",
        "40164, TryLater",
        "12345, TryLater",
        "45015, WindowClosed",
        "45047, WindowClosed",
        "40003, Refused",
        "43004, Refused",
        "48001, WindowClosed",
        "48002, Refused",
        "48004, Refused",
        "50002, Refused",
        "50005, Refused"
    })
    void knowsWhatAnErrorCodeMeans(int code, String outcome) {
        platform.answers.add(Answer.code(code));

        Delivery delivery = send(HELLO);

        assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(platform.sent()).hasSize(1);
        if (delivery instanceof Delivery.Refused refused) {
            assertThat(refused.reason()).contains(String.valueOf(code)).containsPattern("\\p{IsHan}{4}");
        }
        if (delivery instanceof Delivery.TryLater later) {
            assertThat(later.after()).isBetween(Duration.ofSeconds(5), Duration.ofHours(25));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40014, 42001})
    void fetchesAnotherTokenOnceWhenOneIsRefused(int code) {
        platform.answers.add(Answer.code(code));

        assertThat(send(HELLO)).isEqualTo(new Delivery.Accepted());
        assertThat(platform.calls).extracting(Platform.Call::token).containsExactly("TOKEN-1", "TOKEN-2");
    }

    @Test
    void triesLaterWhenTheNewTokenIsRefusedToo() {
        platform.answers.addAll(List.of(Answer.code(40001), Answer.code(40001)));

        assertThat(send(HELLO)).isInstanceOf(Delivery.TryLater.class);
        assertThat(platform.tokensFetched).hasValue(2);
    }

    @Test
    void triesLaterWhenThereIsNoToken() {
        platform.token = Answer.json("{\"errcode\":40164,\"errmsg\":\"invalid ip 10.0.0.1\"}");

        assertThat(send(HELLO)).isInstanceOfSatisfying(Delivery.TryLater.class, later -> {
            assertThat(later.after()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
            assertThat(later.reason()).contains("IP 白名单");
        });
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void triesLaterWhateverTheOutageLooksLike() throws IOException {
        becomesImpatient();
        List<Answer> outages = List.of(
                new Answer(500, "oops", Duration.ZERO),
                new Answer(502, "", Duration.ZERO),
                new Answer(503, "{}", Duration.ZERO),
                new Answer(302, "", Duration.ZERO),
                new Answer(200, "<html>maintenance</html>", Duration.ZERO),
                new Answer(200, "", Duration.ZERO),
                new Answer(200, "[1", Duration.ZERO),
                new Answer(200, "\"text\"", Duration.ZERO),
                new Answer(200, "{\"errcode\":0}", NEVER));
        for (Answer outage : outages) {
            platform.answers.add(outage);

            assertThat(send(HELLO))
                    .as(outage.toString())
                    .isInstanceOfAny(Delivery.TryLater.class, Delivery.InDoubt.class);
        }
        assertThat(platform.sent()).hasSize(outages.size());

        platform.close();
        assertThat(send(HELLO)).isInstanceOf(Delivery.TryLater.class);
    }

    @Test
    void looksAMessageUpBeforeItSendsItAgainAfterATimeout() throws IOException {
        becomesImpatient();
        WeChatChannel channel = channel();
        platform.answers.add(new Answer(200, "{\"errcode\":0}", NEVER));
        assertThat(channel.send(ACCOUNT, Payloads.OPENID, HELLO)).isInstanceOf(Delivery.InDoubt.class);

        platform.answers.add(Answer.json(
                "{\"number\":1,\"msgid\":1,\"recordlist\":[" + record(Payloads.OPENID, 2002, HELLO.text()) + "]}"));
        assertThat(channel.send(ACCOUNT, Payloads.OPENID, HELLO)).isEqualTo(new Delivery.Accepted());
        assertThat(platform.sent()).hasSize(1);

        assertThat(channel.send(ACCOUNT, Payloads.OPENID, HELLO)).isEqualTo(new Delivery.Accepted());
        assertThat(platform.sent()).hasSize(2);
    }

    @Test
    void sendsAgainAfterATimeoutWhatIsNotInTheRecord() throws IOException {
        becomesImpatient();
        WeChatChannel channel = channel();
        platform.answers.add(new Answer(200, "{\"errcode\":0}", NEVER));
        channel.send(ACCOUNT, Payloads.OPENID, HELLO);

        platform.answers.add(Answer.json("{\"number\":0,\"msgid\":1,\"recordlist\":[]}"));
        assertThat(channel.send(ACCOUNT, Payloads.OPENID, HELLO)).isEqualTo(new Delivery.Accepted());
        assertThat(platform.sent()).hasSize(2);
    }

    @Test
    void fetchesOneTokenForManyWhoWantOne() throws Exception {
        platform.token = new Answer(200, "", Duration.ofMillis(300));
        WeChatChannel channel = channel();
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService executor = Executors.newFixedThreadPool(16);
        try {
            List<Future<Delivery>> deliveries = IntStream.range(0, 16)
                    .mapToObj(i -> executor.submit(() -> {
                        go.await();
                        return channel.send(ACCOUNT, Payloads.OPENID, OutboundMessage.text("第 " + i + " 条"));
                    }))
                    .toList();
            go.countDown();
            for (Future<Delivery> delivery : deliveries) {
                assertThat(delivery.get()).isEqualTo(new Delivery.Accepted());
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(platform.tokensFetched).hasValue(1);
        assertThat(platform.calls).hasSize(16).extracting(Platform.Call::token).containsOnly("TOKEN-1");
    }

    @Test
    void keepsMessagesForTheNextReplyWhereItMayNotSend() {
        Delivery delivery =
                channel(Kind.UNVERIFIED_SUBSCRIPTION, platform.base()).send(ACCOUNT, Payloads.OPENID, HELLO);

        assertThat(delivery).isInstanceOf(Delivery.WindowClosed.class);
        assertThat(platform.calls).isEmpty();
    }

    @Test
    void refusesForAnAccountThatIsNotServed() {
        assertThat(channel().send(new AccountRef("wechat", "gone"), Payloads.OPENID, HELLO))
                .isInstanceOf(Delivery.Refused.class);
    }

    private Arrival lookUp(String records, OutboundMessage message) {
        platform.answers.add(Answer.json("{\"errcode\":0,\"number\":2,\"msgid\":3,\"recordlist\":[" + records + "]}"));
        return channel().lookUp(ACCOUNT, Payloads.OPENID, message, Instant.now().minusSeconds(60));
    }

    private static String record(String openid, int code, String text) {
        return "{\"openid\":\"" + openid + "\",\"opercode\":" + code + ",\"text\":" + JSON.writeValueAsString(text)
                + ",\"time\":1722300000,\"worker\":\"\"}";
    }

    @Test
    void findsAMessageInThePlatformsRecord() {
        assertThat(lookUp(record(Payloads.OPENID, 2002, HELLO.text()), HELLO)).isEqualTo(Arrival.ARRIVED);
        assertThat(platform.calls).extracting(Platform.Call::path).containsExactly(Platform.RECORD);
    }

    @Test
    void doesNotTakeAnotherMessageForIt() {
        String others = record("oSomebodyElse", 2002, HELLO.text()) + "," + record(Payloads.OPENID, 2003, HELLO.text())
                + "," + record(Payloads.OPENID, 2002, "别的话");

        assertThat(lookUp(others, HELLO)).isEqualTo(Arrival.NOT_ARRIVED);
        assertThat(lookUp("", HELLO)).isEqualTo(Arrival.NOT_ARRIVED);
    }

    @Test
    void doesNotKnowWhereTheRecordCannotBeRead() {
        platform.answers.addAll(List.of(Answer.code(48001), new Answer(500, "", Duration.ZERO)));

        assertThat(channel().lookUp(ACCOUNT, Payloads.OPENID, HELLO, Instant.now()))
                .isEqualTo(Arrival.UNKNOWN);
        assertThat(channel().lookUp(ACCOUNT, Payloads.OPENID, HELLO, Instant.now()))
                .isEqualTo(Arrival.ASK_LATER);
        assertThat(channel(Kind.UNVERIFIED_SERVICE, platform.base())
                        .lookUp(ACCOUNT, Payloads.OPENID, HELLO, Instant.now()))
                .isEqualTo(Arrival.UNKNOWN);
    }

    @Test
    void sendsOnlyTheBubblesThatAreMissing() {
        OutboundMessage message = OutboundMessage.text("甲".repeat(682) + "乙".repeat(100));
        WeChatChannel channel = channel();
        platform.answers.add(Answer.json(
                "{\"number\":1,\"msgid\":1,\"recordlist\":[" + record(Payloads.OPENID, 2002, "甲".repeat(682)) + "]}"));

        assertThat(channel.lookUp(ACCOUNT, Payloads.OPENID, message, Instant.now()))
                .isEqualTo(Arrival.NOT_ARRIVED);
        channel.send(ACCOUNT, Payloads.OPENID, message);

        assertThat(platform.sent())
                .singleElement()
                .satisfies(body -> assertThat(body).contains("乙").doesNotContain("甲"));
    }
}
