package org.gongyou.core.attachment;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;

/** The {@code attachment} and {@code upload} tables. */
@Mapper
interface AttachmentMapper {

    void add(@Param("file") Attachment file);

    @Nullable
    Long find(@Param("key") String key);

    /** The file of that key, while its bytes are with the platform and not lost. */
    @Nullable
    Awaited findAwaited(@Param("key") String key);

    /** Notes that there is nothing to be had any more; returns 0 if that was noted before. */
    @Update("UPDATE attachment SET lost = #{why} WHERE attachment_key = #{key} AND lost IS NULL")
    int lose(@Param("key") String key, @Param("why") String why);

    @Update("UPDATE attachment SET person_id = #{to} WHERE person_id = #{from}")
    void movePerson(@Param("from") long from, @Param("to") long to);

    void addUpload(@Param("upload") UploadRow upload);

    List<KeptFile> findAll(@Param("personId") long personId, @Param("keys") List<String> keys);

    @Nullable
    ContentRow findUploadOf(@Param("key") String key);

    @Nullable
    ContentRow findUpload(@Param("mediaId") String mediaId);

    /** The kind of a file of that account; null if it has none under this id. */
    @Nullable
    String findUploadType(@Param("account") AccountRef account, @Param("mediaId") String mediaId);

    /**
     * A file to be fetched.
     *
     * @param conversationId in which it was sent; null for those of earlier days
     * @param receiptNo of the case that it was handed in with
     */
    record Awaited(
            String key,
            @Nullable Long conversationId,
            String channel,
            String account,
            String mediaId,
            Instant at,
            @Nullable String receiptNo) {

        AccountRef accountRef() {
            return new AccountRef(channel, account);
        }
    }

    /** A row of {@code upload} to be written; its content is sealed. */
    record UploadRow(String mediaId, AccountRef account, String type, int size, byte[] content, Instant at) {}

    /** What a row of {@code upload} holds; its content is sealed. */
    record ContentRow(String type, byte[] content) {}
}
