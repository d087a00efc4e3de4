package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.ServiceFiles;
import org.junit.jupiter.api.Test;

/** The list of services, where there are more than one bubble takes. */
class MenuTest {

    private final Dialogue dialogue = new DialogueManager(
            new ServiceCatalog(
                    IntStream.rangeClosed(1, 38).mapToObj(MenuTest::service).toList()),
            (intent, topic, on) -> Optional.empty());

    @Test
    void groupsByTheClassesOfTheOutline() {
        OutboundMessage first = tap("menu");

        assertThat(first.choices()).hasSize(Menu.LINES);
        assertThat(first.choices()).extracting(Choice::label).contains("入会、会员和工会组织（第1个、第2个等）", "更多");
    }

    @Test
    void pagesThroughTheClasses() {
        OutboundMessage second = tap(last(tap("menu")));

        assertThat(second.choices()).extracting(Choice::label).contains("会费、经费和疗休养（第32个、第33个等）", "党建（第37个、第38个）");
        assertThat(second.choices()).hasSizeLessThanOrEqualTo(Menu.LINES);
    }

    @Test
    void listsTheServicesOfAClass() {
        OutboundMessage rights = tap("list:c4");

        assertThat(rights.choices()).extracting(Choice::key).contains("start:test.s_bf", "start:test.s_cc");
        assertThat(rights.choices()).hasSize(8);
    }

    @Test
    void welcomesWithSomeOfEverythingAndAWayToTheRest() {
        Turn turn = new Turn(
                "t1",
                new Content.Event(Content.Event.Kind.SUBSCRIBE, null),
                null,
                PersonView.unknown(),
                "wechat",
                Instant.EPOCH);
        OutboundMessage welcome = Objects.requireNonNull(
                dialogue.decide(DialogueState.empty(), turn).reply());

        assertThat(welcome.choices()).hasSizeLessThanOrEqualTo(Menu.LINES);
        assertThat(welcome.choices()).extracting(Choice::label).contains("更多服务", "转人工");
    }

    @Test
    void takesAPageThatIsNotThereForTheLast() {
        assertThat(tap("list:c4:999").choices()).isNotEmpty();
        assertThat(tap("list:nobody:1").choices()).isNotEmpty();
    }

    private OutboundMessage tap(String key) {
        Turn turn = new Turn("t1", new Content.Tap(key, key), null, PersonView.unknown(), "app", Instant.EPOCH);
        return Objects.requireNonNull(
                dialogue.decide(DialogueState.empty(), turn).reply());
    }

    private static String last(OutboundMessage message) {
        List<Choice> choices = message.choices();
        return choices.get(choices.size() - 1).key();
    }

    private static ServiceDefinition service(int system) {
        String yaml =
                "id: test.s%1$s\nversion: 1\ntitle: 第%1$d个\nsystem: S%1$02d\nmenu: true\noutcome: {type: answer, answer: 好}\n"
                        .formatted(system)
                        .replace("id: test.s" + system, "id: test.s" + letters(system));
        return ServiceFiles.read("s.yml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String letters(int number) {
        return "_" + (char) ('a' + number / 10) + (char) ('a' + number % 10);
    }
}
