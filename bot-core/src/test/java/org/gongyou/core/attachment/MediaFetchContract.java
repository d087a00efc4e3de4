package org.gongyou.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gongyou.core.ScriptedDialogue;
import org.gongyou.core.ScriptedMedia;
import org.gongyou.core.StorageTest;
import org.gongyou.core.attachment.MediaSource.Fetched;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.message.Content;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Photos that lie with their platform, on every database. */
abstract class MediaFetchContract extends StorageTest {

    private static final byte[] JPEG = Pictures.withExif(Pictures.jpeg(60, 40), 1);

    @Autowired
    private ScriptedMedia media;

    @Autowired
    private Attachments attachments;

    @Autowired
    private MediaFetch fetch;

    @Autowired
    private Inbox inbox;

    private final String mediaId = "m" + UUID.randomUUID();

    @Test
    void fetchesAPhotoSoonAndKeepsOnlyThePicture() {
        media.answers(mediaId, new Fetched.Bytes(JPEG));

        String key = sendPhoto();

        await("the photo is ours", () -> attachments.open(key).isPresent());
        byte[] kept = attachments.open(key).orElseThrow().bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.PLACE);
        assertThat(found(key).type()).isEqualTo(FileType.JPEG);
        assertThat(channel.receivedBy(person)).isEmpty();
    }

    @Test
    void asksAgainForWhatWasNotToBeHad() {
        String key = sendPhoto();
        await("it was asked for", () -> media.asked(mediaId) == 1);
        time.pass(Duration.ofMinutes(30));

        Instant again = fetch.run(key).orElseThrow();

        assertThat(again).isAfter(time.instant().plus(Duration.ofMinutes(59)));
        media.answers(mediaId, new Fetched.Bytes(JPEG));
        assertThat(fetch.run(key)).isEmpty();
        assertThat(attachments.open(key)).isPresent();
        long asked = media.asked(mediaId);
        assertThat(fetch.run(key)).isEmpty();
        assertThat(media.asked(mediaId)).isEqualTo(asked);
    }

    @Test
    void tellsOnceThatAPhotoHasExpired() {
        media.answers(mediaId, new Fetched.Gone("它已经过期，打不开了。"));

        String key = sendPhoto();

        await("the person is told", () -> channel.receivedBy(person).size() == 1);
        fetch.run(key);
        assertThat(channel.receivedBy(person)).containsExactly("您刚才发的照片没有收下：它已经过期，打不开了。请重新发一张。");
        assertThat(found(key).lost()).isEqualTo("它已经过期，打不开了。");
        assertThat(attachments.open(key)).isEmpty();
    }

    @Test
    void tellsThatAFileIsNoneThatIsTaken() {
        media.answers(mediaId, new Fetched.Bytes("GIF89a".getBytes(StandardCharsets.US_ASCII)));

        String key = sendPhoto();

        await("the person is told", () -> channel.receivedBy(person).size() == 1);
        assertThat(channel.receivedBy(person).get(0)).contains("只收照片（jpg、png）和 PDF");
        assertThat(found(key).lost()).contains("只收照片");
    }

    @Test
    void givesUpWhenThePlatformKeepsItNoLonger() {
        String key = sendPhoto();
        await("it was asked for", () -> media.asked(mediaId) == 1);
        time.pass(Duration.ofDays(3).plusMinutes(1));

        assertThat(fetch.run(key)).isEmpty();

        assertThat(found(key).lost()).contains("三天");
        assertThat(jdbc.queryForList("SELECT name FROM announcement WHERE name = ?", "lost-" + key))
                .hasSize(1);
    }

    private KeptFile found(String key) {
        Long sender = jdbc.queryForObject("SELECT person_id FROM attachment WHERE attachment_key = ?", Long.class, key);
        return attachments.find(sender == null ? 0 : sender, List.of(key)).get(0);
    }

    private String sendPhoto() {
        String key = "k" + UUID.randomUUID();
        Effect effect = new Effect.KeepFile(key, "flow-" + person, "proofs", new Content.Image(mediaId, null));
        DialogueState state = new DialogueState(List.of(), null, null, 0, null);
        dialogue.plays((before, turn) -> ScriptedDialogue.says(state, "收到", effect));
        inbox.replyWithin(inbox.accept(says("照片")), PATIENCE);
        return key;
    }
}
