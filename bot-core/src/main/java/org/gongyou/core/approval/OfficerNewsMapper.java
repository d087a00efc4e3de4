package org.gongyou.core.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongyou.core.casework.UnionAsked;

/** The {@code officer_news} table. */
@Mapper
interface OfficerNewsMapper {

    @Select("""
            SELECT COUNT(*) FROM officer_news
            WHERE case_id = #{asked.caseId} AND union_id = #{asked.unionId} AND about = #{asked.about}""")
    long count(@Param("asked") UnionAsked asked);

    @Insert("""
            INSERT INTO officer_news (case_id, union_id, about, words, created_at)
            VALUES (#{asked.caseId}, #{asked.unionId}, #{asked.about}, #{asked.words}, #{at})""")
    void insert(@Param("asked") UnionAsked asked, @Param("at") Instant at);

    @Select("""
            SELECT id, union_id, words FROM officer_news
            WHERE told_at IS NULL
            ORDER BY id
            LIMIT #{limit}""")
    List<News> untold(@Param("limit") int limit);

    /** Returns 0 if it has been told already. */
    @Update("UPDATE officer_news SET told_at = #{at} WHERE id = #{id} AND told_at IS NULL")
    int told(@Param("id") long id, @Param("at") Instant at);

    /** Open cases of some services that a union is to deal with by that day and of which its officers have not been reminded. */
    @Select("""
            <script>
            SELECT c.id, c.service, c.receipt_no, c.union_id, c.due_on FROM service_case c
            WHERE c.closed = FALSE AND c.due_on &lt;= #{day} AND c.union_id IS NOT NULL
              AND c.service IN <foreach collection="services" item="one" open="(" separator="," close=")">#{one}</foreach>
              AND NOT EXISTS (SELECT 1 FROM officer_news n WHERE n.case_id = c.id AND n.union_id = c.union_id
                              AND n.about = CONCAT('due ', c.due_on))
            ORDER BY c.due_on, c.id
            LIMIT #{limit}
            </script>""")
    List<Due> due(@Param("services") List<String> services, @Param("day") LocalDate day, @Param("limit") int limit);

    /** What the officers of a union have not been told yet. */
    record News(long id, long unionId, String words) {}

    /** A case that is to be dealt with by a day. */
    record Due(long id, String service, String receiptNo, long unionId, LocalDate dueOn) {}
}
