package org.gongyou.core.survey;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code survey_participant} and {@code survey_answer} tables. */
@Mapper
interface SurveyMapper {

    /**
     * Notes that a person takes part.
     *
     * @throws org.springframework.dao.DuplicateKeyException if he has already
     */
    @Insert("INSERT INTO survey_participant (service, round, person_id) VALUES (#{service}, #{round}, #{personId})")
    void insertParticipant(
            @Param("service") String service, @Param("round") String round, @Param("personId") long personId);

    @Select("""
            SELECT COUNT(*) FROM survey_participant
            WHERE service = #{service} AND round = #{round} AND person_id = #{personId}""")
    long countParticipant(
            @Param("service") String service, @Param("round") String round, @Param("personId") long personId);

    /** Takes out of one person's part what another has taken part in, too. */
    @Delete("""
            DELETE FROM survey_participant
            WHERE person_id = #{from} AND (service, round) IN (
                SELECT k.service, k.round FROM (
                    SELECT service, round FROM survey_participant WHERE person_id = #{to}) k)""")
    void deleteTwice(@Param("from") long from, @Param("to") long to);

    @Update("UPDATE survey_participant SET person_id = #{to} WHERE person_id = #{from}")
    void moveParticipant(@Param("from") long from, @Param("to") long to);

    @Update("UPDATE survey_answer SET person_id = #{to} WHERE person_id = #{from}")
    void moveAnswers(@Param("from") long from, @Param("to") long to);

    @Insert("""
            INSERT INTO survey_answer (id, service, round, person_id, answered_on, answers_sealed)
            VALUES (#{row.id}, #{row.service}, #{row.round}, #{row.personId,jdbcType=BIGINT}, #{row.answeredOn},
                    #{row.answers})""")
    void insertAnswer(@Param("row") AnswerRow row);

    @Select("""
            SELECT id, service, round, person_id, answered_on, answers_sealed AS answers FROM survey_answer
            WHERE service = #{service} AND round = #{round} AND id > #{after}
            ORDER BY id
            LIMIT #{limit}""")
    List<AnswerRow> findAnswers(
            @Param("service") String service,
            @Param("round") String round,
            @Param("after") long after,
            @Param("limit") int limit);

    @Select("SELECT DISTINCT round FROM survey_answer WHERE service = #{service} ORDER BY round DESC LIMIT 100")
    List<String> findRounds(@Param("service") String service);

    @Select("SELECT COUNT(*) FROM survey_answer WHERE service = #{service} AND round = #{round}")
    long countAnswers(@Param("service") String service, @Param("round") String round);

    /** A row of {@code survey_answer}; its id is drawn, so that rows stand in no order of time. */
    record AnswerRow(
            long id, String service, String round, @Nullable Long personId, LocalDate answeredOn, Sealed answers) {}
}
