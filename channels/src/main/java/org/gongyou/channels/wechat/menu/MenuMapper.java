package org.gongyou.channels.wechat.menu;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The {@code wechat_menu} table. */
@Mapper
interface MenuMapper {

    @Nullable
    @Select("""
            SELECT draft, version, changed_at, changed_by, published, published_at, published_by
            FROM wechat_menu WHERE account = #{account}""")
    Row find(@Param("account") String account);

    @Insert("""
            INSERT INTO wechat_menu (account, draft, version, changed_at, changed_by)
            VALUES (#{account}, #{draft}, 1, #{at}, #{by})""")
    void insert(
            @Param("account") String account,
            @Param("draft") String draft,
            @Param("at") Instant at,
            @Param("by") String by);

    /** Returns 0 if it has been changed since that version. */
    @Update("""
            UPDATE wechat_menu SET draft = #{draft}, version = version + 1, changed_at = #{at}, changed_by = #{by}
            WHERE account = #{account} AND version = #{version}""")
    int change(
            @Param("account") String account,
            @Param("version") int version,
            @Param("draft") String draft,
            @Param("at") Instant at,
            @Param("by") String by);

    @Update("""
            UPDATE wechat_menu SET published = #{menu}, published_at = #{at}, published_by = #{by}
            WHERE account = #{account}""")
    void publish(
            @Param("account") String account,
            @Param("menu") String menu,
            @Param("at") Instant at,
            @Param("by") String by);

    /** A row; menus as JSON. */
    record Row(
            String draft,
            int version,
            Instant changedAt,
            String changedBy,
            @Nullable String published,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy) {}
}
