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
            INSERT INTO officer (person_id, operator_id, operator_name, union_id, bound_at)
            VALUES (#{personId}, #{operatorId}, #{operatorName}, #{unionId}, #{boundAt})""")
    void insert(Officer officer);

    @Delete("DELETE FROM officer WHERE person_id = #{personId}")
    int delete(@Param("personId") long personId);

    @Nullable
    @Select(
            "SELECT person_id, operator_id, operator_name, union_id, bound_at FROM officer WHERE person_id = #{personId}")
    Officer find(@Param("personId") long personId);

    @Select("""
            SELECT person_id, operator_id, operator_name, union_id, bound_at FROM officer
            ORDER BY bound_at DESC, person_id
            LIMIT #{limit}""")
    List<Officer> list(@Param("limit") int limit);

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

    @Nullable
    @Select("SELECT attempts FROM officer_attempt WHERE person_id = #{personId} AND tried_on = #{day}")
    Integer attempts(@Param("personId") long personId, @Param("day") LocalDate day);

    /** A code that has not been used. */
    record Code(String codeIndex, long operatorId, String operatorName, long unionId, Instant expiresAt) {}
}
