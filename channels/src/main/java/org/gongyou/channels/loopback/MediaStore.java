package org.gongyou.channels.loopback;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.stereotype.Component;

/** Temporary media: kept for three days, then the id is worth nothing. */
@Component
@ConditionalOnSimulator
class MediaStore {

    private static final Duration LIFE = Duration.ofDays(3);
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Something uploaded, by the account or, with a message, by a person. */
    record Media(String mediaId, String account, String type, String filename, String contentType, byte[] content) {}

    private final LoopbackDatabase database;
    private final Clock clock;

    MediaStore(LoopbackDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    static String newId() {
        byte[] random = new byte[48];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Whether it begins as a JPEG, a PNG or a GIF does, which is all that the platforms take. */
    static boolean isPicture(byte[] content) {
        String head = HexFormat.of().formatHex(content, 0, Math.min(4, content.length));
        return head.startsWith("ffd8ff") || head.equals("89504e47") || head.equals("47494638");
    }

    void keep(Media media) {
        database.sql("DELETE FROM media WHERE created_at < ?").param(oldest()).update();
        database.sql("""
                        INSERT INTO media (media_id, account, type, filename, content_type, content, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        media.mediaId(),
                        media.account(),
                        media.type(),
                        media.filename(),
                        media.contentType(),
                        media.content(),
                        clock.millis())
                .update();
    }

    Optional<Media> find(String mediaId) {
        return database.sql("""
                        SELECT media_id, account, type, filename, content_type, content FROM media
                        WHERE media_id = ? AND created_at >= ?""")
                .params(mediaId, oldest())
                .query((row, number) -> new Media(
                        row.getString("media_id"),
                        row.getString("account"),
                        row.getString("type"),
                        row.getString("filename"),
                        row.getString("content_type"),
                        row.getBytes("content")))
                .optional();
    }

    private long oldest() {
        return clock.millis() - LIFE.toMillis();
    }
}
