package org.gongyou.admin.audit;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The {@code audit_line} table. */
@Mapper
interface AuditMapper {

    @Insert("""
            INSERT INTO audit_line (at, operator_id, who, action, subject, detail, address)
            VALUES (#{at}, #{line.operatorId,jdbcType=BIGINT}, #{line.who}, #{line.action}, #{line.subject},
                    #{line.detail}, #{line.address})""")
    void insert(@Param("line") AuditLine line, @Param("at") Instant at);
}
