package org.gongyou.core.broadcast;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/** What becomes of the {@code broadcast_recipient} table when two people turn out to be one. */
@Mapper
interface RecipientMapper {

    @Update("""
            UPDATE broadcast_recipient SET state = 'TOLD'
            WHERE person_id = #{to} AND state = 'WAITING' AND broadcast_id IN (
                SELECT k.broadcast_id FROM (
                    SELECT broadcast_id FROM broadcast_recipient WHERE person_id = #{from} AND state = 'TOLD') k)""")
    void noteTold(@Param("from") long from, @Param("to") long to);

    @Delete("""
            DELETE FROM broadcast_recipient
            WHERE person_id = #{from} AND broadcast_id IN (
                SELECT k.broadcast_id FROM (
                    SELECT broadcast_id FROM broadcast_recipient WHERE person_id = #{to}) k)""")
    void deleteTwice(@Param("from") long from, @Param("to") long to);

    @Update("UPDATE broadcast_recipient SET person_id = #{to} WHERE person_id = #{from}")
    void move(@Param("from") long from, @Param("to") long to);
}
