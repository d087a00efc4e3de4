package org.gongyou.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongyou.core.conversation.HandOffAsked;
import org.gongyou.core.conversation.TranscriptEntry;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

class WeComTalkTest extends WeComScene {

    @Autowired
    private Customers customers;

    @Autowired
    private Sessions sessions;

    @Test
    void welcomesWhoComesInByItsCode() {
        platform.post("/say", Map.of("openid", person, "type", "event", "event", "enter"));

        hears("您好，我是工友\n我要入会\n工会章程");
        assertThat(platform.sent(person)
                        .get(0)
                        .at("/payload/msgmenu/list/0/click/id")
                        .asString())
                .isEqualTo("join");
        assertThat(platform.sent(person).get(0).at("/payload/code").asString()).isNotEmpty();
    }

    @Test
    void doesNotWelcomeWhenItIsTooLate() {
        ObjectNode item = WeComPlatform.item(
                "", "late-" + person.substring(2, 20), clock.instant().getEpochSecond() - 60, "event");
        item.put("origin", 4)
                .putObject("event")
                .put("event_type", "enter_session")
                .put("external_userid", person)
                .put("welcome_code", "CODE");
        platform.happen(item);
        says("在吗");

        hears("收到：在吗");
    }

    @Test
    void knowsBeforehandHowManyMessagesAreLeft() {
        says("一");
        hears("收到：一");
        for (int i = 0; i < 4; i++) {
            assertThat(channel.send(DEMO, person, OutboundMessage.text("通知" + i)))
                    .isInstanceOf(Delivery.Accepted.class);
        }
        // Would be answered with 502: that it is not shows that the platform is not asked.
        platform.post("/knobs", Map.of("outage", true));
        assertThat(channel.send(DEMO, person, OutboundMessage.text("第六条"))).isInstanceOf(Delivery.WindowClosed.class);
        platform.post("/knobs", Map.of("outage", false));

        says("二");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> platform.shown(person).contains("收到：二"));
    }

    @Test
    void countsNothingThatWasNotTaken() {
        says("一");
        hears("收到：一");
        platform.post("/knobs", Map.of("failNext", 5, "errcode", 45009, "errorOn", "send_msg"));
        for (int i = 0; i < 5; i++) {
            assertThat(channel.send(DEMO, person, OutboundMessage.text("太快")))
                    .isEqualTo(new Delivery.TryLater(Duration.ofMinutes(1), "调用过于频繁（45009）。系统会放慢并重试；持续出现时减少群发"));
        }

        assertThat(channel.send(DEMO, person, OutboundMessage.text("太快"))).isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void closesTheWindowAfterTwoDays() {
        says("一");
        hears("收到：一");
        clock.pass(Duration.ofHours(49));

        assertThat(channel.send(DEMO, person, OutboundMessage.text("还在吗"))).isInstanceOf(Delivery.WindowClosed.class);
        assertThat(channel.reaches(DEMO, clock.instant().minus(Duration.ofHours(49))))
                .isFalse();
        assertThat(channel.reaches(DEMO, clock.instant().minus(Duration.ofHours(47))))
                .isTrue();
    }

    @Test
    void saysNothingTwiceWhenACallBreaksOff() {
        says("一");
        hears("收到：一");
        platform.post("/knobs", Map.of("answerLatencyMs", 20_000));
        OutboundMessage news = OutboundMessage.text("断了线的通知");
        Instant before = clock.instant();
        assertThat(channel.send(DEMO, person, news)).isInstanceOf(Delivery.InDoubt.class);
        platform.post("/knobs", Map.of("answerLatencyMs", 0));

        assertThat(channel.lookUp(DEMO, person, news, before)).isEqualTo(Channel.Arrival.NOT_ARRIVED);
        assertThat(channel.send(DEMO, person, news)).isInstanceOf(Delivery.Accepted.class);

        hears("收到：一", "断了线的通知");
        assertThat(channel.lookUp(DEMO, person, news, before)).isEqualTo(Channel.Arrival.ARRIVED);
        assertThat(channel.send(DEMO, person, news))
                .as("the same words once more are another message")
                .isInstanceOf(Delivery.Accepted.class);
        hears("收到：一", "断了线的通知", "断了线的通知");
    }

    @Test
    void keepsStillWhileAHumanOfTheCorporationAnswers() {
        says("一");
        hears("收到：一");
        acts("take", "");
        says("人工在吗");
        acts("say", "您好，我是工会小张");
        says("好的");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(lines())
                        .extracting(TranscriptEntry::author, TranscriptEntry::text)
                        .endsWith(
                                org.assertj.core.groups.Tuple.tuple(Author.PERSON, "人工在吗"),
                                org.assertj.core.groups.Tuple.tuple(Author.OPERATOR, "您好，我是工会小张"),
                                org.assertj.core.groups.Tuple.tuple(Author.PERSON, "好的")));
        assertThat(channel.send(DEMO, person, OutboundMessage.text("插嘴"))).isInstanceOf(Delivery.WindowClosed.class);
        acts("end", "");
        says("又来了");

        hears("收到：一", "收到：又来了");
    }

    @Test
    void givesWhoeverAsksForAHumanToTheCorporationsOwnWhereThatIsWanted() {
        says("转人工");
        hears("收到：转人工");
        long conversation = contacts.find(DEMO, person).orElseThrow().conversationId();
        HandOffAsked asked = new HandOffAsked(DEMO, conversation);
        handOffs(WeComProperties.Humans.DESK).asked(asked);
        handOffs(WeComProperties.Humans.POOL).asked(asked);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.queryForObject(
                                "SELECT session_state FROM wecom_customer WHERE customer = ?", Integer.class, person)
                        == 2);

        // The confirmation goes out under the code that the pool gave; after that the bot is silent.
        assertThat(channel.send(DEMO, person, OutboundMessage.text("已登记"))).isInstanceOf(Delivery.Accepted.class);
        assertThat(platform.sent(person).get(1).at("/payload/code").asString()).isNotEmpty();
        assertThat(channel.send(DEMO, person, OutboundMessage.text("插嘴"))).isInstanceOf(Delivery.WindowClosed.class);
    }

    private HandOffs handOffs(WeComProperties.Humans humans) {
        WeComAccount demo = demo();
        WeComAccount switched = new WeComAccount(
                demo.name(),
                demo.title(),
                demo.corpId(),
                demo.secret(),
                demo.token(),
                demo.aesKey(),
                demo.openKfId(),
                new WeComProperties.Switches(humans, 5, Duration.ofHours(48), Duration.ofMinutes(10)),
                true,
                demo.apiBase());
        return new HandOffs(new WeComAccounts(List.of(switched)), customers, sessions, pulls);
    }

    @Test
    void takesWordsOfDangerWhoeverAnswers() {
        says("一");
        hears("收到：一");
        acts("take", "");
        says("我不想活了");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(lines())
                        .extracting(TranscriptEntry::author, TranscriptEntry::text)
                        .contains(
                                org.assertj.core.groups.Tuple.tuple(Author.PERSON, "我不想活了"),
                                org.assertj.core.groups.Tuple.tuple(Author.BOT, "收到：我不想活了")));
        hears("收到：一");
    }

    @Test
    void findsOutByItselfThatAHumanHasASession() {
        platform.post("/servicer", Map.of("openid", person, "action", "take", "text", ""));
        jdbc.update("DELETE FROM wecom_customer WHERE customer = ?", person);
        says("有人吗");

        await().atMost(Duration.ofSeconds(60)).until(() -> lines().size() == 1);
        assertThat(platform.shown(person)).isEmpty();
    }

    @Test
    void learnsThatAMessageDidNotArrive() {
        platform.post("/say", Map.of("openid", person, "type", "event", "event", "block"));
        says("在吗");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.queryForList(
                                "SELECT status FROM outbound_message WHERE recipient = ?", String.class, person))
                        .containsExactly("FAILED"));
        assertThat(jdbc.queryForObject(
                        "SELECT last_error FROM outbound_message WHERE recipient = ?", String.class, person))
                .contains("拒收");
    }

    @Test
    void showsChoicesAsAMenuAndTakesTheTap() {
        says("一");
        hears("收到：一");
        channel.send(DEMO, person, new OutboundMessage("选一个", List.of(new Choice("k1", "甲")), List.of()));

        assertThat(platform.sent(person).get(1).get("msgtype").asString()).isEqualTo("msgmenu");
        platform.post("/say", Map.of("openid", person, "type", "text", "text", "甲", "menuId", "k1"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(lines()).extracting(TranscriptEntry::kind).contains("tap"));
    }
}
