package org.gongyou.core.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.privacy.Passes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Pictures and documents that the house sends: taken from operators, kept sealed under a digest of their bytes, and opened for
 * platforms that show them and by addresses that hold for a while.
 */
@Component
public class Enclosures {

    /** Before what is sealed in an address. */
    public static final String PATH = "/enclosures/";

    /** So long an address holds; what a platform has been sent stays there as long as the platform likes. */
    private static final Duration LIFE = Duration.ofDays(90);

    private static final String PURPOSE = "enclosure";
    private static final AccountRef HOUSE = new AccountRef("house", "desk");

    private final Attachments files;
    private final AttachmentMapper mapper;
    private final Passes passes;
    private final String baseUrl;

    Enclosures(
            Attachments files,
            AttachmentMapper mapper,
            Passes passes,
            @Value("${gongyou.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.files = files;
        this.mapper = mapper;
        this.passes = passes;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /**
     * Takes the bytes of a file; the same bytes again change nothing. Of photos only the picture is kept.
     *
     * @return its id, for {@link #find}
     * @throws BadFileException as {@link Attachments#upload} does
     */
    public String take(byte[] bytes) {
        StoredFile file = Attachments.checked(bytes);
        String id = HOUSE.channel() + "-" + digest(file.bytes());
        try {
            if (mapper.findUploadType(HOUSE, id) == null) {
                files.store(HOUSE, id, file);
            }
        } catch (DuplicateKeyException e) {
            return id; // somebody else has just brought it
        }
        return id;
    }

    /** What goes with a message, with an address that begins to hold now; empty if the house has taken nothing under that id. */
    public Optional<Enclosure> find(String id) {
        return Optional.ofNullable(mapper.findUploadType(HOUSE, id))
                .map(type -> new Enclosure(
                        id,
                        FileType.valueOf(type) == FileType.PDF ? Enclosure.Kind.DOCUMENT : Enclosure.Kind.PICTURE,
                        baseUrl + PATH + passes.issue(PURPOSE, id, LIFE)));
    }

    /** Its bytes. */
    public Optional<StoredFile> open(Enclosure enclosure) {
        return files.opened(enclosure.id());
    }

    /** What an address leads to, {@code pass} being what follows {@link #PATH}; empty if it is none of ours, or holds no longer. */
    public Optional<StoredFile> openAt(String pass) {
        return passes.open(PURPOSE, pass).flatMap(files::opened);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
