package org.gongyou.core.confidence;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The {@code confidential_talk} table, which is only ever added to. */
@Mapper
interface ConfidenceMapper {

    @Insert("""
            INSERT INTO confidential_talk (conversation_id, service, case_id)
            VALUES (#{conversationId}, #{service}, #{caseId})""")
    void add(
            @Param("conversationId") long conversationId,
            @Param("service") String service,
            @Param("caseId") long caseId);

    @Select("""
            SELECT COUNT(*) FROM confidential_talk
            WHERE conversation_id = #{conversationId} AND service = #{service} AND case_id = #{caseId}""")
    long count(
            @Param("conversationId") long conversationId,
            @Param("service") String service,
            @Param("caseId") long caseId);

    @Select("""
            SELECT case_id FROM confidential_talk
            WHERE conversation_id = #{conversationId} AND case_id <> 0
            ORDER BY case_id DESC
            LIMIT 50""")
    List<Long> casesIn(@Param("conversationId") long conversationId);

    @Select("SELECT COUNT(*) FROM confidential_talk WHERE conversation_id = #{conversationId} AND case_id = 0")
    long countOther(@Param("conversationId") long conversationId);
}
