package org.gongyou.channels.app;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Table {@code app_session}. */
@Mapper
interface AppSessionMapper {

    void insert(
            @Param("tokenHash") String tokenHash,
            @Param("session") AppSession session,
            @Param("now") Instant createdAt);

    Optional<AppSession> find(@Param("tokenHash") String tokenHash);

    int deleteExpired(@Param("now") Instant now);
}
