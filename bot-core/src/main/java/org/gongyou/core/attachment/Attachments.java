package org.gongyou.core.attachment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.attachment.AttachmentMapper.ContentRow;
import org.gongyou.core.attachment.AttachmentMapper.UploadRow;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.privacy.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes files, keeps them sealed, and knows to which answers they belong. */
@Component
public class Attachments {

    /** The most bytes of one file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private final AttachmentMapper attachments;
    private final PersonalData personalData;
    private final ObjectProvider<MediaSource> sources;
    private final Jobs jobs;
    private final Clock clock;

    Attachments(
            AttachmentMapper attachments,
            PersonalData personalData,
            ObjectProvider<MediaSource> sources,
            Jobs jobs,
            Clock clock) {
        this.attachments = attachments;
        this.personalData = personalData;
        this.sources = sources;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Takes the bytes of a file ahead of the message that will name it. Of photos only the picture is kept.
     *
     * @return the media id by which a message over that account may name it
     * @throws BadFileException if it is empty, above {@link #MOST_BYTES}, neither JPEG, PNG nor PDF, or a photo that cannot be seen
     */
    @Transactional
    public String upload(AccountRef account, byte[] bytes) {
        String mediaId = UUID.randomUUID().toString();
        store(account, mediaId, bytes);
        return mediaId;
    }

    /**
     * Keeps the bytes of a file under the id by which its platform knows it.
     *
     * @throws BadFileException as {@link #upload} does
     */
    void store(AccountRef account, String mediaId, byte[] bytes) {
        store(account, mediaId, checked(bytes));
    }

    /** Keeps a file as it is. */
    void store(AccountRef account, String mediaId, StoredFile file) {
        byte[] kept = file.bytes();
        attachments.addUpload(new UploadRow(
                mediaId, account, file.type().name(), kept.length, personalData.seal(kept), clock.instant()));
    }

    /**
     * The file as it may be kept: of photos the picture alone.
     *
     * @throws BadFileException as {@link #upload} does
     */
    static StoredFile checked(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new BadFileException("文件太大了，单个不能超过 10 MB，请压缩后再发。");
        }
        FileType type = FileType.of(bytes).orElseThrow(() -> new BadFileException("只收照片（jpg、png）和 PDF，请换一个文件再发。"));
        return new StoredFile(type, type == FileType.PDF ? bytes : Photo.drawnAnew(bytes, type));
    }

    /** The file that the house knows by this media id, if it holds its bytes. */
    Optional<StoredFile> opened(String mediaId) {
        return Optional.ofNullable(attachments.findUpload(mediaId)).map(this::inClear);
    }

    /**
     * Notes that a file answers a question, and has its bytes fetched if they are with a platform. Again under the same key
     * does nothing.
     */
    @Transactional
    public void keep(Attachment attachment) {
        if (attachments.find(attachment.key()) == null) {
            attachments.add(attachment);
            if (isAway(attachment.account()) && attachments.findAwaited(attachment.key()) != null) {
                jobs.add(MediaFetch.TASK, attachment.key());
            }
        }
    }

    private boolean isAway(AccountRef account) {
        return sources.stream().anyMatch(it -> it.channel().equals(account.channel()));
    }

    /** What is known of the files of these keys that this person sent, in the order of the keys. */
    public List<KeptFile> find(long personId, List<String> keys) {
        Map<String, KeptFile> found = keys.isEmpty()
                ? Map.of()
                : attachments.findAll(personId, keys).stream().collect(Collectors.toMap(KeptFile::key, f -> f));
        return keys.stream().flatMap(key -> Stream.ofNullable(found.get(key))).toList();
    }

    /** The file of that key; empty if there is none, or its bytes are still with the platform. */
    public Optional<StoredFile> open(String key) {
        return Optional.ofNullable(attachments.findUploadOf(key)).map(this::inClear);
    }

    private StoredFile inClear(ContentRow row) {
        return new StoredFile(FileType.valueOf(row.type()), personalData.open(row.content()));
    }
}
