package org.gongyou.core.aid;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The {@code aid_talk} table, which is only ever added to. */
@Mapper
interface TalkMapper {

    @Insert("INSERT INTO aid_talk (case_id, conversation_id) VALUES (#{caseId}, #{conversationId})")
    void add(@Param("caseId") long caseId, @Param("conversationId") long conversationId);

    /** Also those of households whose visits were written down there. */
    @Select("""
            SELECT case_id FROM aid_talk WHERE conversation_id = #{conversationId}
            UNION SELECT case_id FROM aid_visit WHERE conversation_id = #{conversationId}
            ORDER BY case_id DESC LIMIT 50""")
    List<Long> casesOf(@Param("conversationId") long conversationId);
}
