package org.gongyou.core.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.understanding.ShippedFiles;
import org.junit.jupiter.api.Test;

/** Every legal entry as it is said: short enough for a WeChat message, with its basis and with what to do next. */
class LegalAnswersTest {

    private static final int LONGEST = 2_048;
    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");

    private final Dialogue dialogue = ShippedFiles.dialogue();

    @Test
    void everyLegalEntryFitsIntoAMessageWithBasisAndNextStep() {
        List<KnowledgeEntry> entries = KnowledgeBase.load(KnowledgeBase.SHIPPED).all().stream()
                .filter(KnowledgeEntry::legal)
                .filter(entry -> entry.validOn(Calendars.dayOf(NOW)))
                .toList();

        assertThat(entries).hasSize(128).allSatisfy(entry -> {
            OutboundMessage reply = tapped("ask:" + entry.topic());
            assertThat(reply.asPlainText().getBytes(StandardCharsets.UTF_8).length)
                    .as(entry.topic())
                    .isLessThanOrEqualTo(LONGEST);
            assertThat(reply.text()).as(entry.topic()).contains(entry.answer(), "依据：", "下一步：①", "可打 ", "供参考");
            assertThat(reply.choices()).extracting(OutboundMessage.Choice::key).contains("human");
        });
    }

    @Test
    void aButtonOfAnUnknownTopicIsAnsweredKindly() {
        assertThat(tapped("ask:QA-Z99").text()).isNotBlank();
        assertThat(tapped("fact:QA-A01:worked:P2Y").text()).contains("已满一年");
        assertThat(tapped("fact:QA-A01").text()).isNotBlank();
    }

    private OutboundMessage tapped(String key) {
        PersonView person = new PersonView(false, null, List.of());
        Turn turn = new Turn("t1", new Content.Tap(key, key), null, person, "wechat", NOW);
        return Objects.requireNonNull(
                dialogue.decide(DialogueState.empty(), turn).reply());
    }
}
