package org.gongyou.core.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.StorageTest;
import org.gongyou.core.attachment.Attachments;
import org.gongyou.core.attachment.Enclosures;
import org.gongyou.core.attachment.FileType;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of cases beside rulings, on every database: taken back, their time limits, their photos. */
abstract class CaseCareContract extends StorageTest {

    private static final Actor OPERATOR = new Actor(7, "王干事");

    @Autowired
    private Inbox inbox;

    @Autowired
    private Cases cases;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Enclosures enclosures;

    @Autowired
    private Transcript transcript;

    @Test
    void takesBackACallForAHumanWithWhichNobodyHasBegun() {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "{receipt}", new Effect.HandOff("asked")));
        String called = ask();
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "好", new Effect.WithdrawHandOff()));
        ask();

        CaseDetail withdrawn = find(called);
        assertThat(withdrawn.summary().status()).isEqualTo("withdrawn");
        assertThat(withdrawn.summary().statusLabel()).isEqualTo("本人撤回");
        assertThat(withdrawn.actions()).isEmpty();
        assertThat(withdrawn.events()).extracting(CaseEvent::action).containsExactly("open", "withdraw");
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "{receipt}", new Effect.HandOff("asked")));
        assertThat(ask()).isNotEqualTo(called);
    }

    @Test
    void leavesACallForAHumanThatHasBeenTaken() {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "{receipt}", new Effect.HandOff("asked")));
        String called = ask();
        long id = find(called).summary().id();
        cases.decide(id, new Ruling("finish", null, 0), OPERATOR);
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "好", new Effect.WithdrawHandOff()));
        ask();

        assertThat(cases.get(id).summary().status()).isEqualTo("done");
    }

    @Test
    void givesAStatusTheTimeLimitThatItsServiceSetsForIt() {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(
                state,
                "{receipt}",
                new Effect.OpenCase(
                        "law.aid_apply", 1, "flow-" + UUID.randomUUID(), Map.of("person_name", "张伟"), false)));
        String receipt = ask();
        long id = find(receipt).summary().id();
        LocalDate today = LocalDate.now(CaseIntake.CHINA);
        LocalDate first = cases.get(id).summary().dueOn();

        LocalDate checked = cases.decide(id, new Ruling("check", null, 0), OPERATOR)
                .summary()
                .dueOn();
        LocalDate approved = cases.decide(id, new Ruling("approve", null, 1), OPERATOR)
                .summary()
                .dueOn();

        assertThat(first).isEqualTo(new WorkingDays().after(today, 5));
        assertThat(checked).isEqualTo(first);
        assertThat(approved).isEqualTo(new WorkingDays().after(today, 3));
    }

    @Test
    void showsThePhotosThatTheAnswersNameAndNotesWhoLooked() {
        String mediaId = attachments.upload(account, picture());
        String flow = "flow-" + UUID.randomUUID();
        String key = "k" + UUID.randomUUID();
        String other = "k" + UUID.randomUUID();
        dialogue.plays((state, turn) -> ScriptedDialogue.says(
                state,
                "{receipt}",
                new Effect.KeepFile(key, flow, "photos", new Content.Image(mediaId, null)),
                new Effect.KeepFile(other, flow, "photos", new Content.Image(mediaId, null)),
                new Effect.OpenCase("voice.complain", 1, flow, Map.of("target", "company", "photos", key), false)));
        String receipt = ask();
        CaseDetail one = find(receipt);

        assertThat(one.photos()).singleElement().satisfies(photo -> {
            assertThat(photo.key()).isEqualTo(key);
            assertThat(photo.label()).isEqualTo("照片");
            assertThat(photo.type()).isEqualTo("JPEG");
        });
        long id = one.summary().id();
        assertThat(cases.photo(id, key, OPERATOR).type()).isEqualTo(FileType.JPEG);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM reveal_log WHERE case_id = ? AND slot = 'photos' AND operator_id = 7",
                        Long.class,
                        id))
                .isEqualTo(1);
        assertThatThrownBy(() -> cases.photo(id, other, OPERATOR)).isInstanceOf(PhotoNotFoundException.class);
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "{receipt}", new Effect.HandOff("asked")));
        CaseDetail stranger = find(ask());
        assertThatThrownBy(() -> cases.photo(stranger.summary().id(), key, OPERATOR))
                .isInstanceOf(PhotoNotFoundException.class);
    }

    @Test
    void showsTheApplicantWhatIsEnclosedWithARuling() {
        byte[] sample = "%PDF-1.7 样表".getBytes(StandardCharsets.UTF_8);
        String file = enclosures.take(sample);
        dialogue.plays((state, turn) -> ScriptedDialogue.says(
                state,
                "{receipt}",
                new Effect.OpenCase(
                        "voice.complain", 1, "flow-" + UUID.randomUUID(), Map.of("target", "company"), false)));
        CaseDetail open = find(ask());
        long id = open.summary().id();

        assertThatThrownBy(() -> cases.decide(id, new Ruling("return", "缺表", 0, "nothing"), OPERATOR))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("重新选");
        cases.decide(id, new Ruling("return", "缺表，照样子填", 0, file), OPERATOR);

        await("the notice is pushed", () -> channel.receivedBy(person).size() == 1);
        Enclosure shown = channel.attemptsFor(person).get(0).message().enclosure();
        assertThat(shown).isNotNull();
        assertThat(shown.kind()).isEqualTo(Enclosure.Kind.DOCUMENT);
        assertThat(enclosures.openAt(shown.path().substring(Enclosures.PATH.length())))
                .hasValueSatisfying(it -> assertThat(it.bytes()).isEqualTo(sample));
        assertThat(transcript.latest(open.conversationId(), 50))
                .last()
                .satisfies(line -> assertThat(line.enclosure()).isEqualTo(shown));
    }

    @Test
    void enclosesNothingWithAStepThatNobodyIsToldOf() {
        dialogue.plays((state, turn) -> ScriptedDialogue.says(state, "{receipt}", new Effect.HandOff("asked")));
        CaseDetail called = find(ask());
        String file = enclosures.take("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        long id = called.summary().id();

        assertThat(called.actions()).extracting(CaseAction::told).containsExactly(false);
        assertThatThrownBy(() -> cases.decide(id, new Ruling("finish", null, 0, file), OPERATOR))
                .isInstanceOf(IllegalRulingException.class)
                .hasMessageContaining("不通知申请人");
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private CaseDetail find(String receipt) {
        return cases.get(cases.find(new CaseQuery(null, null, receipt, 0, 1))
                .items()
                .get(0)
                .id());
    }

    private String ask() {
        return inbox.replyWithin(inbox.accept(says("请办理")), PATIENCE)
                .map(OutboundMessage::text)
                .orElseThrow();
    }
}
