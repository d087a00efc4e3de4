package org.gongyou.channels.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongyou.core.attachment.Enclosures;
import org.gongyou.core.attachment.StoredFile;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Enclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The ids by which platforms know what we have given them. Thread-safe. */
@Component
public class UploadedMedia {

    /** Platforms keep it for three days; what is about to end is given anew. */
    private static final Duration LIFE = Duration.ofDays(3).minusHours(2);

    private final UploadedMapper mapper;
    private final Enclosures enclosures;
    private final Clock clock;

    UploadedMedia(UploadedMapper mapper, Enclosures enclosures, Clock clock) {
        this.mapper = mapper;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /**
     * Gives bytes to a platform.
     *
     * @param <X> how it refuses
     */
    public interface Upload<X extends Exception> {
        /** Returns the platform's id of them. */
        String make(StoredFile file) throws X;
    }

    /**
     * The platform's id of an enclosure; uploads it if it is not there, or not for long. Two instances may both do so, which
     * costs a call and no more.
     *
     * @return empty if the house has no such bytes any more
     * @throws X as the upload does
     */
    public <X extends Exception> Optional<String> idOf(AccountRef account, Enclosure enclosure, Upload<X> upload)
            throws X {
        String known = mapper.find(account, enclosure.id(), clock.instant());
        if (known != null) {
            return Optional.of(known);
        }
        @Nullable StoredFile file = enclosures.open(enclosure).orElse(null);
        if (file == null) {
            return Optional.empty();
        }
        String mediaId = upload.make(file);
        keep(account, enclosure, mediaId);
        return Optional.of(mediaId);
    }

    private void keep(AccountRef account, Enclosure enclosure, String mediaId) {
        Instant now = clock.instant();
        mapper.forget(now);
        mapper.delete(account, enclosure.id());
        try {
            mapper.insert(account, enclosure.id(), mediaId, now.plus(LIFE));
        } catch (DuplicateKeyException e) {
            return; // another instance has uploaded it, too: either id is good
        }
    }

    /** The platform knows that id no longer. */
    public void forget(AccountRef account, Enclosure enclosure) {
        mapper.delete(account, enclosure.id());
    }

    /** A name for the file as platforms want one; it tells nothing of what is in it. */
    public static String nameOf(StoredFile file) {
        return switch (file.type()) {
            case JPEG -> "picture.jpg";
            case PNG -> "picture.png";
            case PDF -> "document.pdf";
        };
    }

    /** The file's media type. */
    public static String typeOf(StoredFile file) {
        return switch (file.type()) {
            case JPEG -> "image/jpeg";
            case PNG -> "image/png";
            case PDF -> "application/pdf";
        };
    }
}
