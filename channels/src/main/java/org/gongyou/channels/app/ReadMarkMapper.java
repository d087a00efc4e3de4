package org.gongyou.channels.app;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Table {@code app_read_mark}. */
@Mapper
interface ReadMarkMapper {

    @Nullable
    Long find(@Param("conversationId") long conversationId);

    void insert(@Param("conversationId") long conversationId, @Param("seq") long seq, @Param("at") Instant at);

    /** Returns 0 if there is no mark, or if it has come as far already. */
    int moveOn(@Param("conversationId") long conversationId, @Param("seq") long seq, @Param("at") Instant at);
}
