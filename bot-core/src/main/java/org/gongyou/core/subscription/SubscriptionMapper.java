package org.gongyou.core.subscription;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongyou.core.subscription.Subscriptions.Subscriber;

/** The {@code subscription} and {@code notice_refusal} tables. */
@Mapper
interface SubscriptionMapper {

    @Insert("""
            INSERT INTO subscription (person_id, topic, conversation_id, since)
            VALUES (#{personId}, #{topic}, #{conversationId}, #{at})""")
    void insert(
            @Param("personId") long personId,
            @Param("topic") String topic,
            @Param("conversationId") long conversationId,
            @Param("at") Instant at);

    /** Moves a subscription into another conversation; returns 0 if there is none. */
    @Update("""
            UPDATE subscription SET conversation_id = #{conversationId}
            WHERE person_id = #{personId} AND topic = #{topic}""")
    int move(
            @Param("personId") long personId,
            @Param("topic") String topic,
            @Param("conversationId") long conversationId);

    @Delete("DELETE FROM subscription WHERE person_id = #{personId} AND topic = #{topic}")
    int delete(@Param("personId") long personId, @Param("topic") String topic);

    @Delete("DELETE FROM subscription WHERE person_id = #{personId}")
    void deleteAll(@Param("personId") long personId);

    /** Takes out of one person's subscriptions what another has subscribed to, too. */
    @Delete("""
            DELETE FROM subscription
            WHERE person_id = #{from} AND topic IN (
                SELECT k.topic FROM (SELECT topic FROM subscription WHERE person_id = #{to}) k)""")
    void deleteTwice(@Param("from") long from, @Param("to") long to);

    @Update("UPDATE subscription SET person_id = #{to} WHERE person_id = #{from}")
    void moveAll(@Param("from") long from, @Param("to") long to);

    @Update("""
            UPDATE subscription SET conversation_id = #{to}
            WHERE person_id = #{personId} AND conversation_id = #{from}""")
    void reroute(@Param("personId") long personId, @Param("from") long from, @Param("to") long to);

    @Update("UPDATE notice_refusal SET person_id = #{to} WHERE person_id = #{from}")
    void moveRefusal(@Param("from") long from, @Param("to") long to);

    @Select("SELECT topic FROM subscription WHERE person_id = #{personId} ORDER BY since, topic LIMIT 100")
    List<String> topicsOf(@Param("personId") long personId);

    @Select("""
            SELECT person_id, conversation_id FROM subscription
            WHERE topic = #{topic} AND person_id > #{after}
            ORDER BY person_id
            LIMIT #{limit}""")
    List<Subscriber> subscribers(@Param("topic") String topic, @Param("after") long after, @Param("limit") int limit);

    @Select("SELECT COUNT(*) FROM subscription WHERE topic = #{topic}")
    long count(@Param("topic") String topic);

    @Insert("INSERT INTO notice_refusal (person_id, since) VALUES (#{personId}, #{at})")
    void insertRefusal(@Param("personId") long personId, @Param("at") Instant at);

    @Delete("DELETE FROM notice_refusal WHERE person_id = #{personId}")
    void deleteRefusal(@Param("personId") long personId);

    @Select("SELECT COUNT(*) FROM notice_refusal WHERE person_id = #{personId}")
    long countRefusal(@Param("personId") long personId);
}
