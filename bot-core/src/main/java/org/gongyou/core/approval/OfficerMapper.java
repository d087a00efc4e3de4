package org.gongyou.core.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The {@code officer}, {@code officer_code} and {@code officer_attempt} tables. */
@Mapper
interface OfficerMapper {

    @Insert("""
            INSERT INTO officer (conversation_id, person_id, operator_id, operator_name, union_id, bound_at)
            VALUES (#{conversationId}, #{personId}, #{operatorId}, #{operatorName}, #{unionId}, #{boundAt})""")
    void insert(Officer officer);

    @Delete("DELETE FROM officer WHERE person_id = #{personId}")
    int delete(@Param("personId") long personId);

    @Delete("DELETE FROM officer WHERE conversation_id = #{conversationId}")
    void deleteIn(@Param("conversationId") long conversationId);

    @Update("UPDATE officer SET person_id = #{to} WHERE person_id = #{from}")
    void move(@Param("from") long from, @Param("to") long to);

    @Nullable
    @Select("""
            SELECT conversation_id, person_id, operator_id, operator_name, union_id, bound_at FROM officer
            WHERE conversation_id = #{conversationId}""")
    Officer find(@Param("conversationId") long conversationId);

    @Select("""
            SELECT conversation_id, person_id, operator_id, operator_name, union_id, bound_at FROM officer
            ORDER BY bound_at DESC, conversation_id
            LIMIT #{limit}""")
    List<Officer> list(@Param("limit") int limit);

    @Select("""
            SELECT conversation_id, person_id, operator_id, operator_name, union_id, bound_at FROM officer
            WHERE union_id = #{unionId}
            ORDER BY bound_at DESC, conversation_id
            LIMIT #{limit}""")
    List<Officer> findOf(@Param("unionId") long unionId, @Param("limit") int limit);

    @Select("SELECT DISTINCT union_id FROM officer WHERE operator_id = #{operatorId} ORDER BY union_id LIMIT 50")
    List<Long> unionsOf(@Param("operatorId") long operatorId);

    @Insert("""
            INSERT INTO officer_code (code_index, operator_id, operator_name, union_id, expires_at)
            VALUES (#{code.codeIndex}, #{code.operatorId}, #{code.operatorName}, #{code.unionId}, #{code.expiresAt})""")
    void insertCode(@Param("code") Code code);

    @Nullable
    @Select("""
            SELECT code_index, operator_id, operator_name, union_id, expires_at FROM officer_code
            WHERE code_index = #{codeIndex} FOR UPDATE""")
    Code lockCode(@Param("codeIndex") String codeIndex);

    @Delete("DELETE FROM officer_code WHERE code_index = #{codeIndex}")
    int deleteCode(@Param("codeIndex") String codeIndex);

    @Delete("DELETE FROM officer_code WHERE expires_at < #{now}")
    void deleteExpired(@Param("now") Instant now);

    @Update("UPDATE officer_attempt SET attempts = attempts + 1 WHERE person_id = #{personId} AND tried_on = #{day}")
    int countAttempt(@Param("personId") long personId, @Param("day") LocalDate day);

    @Insert("INSERT INTO officer_attempt (person_id, tried_on, attempts) VALUES (#{personId}, #{day}, 1)")
    void insertAttempt(@Param("personId") long personId, @Param("day") LocalDate day);

    /** Counts the tries of one person as those of another on the days on which both have tried. */
    @Update("""
            UPDATE officer_attempt SET attempts = attempts + (
                SELECT k.attempts FROM (SELECT tried_on, attempts FROM officer_attempt WHERE person_id = #{from}) k
                WHERE k.tried_on = officer_attempt.tried_on)
            WHERE person_id = #{to} AND tried_on IN (
                SELECT d.tried_on FROM (SELECT tried_on FROM officer_attempt WHERE person_id = #{from}) d)""")
    void addAttempts(@Param("from") long from, @Param("to") long to);

    /** Moves the tries of the other days; those that have been added stay where they are. */
    @Update("""
            UPDATE officer_attempt SET person_id = #{to}
            WHERE person_id = #{from} AND tried_on NOT IN (
                SELECT d.tried_on FROM (SELECT tried_on FROM officer_attempt WHERE person_id = #{to}) d)""")
    void moveAttempts(@Param("from") long from, @Param("to") long to);

    @Nullable
    @Select("SELECT attempts FROM officer_attempt WHERE person_id = #{personId} AND tried_on = #{day}")
    Integer attempts(@Param("personId") long personId, @Param("day") LocalDate day);

    /** A code that has not been used. */
    record Code(String codeIndex, long operatorId, String operatorName, long unionId, Instant expiresAt) {}
}
