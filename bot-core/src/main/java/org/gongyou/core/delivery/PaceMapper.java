package org.gongyou.core.delivery;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;

/** The {@code send_pace} table: when an account's next message may leave. */
@Mapper
interface PaceMapper {

    /** The account's next turn, locked until the transaction ends. */
    @Nullable
    Instant lock(@Param("account") AccountRef account);

    void insert(@Param("account") AccountRef account, @Param("next") Instant next);

    void move(@Param("account") AccountRef account, @Param("next") Instant next);
}
