package org.gongyou.core.aid;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The {@code aid_grant} table. */
@Mapper
interface GrantMapper {

    @Insert("""
            INSERT INTO aid_grant (case_id, item, tier, amount, basis, operator_id, operator_name, decided_at)
            VALUES (#{caseId}, #{item}, #{tier}, #{amount}, #{basis}, #{operatorId}, #{operatorName}, #{decidedAt})""")
    void insert(Grant grant);

    @Delete("DELETE FROM aid_grant WHERE case_id = #{caseId}")
    void deleteOf(@Param("caseId") long caseId);

    @Select("""
            SELECT case_id, item, tier, amount, basis, operator_id, operator_name, decided_at FROM aid_grant
            WHERE case_id = #{caseId} ORDER BY id LIMIT 20""")
    List<Grant> of(@Param("caseId") long caseId);
}
