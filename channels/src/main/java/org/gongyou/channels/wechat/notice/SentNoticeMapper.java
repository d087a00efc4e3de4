package org.gongyou.channels.wechat.notice;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The {@code wechat_notice} table. Updates are guarded by the state they start from and return their count. */
@Mapper
interface SentNoticeMapper {

    @Nullable
    @Select("SELECT state, attempt_at, error FROM wechat_notice WHERE news_id = #{newsId}")
    Row find(@Param("newsId") long newsId);

    @Insert("""
            INSERT INTO wechat_notice (news_id, account, state, attempt_at)
            VALUES (#{newsId}, #{account}, 'SENDING', #{at})""")
    void begin(@Param("newsId") long newsId, @Param("account") String account, @Param("at") Instant at);

    /** Begins again what the platform did not take. */
    @Update("""
            UPDATE wechat_notice SET state = 'SENDING', attempt_at = #{at}, error = NULL
            WHERE news_id = #{newsId} AND state = 'REFUSED'""")
    int beginAgain(@Param("newsId") long newsId, @Param("at") Instant at);

    @Update("""
            UPDATE wechat_notice SET state = 'SENT', message_id = #{messageId}
            WHERE news_id = #{newsId} AND state = 'SENDING'""")
    int sent(@Param("newsId") long newsId, @Param("messageId") String messageId);

    @Update("""
            UPDATE wechat_notice SET state = 'REFUSED', error = #{error}
            WHERE news_id = #{newsId} AND state = 'SENDING'""")
    int refused(@Param("newsId") long newsId, @Param("error") String error);

    /** What has become of one that the platform took. */
    @Update("""
            UPDATE wechat_notice SET state = #{state}, error = #{error}
            WHERE account = #{account} AND message_id = #{messageId} AND state = 'SENT'""")
    int finished(
            @Param("account") String account,
            @Param("messageId") String messageId,
            @Param("state") State state,
            @Param("error") @Nullable String error);

    /** Where a notice stands. */
    enum State {
        /** Being sent; still so if nobody knows how that ended. */
        SENDING,
        /** The platform has taken it over. */
        SENT,
        /** It has not taken it; may be tried again. */
        REFUSED,
        /** It is on the person's telephone. */
        ARRIVED,
        /** It was taken over and did not arrive. */
        FAILED
    }

    /** A row. */
    record Row(State state, Instant attemptAt, @Nullable String error) {}
}
