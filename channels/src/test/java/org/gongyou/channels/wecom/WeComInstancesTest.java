package org.gongyou.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.gongyou.channels.ChannelsTestApplication;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.conversation.TranscriptEntry;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.gongyou.core.message.AccountRef;
import org.gongyou.servers.MariaDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Two instances over one MariaDB pull the same account at once; the second knows the platform only by its address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class WeComInstancesTest {

    private static final AccountRef DEMO = new AccountRef("wecom", "demo");
    private static final int PEOPLE = 12;
    private static final int EACH = 5;

    private final String self = UUID.randomUUID().toString();
    private final MariaDb.Database database = MariaDb.newDatabase();
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @BeforeAll
    void start() {
        ConfigurableApplicationContext first = instance(Map.of("gongyou.simulator", "true"));
        WeComAccount demo = first.getBean(WeComAccounts.class).find("demo").orElseThrow();
        String account = "gongyou.wecom.accounts[0].";
        instances.add(first);
        instances.add(instance(Map.of(
                "gongyou.simulator",
                "false",
                account + "name",
                demo.name(),
                account + "corp-id",
                demo.corpId(),
                account + "secret",
                demo.secret().value(),
                account + "token",
                demo.token().value(),
                account + "aes-key",
                demo.aesKey().value(),
                account + "open-kf-id",
                demo.openKfId(),
                account + "api-base",
                demo.apiBase().toString())));
    }

    @AfterAll
    void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
    }

    private ConfigurableApplicationContext instance(Map<String, String> settings) {
        SpringBootTest test = AnnotatedElementUtils.findMergedAnnotation(WeComPullTest.class, SpringBootTest.class);
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--gongyou.data-dir=target/wecom-" + self,
                "--gongyou.wecom.page-size=7",
                "--db-scheduler.polling-interval=200ms"));
        settings.forEach((name, value) -> all.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(ChannelsTestApplication.class)
                .properties(test.properties())
                .run(all.toArray(String[]::new));
    }

    private WeComPlatform at(int number) {
        WeComAccount demo =
                instances.get(0).getBean(WeComAccounts.class).find("demo").orElseThrow();
        int port = instances.get(number).getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new WeComPlatform(port, demo);
    }

    @Test
    void handleNothingTwiceAndKeepEverybodysOrder() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> tellers = IntStream.range(0, 2)
                .mapToObj(number -> new Thread(() -> {
                    WeComPlatform callback = at(number);
                    while (!over.get()) {
                        assertThat(callback.tell().statusCode()).isEqualTo(200);
                        instances.get(number).getBean(Pulls.class).soon(account(number));
                    }
                }))
                .toList();
        tellers.forEach(Thread::start);
        WeComPlatform platform = at(0);
        for (int i = 0; i < EACH; i++) {
            for (int p = 0; p < PEOPLE; p++) {
                platform.lay(WeComPlatform.words(person(p), person(p) + "-" + i, Instant.now(), "第" + i + "句"));
            }
        }

        await().atMost(Duration.ofSeconds(300)).untilAsserted(() -> {
            for (int p = 0; p < PEOPLE; p++) {
                assertThat(said(person(p))).hasSize(EACH);
                assertThat(platform.shown(person(p))).hasSize(EACH);
            }
        });
        over.set(true);
        for (Thread teller : tellers) {
            teller.join();
        }

        List<String> words =
                IntStream.range(0, EACH).mapToObj(i -> "第" + i + "句").toList();
        for (int p = 0; p < PEOPLE; p++) {
            assertThat(said(person(p))).containsExactlyElementsOf(words);
            assertThat(platform.shown(person(p)))
                    .containsExactlyElementsOf(
                            words.stream().map(it -> "收到：" + it).toList());
        }
    }

    private WeComAccount account(int number) {
        return instances.get(number).getBean(WeComAccounts.class).find("demo").orElseThrow();
    }

    private String person(int number) {
        return "wm" + self.replace("-", "").substring(0, 20) + number;
    }

    private List<String> said(String person) {
        ConfigurableApplicationContext house = instances.get(1);
        return house.getBean(Contacts.class)
                .find(DEMO, person)
                .map(contact -> house.getBean(Transcript.class).latest(contact.conversationId(), 100).stream()
                        .filter(line -> line.author() == Author.PERSON)
                        .map(TranscriptEntry::text)
                        .toList())
                .orElse(List.of());
    }
}
