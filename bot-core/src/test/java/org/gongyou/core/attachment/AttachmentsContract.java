package org.gongyou.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.TappedTest;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.Enclosure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos as answers, on every database. */
abstract class AttachmentsContract extends TappedTest {

    private static final byte[] JPEG = Pictures.withExif(Pictures.jpeg(60, 40), 1);

    @Autowired
    private Attachments attachments;

    @Autowired
    private Enclosures enclosures;

    @Autowired
    private Inbox inbox;

    @Test
    void opensWhatWasUploadedByTheKeyOfTheAnswer() {
        String mediaId = attachments.upload(account, JPEG);
        String key = keep(new Content.Image(mediaId, null));

        assertThat(attachments.open(key)).hasValueSatisfying(file -> {
            assertThat(file.type()).isEqualTo(FileType.JPEG);
            assertThat(FileType.of(file.bytes())).contains(FileType.JPEG);
            assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.PLACE);
        });
        byte[] stored =
                jdbc.queryForObject("SELECT content_sealed FROM upload WHERE media_id = ?", byte[].class, mediaId);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF");
    }

    @Test
    void takesTheSameFileOfOursOnceAndOpensItByItsAddressForAWhile() {
        String id = enclosures.take(JPEG);
        assertThat(enclosures.take(JPEG)).isEqualTo(id);
        Enclosure enclosure = enclosures.find(id).orElseThrow();
        String pass = enclosure.path().substring(Enclosures.PATH.length());

        assertThat(enclosure.kind()).isEqualTo(Enclosure.Kind.PICTURE);
        assertThat(enclosures.openAt(pass)).hasValueSatisfying(file -> {
            assertThat(file.type()).isEqualTo(FileType.JPEG);
            assertThat(new String(file.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.PLACE);
        });
        assertThat(enclosures.openAt(id)).isEmpty();
        assertThat(enclosures.find(attachments.upload(account, JPEG)))
                .as("what a person sent is not ours to send")
                .isEmpty();
        assertThatThrownBy(() -> enclosures.take(new byte[] {1, 2, 3})).isInstanceOf(BadFileException.class);
    }

    @Test
    void keepsWhatThePlatformStillHolds() {
        String key = keep(new Content.Image("wx-media-1", "https://platform.example/photo"));

        assertThat(attachments.open(key)).isEmpty();
        assertThat(jdbc.queryForMap("SELECT * FROM attachment WHERE attachment_key = ?", key))
                .containsEntry("MEDIA_ID", "wx-media-1")
                .containsEntry("ACCOUNT", account.name())
                .doesNotContainValue("https://platform.example/photo");
    }

    @Test
    void keepsAFileOnce() {
        String key = "k" + UUID.randomUUID();
        keep(key, new Content.Image("m", null));
        keep(key, new Content.Image("m", null));

        assertThat(jdbc.queryForList("SELECT id FROM attachment WHERE attachment_key = ?", key))
                .hasSize(1);
    }

    @Test
    void takesTenMegabytesAndNoMore() {
        byte[] largest = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Attachments.MOST_BYTES);
        String key = keep(new Content.Image(attachments.upload(account, largest), null));

        assertThat(attachments.open(key).orElseThrow().bytes()).isEqualTo(largest);
        assertThatThrownBy(() -> attachments.upload(account, Arrays.copyOf(JPEG, Attachments.MOST_BYTES + 1)))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("10 MB");
    }

    @Test
    void refusesWhatIsNeitherPhotoNorPdf() {
        assertThatThrownBy(() -> attachments.upload(account, "MZ...".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("jpg");
        assertThatThrownBy(() -> attachments.upload(account, new byte[0])).isInstanceOf(BadFileException.class);
    }

    @Test
    void followsWhoTurnsOutToBeAnother() {
        String elder = "elder-" + person;
        answer(elder, "你好");
        String key = keep(new Content.Image("m", null));
        long was = personOf(person);
        talksInEarnest();

        becomeOne(elder, person);

        assertThat(jdbc.queryForObject("SELECT person_id FROM attachment WHERE attachment_key = ?", Long.class, key))
                .isEqualTo(personOf(elder))
                .isNotEqualTo(was);
    }

    @Test
    void findsWhatAPersonSentAndNobodyElse() {
        String held = keep(new Content.Image(attachments.upload(account, JPEG), null));
        String away = keep(new Content.Image("wx-media-2", null));
        long sender = Objects.requireNonNull(
                jdbc.queryForObject("SELECT person_id FROM attachment WHERE attachment_key = ?", Long.class, held));

        assertThat(attachments.find(sender, List.of(away, "nothing", held)))
                .extracting(KeptFile::key, KeptFile::type)
                .containsExactly(tuple(away, null), tuple(held, FileType.JPEG));
        assertThat(attachments.find(sender + 1, List.of(held))).isEmpty();
        assertThat(attachments.find(sender, List.of())).isEmpty();
    }

    private String keep(Content.Image photo) {
        String key = "k" + UUID.randomUUID();
        keep(key, photo);
        return key;
    }

    private void keep(String key, Content.Image photo) {
        Effect effect = new Effect.KeepFile(key, "flow-" + person, "proofs", photo);
        DialogueState state = new DialogueState(List.of(), null, null, 0, null);
        dialogue.plays((before, turn) -> ScriptedDialogue.says(state, "收到", effect));
        inbox.replyWithin(inbox.accept(says("照片")), PATIENCE);
    }
}
