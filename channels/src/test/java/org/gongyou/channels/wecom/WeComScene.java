package org.gongyou.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.doctor.Doctor;
import org.gongyou.core.TestTime;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.conversation.TranscriptEntry;
import org.gongyou.core.message.AccountRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** Somebody writes to the demo account, whose platform is the loopback one. */
@ChannelsTest
@DirtiesContext // it lets days pass
@TestPropertySource(properties = "db-scheduler.polling-interval=200ms")
abstract class WeComScene {

    static final AccountRef DEMO = new AccountRef("wecom", "demo");

    @LocalServerPort
    int port;

    @Autowired
    WeComAccounts accounts;

    @Autowired
    WeComChannel channel;

    @Autowired
    Pulls pulls;

    @Autowired
    Contacts contacts;

    @Autowired
    Transcript transcript;

    @Autowired
    Doctor doctor;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestTime clock;

    final String person = "wm" + UUID.randomUUID().toString().replace("-", "");
    WeComPlatform platform;

    @BeforeEach
    void platform() {
        platform = new WeComPlatform(port, demo());
    }

    /** The scheduler's own clock goes on as before: what is stored afterwards must not be due later than it is. */
    final void looksAroundAfter(Duration time) {
        clock.pass(time);
        pulls.lookAround();
        clock.isNow();
    }

    @AfterEach
    void goodDay() {
        clock.isNow();
        platform.post(
                "/knobs", Map.of("outage", false, "errorRate", 0, "failNext", 0, "answerLatencyMs", 0, "errorOn", ""));
    }

    final WeComAccount demo() {
        return accounts.find("demo").orElseThrow();
    }

    final ObjectNode words(String customer, String id, String text) {
        return WeComPlatform.words(customer, id, clock.instant(), text);
    }

    final void says(String words) {
        platform.happen(words(person, UUID.randomUUID().toString(), words));
    }

    final void hears(String... words) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(platform.shown(person)).containsExactly(words));
    }

    final List<TranscriptEntry> lines() {
        return contacts.find(DEMO, person)
                .map(contact -> transcript.latest(contact.conversationId(), 100))
                .orElse(List.of());
    }

    final void acts(String action, String text) {
        platform.post("/servicer", Map.of("openid", person, "action", action, "text", text));
    }
}
