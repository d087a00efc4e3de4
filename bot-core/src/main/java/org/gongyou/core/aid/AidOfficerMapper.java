package org.gongyou.core.aid;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The {@code aid_officer} table. */
@Mapper
interface AidOfficerMapper {

    String COLUMNS =
            "SELECT operator_id, operator_name, union_id, name_index, id_index, registered_at FROM aid_officer ";

    @Insert("""
            INSERT INTO aid_officer (operator_id, operator_name, union_id, name_index, id_index, registered_at)
            VALUES (#{operatorId}, #{operatorName}, #{unionId}, #{nameIndex}, #{idIndex,jdbcType=VARCHAR}, #{registeredAt})""")
    void insert(AidOfficer officer);

    @Delete("DELETE FROM aid_officer WHERE operator_id = #{operatorId}")
    int delete(@Param("operatorId") long operatorId);

    @Nullable
    @Select(COLUMNS + "WHERE operator_id = #{operatorId}")
    AidOfficer find(@Param("operatorId") long operatorId);

    @Select(COLUMNS + "ORDER BY union_id, operator_id LIMIT #{limit}")
    List<AidOfficer> list(@Param("limit") int limit);

    /** How many bindings in chat make an operator that person. */
    @Select("SELECT COUNT(*) FROM officer WHERE operator_id = #{operatorId} AND person_id = #{personId}")
    long bindings(@Param("operatorId") long operatorId, @Param("personId") long personId);
}
