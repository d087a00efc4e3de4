package org.gongyou.core.aid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code aid_visit} table, which is only ever added to. */
@Mapper
interface VisitMapper {

    @Insert("""
            INSERT INTO aid_visit (flow_id, case_id, conversation_id, person_id, operator_id, operator_name, visited_on,
              record_sealed, created_at)
            VALUES (#{flowId}, #{row.caseId}, #{conversationId}, #{row.personId}, #{row.operatorId}, #{row.operatorName},
              #{row.visitedOn}, #{row.record}, #{row.createdAt})""")
    void add(@Param("flowId") String flowId, @Param("conversationId") long conversationId, @Param("row") VisitRow row);

    @Select("SELECT COUNT(*) FROM aid_visit WHERE flow_id = #{flowId}")
    long countOf(@Param("flowId") String flowId);

    /** The latest visit first; at most a hundred. */
    @Select("""
            SELECT id, case_id, person_id, operator_id, operator_name, visited_on, record_sealed AS record, created_at
            FROM aid_visit WHERE case_id = #{caseId} ORDER BY visited_on DESC, id DESC LIMIT 100""")
    List<VisitRow> ofCase(@Param("caseId") long caseId);

    @Nullable
    @Select("""
            SELECT id, case_id, person_id, operator_id, operator_name, visited_on, record_sealed AS record, created_at
            FROM aid_visit WHERE id = #{id} AND case_id = #{caseId}""")
    VisitRow find(@Param("caseId") long caseId, @Param("id") long id);

    @Update("UPDATE aid_visit SET person_id = #{to} WHERE person_id = #{from}")
    void move(@Param("from") long from, @Param("to") long to);

    /** Households that a union with this path, or one below it, looks after: open applications and files that are kept; none of this person's own. */
    @Select("""
            SELECT c.id, c.receipt_no, c.applicant, c.status, c.opened_at FROM service_case c
            WHERE c.service = 'aid.apply' AND c.person_id <> #{notOf}
              AND (c.closed = FALSE
                OR EXISTS (SELECT 1 FROM aid_dossier d WHERE d.case_id = c.id AND d.status = 'ACTIVE'))
              AND c.union_id IN (SELECT u.id FROM union_org u WHERE u.path LIKE CONCAT(#{path}, '%'))
            ORDER BY c.id DESC LIMIT #{limit}""")
    List<HouseholdRow> households(@Param("path") String path, @Param("notOf") long notOf, @Param("limit") int limit);

    /**
     * A row of {@code aid_visit}; the person is the officer, whose photos the record names.
     *
     * @param record what was seen, as {@link Visit.Record}
     */
    record VisitRow(
            long id,
            long caseId,
            long personId,
            long operatorId,
            String operatorName,
            LocalDate visitedOn,
            Sealed record,
            Instant createdAt) {}

    /** A household that may be visited; the applicant is masked. */
    record HouseholdRow(long id, String receiptNo, String applicant, String status, Instant openedAt) {}
}
