package org.gongyou.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.doctor.Finding;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class WeComPullTest extends WeComScene {

    @Test
    void decryptsTheEchoOfTheCheckOfTheAddress() {
        String echo = demo().crypto().encrypt("1616140317555161061");
        String signature = CallbackSignature.of(demo().token().value(), "1722300000", "1", echo);
        String body = platform.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                        + "/channels/wecom/demo?timestamp=1722300000&nonce=1&msg_signature=" + signature + "&echostr="
                        + java.net.URLEncoder.encode(echo, java.nio.charset.StandardCharsets.UTF_8))))
                .body();

        assertThat(body).isEqualTo("1616140317555161061");
    }

    @Test
    void refusesWhatWasMadeForAnotherCorporation() {
        WeComAccount demo = demo();
        WeComAccount other = new WeComAccount(
                "demo",
                "",
                "wwother",
                demo.secret(),
                demo.token(),
                demo.aesKey(),
                demo.openKfId(),
                demo.switches(),
                true,
                demo.apiBase());

        assertThat(new WeComPlatform(port, other).tell().statusCode()).isEqualTo(403);
    }

    @Test
    void pullsByItselfWhenTheCallbackWasLost() {
        platform.lay(words(person, "lost-1-" + person.substring(2, 12), "没人告诉你"));
        looksAroundAfter(Duration.ofMinutes(2));

        hears("收到：没人告诉你");
    }

    @Test
    void goesThroughManyPages() {
        IntStream.range(0, 130)
                .forEach(i -> platform.lay(
                        words(i == 129 ? person : person + "x", "many-" + i + person.substring(2, 12), "第" + i + "句")));
        platform.tell();

        hears("收到：第129句");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(contacts.find(DEMO, person + "x")
                                .map(contact -> transcript.latest(contact.conversationId(), 500).stream()
                                        .filter(line -> line.author() == Author.PERSON)
                                        .count()))
                        .hasValue(129L));
    }

    @Test
    void losesNothingWhenItDiesBetweenPullingAndStoring() {
        says("第一句");
        hears("收到：第一句");
        // As if the process had died before the cursor's move was committed: messages stored, cursor where it was.
        jdbc.update("UPDATE wecom_cursor SET next_cursor = NULL");
        says("第二句");

        hears("收到：第一句", "收到：第二句");
        assertThat(lines()).filteredOn(line -> line.author() == Author.PERSON).hasSize(2);
    }

    @Test
    void leavesTheCursorWhereItIsWhenAPageCannotBeStored() {
        says("先来一句");
        hears("收到：先来一句");
        jdbc.execute("ALTER TABLE inbound_message RENAME TO inbound_message_away");
        try {
            says("存不下");
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        } finally {
            jdbc.execute("ALTER TABLE inbound_message_away RENAME TO inbound_message");
        }
        looksAroundAfter(Duration.ofMinutes(2));

        hears("收到：先来一句", "收到：存不下");
    }

    @Test
    void remembersWhatItWasToldOfWhileThePlatformIsAway() {
        platform.post("/knobs", Map.of("outage", true));
        platform.lay(words(person, UUID.randomUUID().toString(), "平台坏了"));
        assertThat(platform.tell().statusCode()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM wecom_notice", Integer.class))
                        .isPositive());
        platform.post("/knobs", Map.of("outage", false));
        looksAroundAfter(Duration.ofSeconds(40));

        hears("收到：平台坏了");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM wecom_notice", Integer.class))
                        .isZero());
    }

    @Test
    void handlesWhatComesOutOfOrderAndTwice() {
        ObjectNode later = words(person, "b-" + person.substring(2, 20), "乙");
        ObjectNode earlier = words(person, "a-" + person.substring(2, 20), "甲");
        earlier.put("send_time", clock.instant().getEpochSecond() - 60);
        platform.lay(later);
        platform.lay(earlier);
        platform.lay(later);
        platform.tell();
        platform.tell();

        hears("收到：乙", "收到：甲");
        assertThat(lines()).filteredOn(line -> line.author() == Author.PERSON).hasSize(2);
    }

    @Test
    void examinesTheAccount() {
        says("一");
        hears("收到：一");
        assertThat(doctor.examine(DEMO).orElseThrow())
                .extracting(Finding::check, Finding::verdict)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("服务器地址", Finding.Verdict.GOOD),
                        org.assertj.core.groups.Tuple.tuple("企业 ID、Secret 和可信 IP", Finding.Verdict.GOOD),
                        org.assertj.core.groups.Tuple.tuple("客服账号", Finding.Verdict.GOOD),
                        org.assertj.core.groups.Tuple.tuple("拉取消息", Finding.Verdict.GOOD));

        platform.post("/knobs", Map.of("failNext", 1, "errcode", 95017, "errorOn", "account/list"));
        assertThat(doctor.examine(DEMO).orElseThrow())
                .filteredOn(finding -> finding.verdict() == Finding.Verdict.FAULT)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.found() + finding.cure()).contains("95017", "启用 API"));
    }

    @Test
    void fetchesOneTokenForAll() {
        for (int i = 0; i < 3; i++) {
            says("句" + i);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> platform.shown(person).contains("收到：句2"));

        assertThat(jdbc.queryForList("SELECT app_id FROM wechat_token WHERE app_id LIKE 'ww%'", String.class))
                .hasSize(1);
        assertThat(jdbc.queryForList("SELECT * FROM wechat_token").toString())
                .doesNotContain(demo().secret().value());
    }
}
