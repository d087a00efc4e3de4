package org.gongyou.channels.wecom;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Tables {@code wecom_cursor} and {@code wecom_notice}. */
@Mapper
interface PullMapper {

    /** Where reading goes on; from the beginning if there is no cursor. */
    record Cursor(@Nullable String nextCursor, Instant pulledAt) {}

    /** The platform's word that there is something. */
    record Notice(long id, String tokenSealed, Instant notedAt) {}

    @Nullable
    Cursor find(@Param("openKfId") String openKfId);

    void insert(@Param("openKfId") String openKfId, @Param("at") Instant at);

    /** Reads it and keeps everybody else from doing so until the transaction ends. */
    Cursor lock(@Param("openKfId") String openKfId);

    void move(@Param("openKfId") String openKfId, @Param("next") @Nullable String next, @Param("at") Instant at);

    void note(@Param("openKfId") String openKfId, @Param("sealed") String sealed, @Param("at") Instant at);

    @Nullable
    Notice newestNotice(@Param("openKfId") String openKfId);

    /** Forgets notices up to this one. */
    void settle(@Param("openKfId") String openKfId, @Param("id") long id);

    /** The accounts with notices older than that. */
    List<String> findNoted(@Param("before") Instant before);
}
