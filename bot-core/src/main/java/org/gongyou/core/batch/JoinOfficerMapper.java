package org.gongyou.core.batch;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The {@code join_officer} table. */
@Mapper
interface JoinOfficerMapper {

    @Insert("""
            INSERT INTO join_officer (operator_id, operator_name, union_id, registered_at)
            VALUES (#{operatorId}, #{operatorName}, #{unionId}, #{registeredAt})""")
    void insert(JoinOfficer officer);

    @Delete("DELETE FROM join_officer WHERE operator_id = #{operatorId}")
    int delete(@Param("operatorId") long operatorId);

    @Nullable
    @Select(
            "SELECT operator_id, operator_name, union_id, registered_at FROM join_officer WHERE operator_id = #{operatorId}")
    JoinOfficer find(@Param("operatorId") long operatorId);

    @Select("""
            SELECT operator_id, operator_name, union_id, registered_at FROM join_officer
            ORDER BY union_id, operator_id
            LIMIT #{limit}""")
    List<JoinOfficer> list(@Param("limit") int limit);
}
