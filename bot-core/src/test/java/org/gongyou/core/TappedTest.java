package org.gongyou.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.core.acquaintance.AcquaintedDialogue;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueManager;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.service.ServiceCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The real dialogue over real turns and a real database. People tap their way through the shipped services, so that next to
 * nothing needs to be understood.
 */
public abstract class TappedTest extends StorageTest {

    @Autowired
    private Inbox inbox;

    @Autowired
    private ScriptedSms sms;

    @Autowired
    protected ServiceCatalog catalog;

    @BeforeEach
    protected void talksInEarnest() {
        Dialogue forms = new DialogueManager(catalog, (intent, topic, on) -> Optional.empty());
        Dialogue real = new AcquaintedDialogue(forms, catalog);
        dialogue.plays(real::decide);
    }

    /** So many people nobody has heard of. */
    protected static List<String> crowd(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "crowd-" + i + "-" + UUID.randomUUID())
                .toList();
    }

    /** Taps, and returns the reply in full. */
    protected String tap(String who, String key) {
        return ask(who, new Content.Tap(key, key));
    }

    /** Answers the question put last, and returns the reply in full. */
    protected String answer(String who, String text) {
        return ask(who, new Content.Text(text));
    }

    /** All that has been pushed to that person. */
    protected String heard(String who) {
        return String.join("\n", channel.receivedBy(who));
    }

    /** The conversation of whoever writes under that id, who must have one. */
    protected long conversationOf(String who) {
        Long id = jdbc.queryForObject(
                "SELECT c.id FROM conversation c JOIN contact k ON k.id = c.contact_id WHERE k.external_id = ?",
                Long.class,
                who);
        return id == null ? 0 : id;
    }

    /** Whom we know under that id. */
    protected long personOf(String who) {
        Long id = jdbc.queryForObject("SELECT person_id FROM contact WHERE external_id = ?", Long.class, who);
        return id == null ? 0 : id;
    }

    /** Lets them prove one number after the other, so that they turn out to be one person. */
    protected void becomeOne(String... people) {
        String mobile = "13" + String.format("%09d", ThreadLocalRandom.current().nextInt(1_000_000_000));
        for (int i = 0; i < people.length; i++) {
            int codes = i + 1;
            tap(people[i], "person.bind");
            assertThat(answer(people[i], mobile)).contains("验证码已发到");
            await("the code has gone out", () -> sms.codesTo(mobile).size() == codes);
            assertThat(answer(people[i], sms.codesTo(mobile).get(i))).contains("已绑定");
            time.pass(Duration.ofSeconds(61));
        }
        assertThat(Stream.of(people).map(this::personOf).distinct()).hasSize(1);
    }

    /** Lets somebody give his number up, and with it what he shares with the others. */
    protected void part(String who) {
        answer(who, "解绑手机号");
        assertThat(answer(who, "好的")).contains("已解绑");
    }

    /** In whose conversation the news of a row of a table is told. */
    protected String toldTo(String table, String condition, Object... arguments) {
        return jdbc.queryForObject(
                "SELECT k.external_id FROM " + table + " t JOIN conversation c ON c.id = t.conversation_id"
                        + " JOIN contact k ON k.id = c.contact_id WHERE " + condition,
                String.class,
                arguments);
    }

    private String ask(String who, Content content) {
        InboundMessage message =
                new InboundMessage(account, who, UUID.randomUUID().toString(), Instant.now(), content);
        return inbox.replyWithin(inbox.accept(message), PATIENCE)
                .map(OutboundMessage::asPlainText)
                .orElse("");
    }
}
