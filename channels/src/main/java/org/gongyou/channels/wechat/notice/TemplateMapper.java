package org.gongyou.channels.wechat.notice;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The {@code wechat_template} table. */
@Mapper
interface TemplateMapper {

    @Select("""
            SELECT news, way, template_id, fields, enabled, changed_at, changed_by, last_error
            FROM wechat_template WHERE account = #{account} ORDER BY news""")
    List<Row> findAll(@Param("account") String account);

    @Delete("DELETE FROM wechat_template WHERE account = #{account} AND news = #{news}")
    void delete(@Param("account") String account, @Param("news") News news);

    @Insert("""
            INSERT INTO wechat_template (account, news, way, template_id, fields, enabled, changed_at, changed_by)
            VALUES (#{account}, #{row.news}, #{row.way}, #{row.templateId}, #{row.fields}, #{row.enabled},
                    #{row.changedAt}, #{row.changedBy})""")
    void insert(@Param("account") String account, @Param("row") Row row);

    @Update("UPDATE wechat_template SET last_error = #{error} WHERE account = #{account} AND news = #{news}")
    void noteError(@Param("account") String account, @Param("news") News news, @Param("error") @Nullable String error);

    /** A row. */
    record Row(
            News news,
            Way way,
            String templateId,
            String fields,
            boolean enabled,
            Instant changedAt,
            String changedBy,
            @Nullable String lastError) {}
}
