package org.gongyou.channels.media;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;

/** The {@code uploaded_media} table. */
@Mapper
interface UploadedMapper {

    @Select("""
            SELECT media_id FROM uploaded_media
            WHERE channel = #{account.channel} AND account = #{account.name} AND file_id = #{fileId} AND good_until > #{now}""")
    @Nullable
    String find(@Param("account") AccountRef account, @Param("fileId") String fileId, @Param("now") Instant now);

    @Insert("""
            INSERT INTO uploaded_media (channel, account, file_id, media_id, good_until)
            VALUES (#{account.channel}, #{account.name}, #{fileId}, #{mediaId}, #{until})""")
    void insert(
            @Param("account") AccountRef account,
            @Param("fileId") String fileId,
            @Param("mediaId") String mediaId,
            @Param("until") Instant until);

    @Delete("""
            DELETE FROM uploaded_media
            WHERE channel = #{account.channel} AND account = #{account.name} AND file_id = #{fileId}""")
    void delete(@Param("account") AccountRef account, @Param("fileId") String fileId);

    @Delete("DELETE FROM uploaded_media WHERE good_until < #{now}")
    void forget(@Param("now") Instant now);
}
