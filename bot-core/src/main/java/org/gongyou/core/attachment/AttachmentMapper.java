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

    @Update("UPDATE attachment SET person_id = #{to} WHERE person_id = #{from}")
    void movePerson(@Param("from") long from, @Param("to") long to);

    void addUpload(@Param("upload") UploadRow upload);

    List<KeptFile> findAll(@Param("personId") long personId, @Param("keys") List<String> keys);

    @Nullable
    ContentRow findUploadOf(@Param("key") String key);

    /** A row of {@code upload} to be written; its content is sealed. */
    record UploadRow(String mediaId, AccountRef account, String type, int size, byte[] content, Instant at) {}

    /** What a row of {@code upload} holds; its content is sealed. */
    record ContentRow(String type, byte[] content) {}
}
