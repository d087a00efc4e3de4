package org.gongyou.core.announcement;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code announcement} table. */
@Mapper
interface AnnouncementMapper {

    @Insert("""
            INSERT INTO announcement (name, conversation_id, body_sealed, due_at, urgent)
            VALUES (#{name}, #{conversationId}, #{body}, #{dueAt}, #{urgent})""")
    void insert(Planned planned);

    @Nullable
    @Select("SELECT conversation_id, body_sealed AS body, urgent FROM announcement"
            + " WHERE name = #{name} AND told_at IS NULL")
    Untold findUntold(@Param("name") String name);

    /** Returns 0 if it has been told, or withdrawn. */
    @Update("UPDATE announcement SET told_at = #{at} WHERE name = #{name} AND told_at IS NULL")
    int tell(@Param("name") String name, @Param("at") Instant at);

    @Update("UPDATE announcement SET conversation_id = #{to} WHERE name = #{name} AND told_at IS NULL")
    void reroute(@Param("name") String name, @Param("to") long to);

    @Delete("DELETE FROM announcement WHERE name = #{name} AND told_at IS NULL")
    void withdraw(@Param("name") String name);

    /** News as it is stored. */
    record Planned(String name, long conversationId, Sealed body, Instant dueAt, boolean urgent) {}

    /** What is to be told, and where, and whether it may not wait for the morning. */
    record Untold(long conversationId, Sealed body, boolean urgent) {}
}
