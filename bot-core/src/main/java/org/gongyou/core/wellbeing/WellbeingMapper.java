package org.gongyou.core.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongyou.core.dialogue.Effect.Concern;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code crisis}, {@code crisis_call}, {@code crisis_note}, {@code crisis_doubt}, {@code crisis_duty} and {@code screening} tables. */
@Mapper
interface WellbeingMapper {

    String SHIFT = "SELECT id, tier, name, phone_sealed AS phone, operator_id, starts_at, ends_at FROM crisis_duty ";

    @Insert("""
            INSERT INTO crisis_duty (tier, name, phone_sealed, operator_id, starts_at, ends_at)
            VALUES (#{tier}, #{name}, #{phone}, #{operatorId,jdbcType=BIGINT}, #{startsAt}, #{endsAt})""")
    void insertShift(Shift shift);

    @Delete("DELETE FROM crisis_duty WHERE id = #{id}")
    int deleteShift(@Param("id") long id);

    @Nullable
    @Select(SHIFT + "WHERE id = #{id}")
    Shift findShift(@Param("id") long id);

    /** Those of a moment, the lowest tier first. */
    @Select(SHIFT + "WHERE starts_at <= #{at} AND ends_at > #{at} ORDER BY tier, id LIMIT 50")
    List<Shift> onDuty(@Param("at") Instant at);

    /** Those that are not over, soonest first. */
    @Select(SHIFT + "WHERE ends_at > #{from} ORDER BY starts_at, tier, id LIMIT 200")
    List<Shift> shifts(@Param("from") Instant from);

    @Nullable
    @Select("SELECT MIN(starts_at) FROM crisis_duty WHERE starts_at > #{after}")
    Instant nextShift(@Param("after") Instant after);

    @Insert("""
            INSERT INTO crisis (case_id, conversation_id, level, concern, raised_at, last_raised_at, called_tier)
            VALUES (#{caseId}, #{conversationId}, #{level}, #{concern}, #{at}, #{at}, 0)""")
    void insert(
            @Param("caseId") long caseId,
            @Param("conversationId") long conversationId,
            @Param("level") int level,
            @Param("concern") Concern concern,
            @Param("at") Instant at);

    @Update("""
            UPDATE crisis SET level = #{level}, concern = #{concern}, last_raised_at = #{at} WHERE case_id = #{caseId}""")
    void again(
            @Param("caseId") long caseId,
            @Param("level") int level,
            @Param("concern") Concern concern,
            @Param("at") Instant at);

    /** Has the calls begin with the first tier again. */
    @Update("UPDATE crisis SET alarm_round = #{round}, called_tier = 0 WHERE case_id = #{caseId}")
    void beginRound(@Param("caseId") long caseId, @Param("round") int round);

    String CRISIS = "SELECT c.case_id, c.conversation_id, c.level, c.concern, c.raised_at, c.last_raised_at,"
            + " c.called_tier, c.alarm_round AS round, c.attended_at, s.status, s.receipt_no"
            + " FROM crisis c JOIN service_case s ON s.id = c.case_id ";

    /** The one of a conversation that is not closed; the newest if there are several. */
    @Nullable
    @Select(CRISIS + "WHERE c.conversation_id = #{conversationId} AND s.closed = FALSE ORDER BY c.case_id DESC LIMIT 1")
    CrisisRow findOpenIn(@Param("conversationId") long conversationId);

    @Update("UPDATE crisis SET attended_at = #{at} WHERE case_id = #{caseId}")
    void attend(@Param("caseId") long caseId, @Param("at") Instant at);

    /** When the person of a conversation last said something; null if never. */
    @Nullable
    @Select("SELECT MAX(created_at) FROM transcript_entry"
            + " WHERE conversation_id = #{conversationId} AND author = 'PERSON'")
    Instant lastSaid(@Param("conversationId") long conversationId);

    /** How often somebody was in danger there who is not settled yet, or was so since then. */
    @Select("SELECT COUNT(*) FROM crisis c JOIN service_case s ON s.id = c.case_id"
            + " WHERE c.conversation_id = #{conversationId} AND (s.closed = FALSE OR c.last_raised_at > #{since})")
    long countSince(@Param("conversationId") long conversationId, @Param("since") Instant since);

    /** By what channel the person of a conversation speaks. */
    @Select("SELECT k.channel FROM conversation c JOIN contact k ON k.id = c.contact_id WHERE c.id = #{conversationId}")
    String channelOf(@Param("conversationId") long conversationId);

    @Insert("""
            INSERT INTO crisis_doubt (conversation_id, level, concern, asked_at)
            VALUES (#{conversationId}, #{level}, #{concern}, #{askedAt})""")
    @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
    void insertDoubt(DoubtDraft doubt);

    /** How many questions of a conversation are neither answered nor a case. */
    @Select("SELECT COUNT(*) FROM crisis_doubt"
            + " WHERE conversation_id = #{conversationId} AND answer IS NULL AND case_id IS NULL")
    long countOpenDoubts(@Param("conversationId") long conversationId);

    @Nullable
    @Select("SELECT id, conversation_id, level, concern, asked_at, answer FROM crisis_doubt WHERE id = #{id}")
    Doubt findDoubt(@Param("id") long id);

    @Update("UPDATE crisis_doubt SET answer = #{answer}, answered_at = #{at}"
            + " WHERE conversation_id = #{conversationId} AND answer IS NULL")
    void answerDoubts(
            @Param("conversationId") long conversationId, @Param("answer") String answer, @Param("at") Instant at);

    @Update("UPDATE crisis_doubt SET case_id = #{caseId} WHERE id = #{id}")
    void raiseDoubt(@Param("id") long id, @Param("caseId") long caseId);

    @Insert("""
            INSERT INTO crisis_note (case_id, kind, words_sealed, noted_at)
            VALUES (#{caseId}, #{kind}, #{words}, #{at})""")
    void insertNote(
            @Param("caseId") long caseId,
            @Param("kind") NoteKind kind,
            @Param("words") @Nullable Sealed words,
            @Param("at") Instant at);

    /** The newest first. */
    @Select("SELECT kind, words_sealed AS words, noted_at FROM crisis_note WHERE case_id = #{caseId}"
            + " ORDER BY id DESC LIMIT 100")
    List<Note> notes(@Param("caseId") long caseId);

    @Nullable
    @Select(CRISIS + "WHERE c.case_id = #{caseId}")
    CrisisRow find(@Param("caseId") long caseId);

    /** Those that are not closed, those waiting first, then the most dangerous, then the oldest. */
    @Select(CRISIS + "WHERE s.closed = FALSE ORDER BY CASE WHEN s.status = 'waiting' THEN 0 ELSE 1 END, c.level DESC,"
            + " c.raised_at LIMIT 200")
    List<CrisisRow> open();

    @Select("SELECT COUNT(*) FROM crisis WHERE conversation_id = #{conversationId}")
    long countOf(@Param("conversationId") long conversationId);

    @Update("UPDATE crisis SET called_tier = #{tier} WHERE case_id = #{caseId}")
    void called(@Param("caseId") long caseId, @Param("tier") int tier);

    @Insert("""
            INSERT INTO crisis_call (case_id, tier, name, called_at) VALUES (#{caseId}, #{tier}, #{name}, #{at})""")
    void insertCall(
            @Param("caseId") long caseId, @Param("tier") int tier, @Param("name") String name, @Param("at") Instant at);

    /** The newest first. */
    @Select("SELECT tier, name, called_at FROM crisis_call WHERE case_id = #{caseId} ORDER BY id DESC LIMIT 100")
    List<Call> calls(@Param("caseId") long caseId);

    /** The conversations in which an operator is bound as an officer, the latest first. */
    @Select("SELECT conversation_id FROM officer WHERE operator_id = #{operatorId}"
            + " ORDER BY bound_at DESC, conversation_id LIMIT 5")
    List<Long> conversationsOf(@Param("operatorId") long operatorId);

    @Insert("""
            INSERT INTO screening (flow_id, person_id, service, answers_sealed, taken_at, delete_at)
            VALUES (#{flowId}, #{personId}, #{service}, #{answers}, #{takenAt}, #{deleteAt,jdbcType=TIMESTAMP})""")
    void insertScreening(
            @Param("flowId") String flowId,
            @Param("personId") long personId,
            @Param("service") String service,
            @Param("answers") Sealed answers,
            @Param("takenAt") Instant takenAt,
            @Param("deleteAt") @Nullable Instant deleteAt);

    @Delete("DELETE FROM screening WHERE delete_at IS NOT NULL AND delete_at <= #{now}")
    int deleteScreenings(@Param("now") Instant now);

    /**
     * A crisis with its case.
     *
     * @param round how often calls have begun for it
     * @param attendedAt when a counsellor last did something for the person
     */
    record CrisisRow(
            long caseId,
            long conversationId,
            int level,
            Concern concern,
            Instant raisedAt,
            Instant lastRaisedAt,
            int calledTier,
            int round,
            @Nullable Instant attendedAt,
            String status,
            String receiptNo) {

        private static final Duration BESIDE = Duration.ofMinutes(30);

        boolean isWaiting() {
            return status.equals("waiting");
        }

        boolean isContacted() {
            return status.equals("contacted");
        }

        /** Whether a counsellor is with the person: he has taken over, and done or said something a while ago at the most. */
        boolean isAttended(Instant at) {
            return isContacted()
                    && attendedAt != null
                    && attendedAt.plus(BESIDE).isAfter(at);
        }
    }

    /** Words that were asked about; {@code answer} is null while there is none. */
    record Doubt(
            long id,
            long conversationId,
            int level,
            Concern concern,
            Instant askedAt,
            @Nullable String answer) {}

    /** What a person in danger has said that helps; a wish to be called has no words. */
    record Note(NoteKind kind, @Nullable Sealed words, Instant notedAt) {}

    /** Somebody who was called; an empty name where nobody was on duty. */
    record Call(int tier, String name, Instant calledAt) {}
}
