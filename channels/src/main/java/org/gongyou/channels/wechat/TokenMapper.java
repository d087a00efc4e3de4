package org.gongyou.channels.wechat;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Table {@code wechat_token}. */
@Mapper
interface TokenMapper {

    /** A row. */
    record TokenRow(@Nullable String tokenSealed, Instant expiresAt) {}

    boolean has(@Param("appId") String appId);

    void insert(@Param("appId") String appId, @Param("expiresAt") Instant expiresAt);

    /** Reads it and keeps everybody else from doing so until the transaction ends. */
    TokenRow lock(@Param("appId") String appId);

    void save(@Param("appId") String appId, @Param("sealed") String sealed, @Param("expiresAt") Instant expiresAt);
}
