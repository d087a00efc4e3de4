package org.gongyou.channels.token;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Table {@code wechat_token}, called after the first platform whose tokens lay there. */
@Mapper
interface TokenMapper {

    /** A row. */
    record TokenRow(@Nullable String tokenSealed, Instant expiresAt) {}

    boolean has(@Param("key") String key);

    void insert(@Param("key") String key, @Param("expiresAt") Instant expiresAt);

    /** Reads it and keeps everybody else from doing so until the transaction ends. */
    TokenRow lock(@Param("key") String key);

    void save(@Param("key") String key, @Param("sealed") String sealed, @Param("expiresAt") Instant expiresAt);
}
