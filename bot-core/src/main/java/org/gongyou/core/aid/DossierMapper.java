package org.gongyou.core.aid;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The {@code aid_dossier} table. */
@Mapper
interface DossierMapper {

    String ACTIVE = "SELECT d.case_id, d.tier, d.opened_on, d.review_on FROM aid_dossier d"
            + " JOIN service_case c ON c.id = d.case_id WHERE d.status = 'ACTIVE' ";

    @Insert("""
            INSERT INTO aid_dossier (case_id, tier, opened_on, review_on, status)
            VALUES (#{caseId}, #{tier}, #{openedOn}, #{reviewOn}, 'ACTIVE')""")
    void insert(DossierRow row);

    /** The newest that is kept for a person. */
    @Nullable
    @Select(ACTIVE + "AND c.person_id = #{personId} ORDER BY d.case_id DESC LIMIT 1")
    DossierRow ofPerson(@Param("personId") long personId);

    /** The one of a case. */
    @Nullable
    @Select(ACTIVE + "AND d.case_id = #{caseId}")
    DossierRow find(@Param("caseId") long caseId);

    /** One that is kept under the ID number of a case, whoever handed it in. */
    @Nullable
    @Select(ACTIVE + "AND c.id_index = (SELECT o.id_index FROM service_case o WHERE o.id = #{caseId})"
            + " AND d.case_id <> #{caseId} ORDER BY d.case_id DESC LIMIT 1")
    DossierRow sameIdentity(@Param("caseId") long caseId);

    /** One that is kept under an ID number, given as its blind index. */
    @Nullable
    @Select(ACTIVE + "AND c.id_index = #{index} ORDER BY d.case_id DESC LIMIT 1")
    DossierRow ofIdentity(@Param("index") String index);

    @Update(
            "UPDATE aid_dossier SET status = #{status}, ended_on = #{on} WHERE case_id = #{caseId} AND status = 'ACTIVE'")
    int end(@Param("caseId") long caseId, @Param("status") String status, @Param("on") LocalDate on);

    @Update("UPDATE aid_dossier SET tier = #{tier}, review_on = #{reviewOn} WHERE case_id = #{caseId}")
    void renew(@Param("caseId") long caseId, @Param("tier") String tier, @Param("reviewOn") LocalDate reviewOn);

    /** A row of {@code aid_dossier}. */
    record DossierRow(long caseId, String tier, LocalDate openedOn, LocalDate reviewOn) {}
}
