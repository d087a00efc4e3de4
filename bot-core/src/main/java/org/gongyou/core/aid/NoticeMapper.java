package org.gongyou.core.aid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The {@code aid_notice} and {@code aid_objection} tables. */
@Mapper
interface NoticeMapper {

    String COLUMNS =
            "SELECT id, case_id, case_status, union_id, union_name, applicant, unit, category, cause, starts_on,"
                    + " ends_on, status FROM aid_notice ";

    @Insert("""
            INSERT INTO aid_notice (case_id, case_status, union_id, union_name, applicant, unit, category, cause, starts_on,
                                    ends_on, status)
            VALUES (#{caseId}, #{caseStatus}, #{unionId}, #{unionName}, #{applicant}, #{unit}, #{category}, #{cause},
                    #{startsOn}, #{endsOn}, 'RUNNING')""")
    @Options(useGeneratedKeys = true, keyProperty = "id")
    void insert(NoticeDraft draft);

    @Nullable
    @Select(COLUMNS + "WHERE id = #{id} FOR UPDATE")
    NoticeRow lock(@Param("id") long id);

    @Select(COLUMNS + "WHERE case_id = #{caseId} ORDER BY id DESC LIMIT 20")
    List<NoticeRow> ofCase(@Param("caseId") long caseId);

    /** Those whose period runs on a day, while their cases stand where the notice has put them. */
    @Select(
            "SELECT n.id, n.union_name, n.applicant, n.unit, n.category, n.cause, n.starts_on, n.ends_on FROM aid_notice n"
                    + " JOIN service_case c ON c.id = n.case_id AND c.status = n.case_status"
                    + " WHERE n.status = 'RUNNING' AND n.starts_on <= #{day} AND n.ends_on >= #{day}"
                    + " ORDER BY n.id DESC LIMIT #{limit} OFFSET #{offset}")
    List<PublicNotice> running(@Param("day") LocalDate day, @Param("limit") int limit, @Param("offset") int offset);

    @Update("UPDATE aid_notice SET status = #{status} WHERE id = #{id}")
    void settle(@Param("id") long id, @Param("status") String status);

    /** Those of a case that are not over come to nothing. */
    @Update("UPDATE aid_notice SET status = 'WITHDRAWN' WHERE case_id = #{caseId} AND status IN ('RUNNING', 'HELD')")
    void withdrawOf(@Param("caseId") long caseId);

    @Insert("""
            INSERT INTO aid_objection (case_id, notice_id, status, raised_at)
            VALUES (#{caseId}, #{noticeId}, 'OPEN', #{at})""")
    void object(@Param("caseId") long caseId, @Param("noticeId") long noticeId, @Param("at") Instant at);

    @Nullable
    @Select("SELECT notice_id FROM aid_objection WHERE case_id = #{caseId}")
    Long noticeOf(@Param("caseId") long caseId);

    /** The case under the notice that an objection is about. */
    @Nullable
    @Select("SELECT n.case_id FROM aid_objection o JOIN aid_notice n ON n.id = o.notice_id WHERE o.case_id = #{caseId}")
    Long objectedTo(@Param("caseId") long caseId);

    @Update("UPDATE aid_objection SET status = #{status}, settled_at = #{at} WHERE case_id = #{caseId}")
    void settleObjection(@Param("caseId") long caseId, @Param("status") String status, @Param("at") Instant at);

    /** Objections that keep a case from going on: not looked into yet, or found right. */
    @Select("SELECT COUNT(*) FROM aid_objection WHERE notice_id = #{noticeId} AND status <> 'KEPT'")
    long standing(@Param("noticeId") long noticeId);

    /** A row of {@code aid_notice}. */
    record NoticeRow(
            long id,
            long caseId,
            String caseStatus,
            long unionId,
            String unionName,
            String applicant,
            String unit,
            String category,
            String cause,
            LocalDate startsOn,
            LocalDate endsOn,
            String status) {}
}
