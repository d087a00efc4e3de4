package org.gongyou.channels.wecom;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Table {@code wecom_sending}. */
@Mapper
interface SendingMapper {

    /** What tells a message from others: whom it is for and what is in it. */
    record Mark(String account, String customer, String digest) {}

    /**
     * A message under way, or one that has left.
     *
     * @param id the beginning of its parts' message ids
     * @param partsSent how many parts the platform has taken
     * @param inDoubt whether the call for the next one has begun and nobody knows its end
     */
    record Row(
            String id,
            String account,
            String customer,
            String digest,
            int partsSent,
            boolean inDoubt,
            Instant beganAt,
            @Nullable Instant doneAt) {}

    void insert(@Param("id") String id, @Param("mark") Mark mark, @Param("at") Instant at);

    @Nullable
    Row find(@Param("id") String id);

    /** The one that has not come to its end. */
    @Nullable
    Row findOpen(@Param("mark") Mark mark);

    /** Whether one has come to its end since then. */
    boolean hasDone(@Param("mark") Mark mark, @Param("since") Instant since);

    void progress(@Param("id") String id, @Param("sent") int sent, @Param("inDoubt") boolean inDoubt);

    void finish(@Param("id") String id, @Param("sent") int sent, @Param("at") Instant at);

    void delete(@Param("id") String id);

    int forget(@Param("before") Instant before);
}
