package org.gongyou.channels.callback;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;

/** The {@code callback_seen} table. */
@Mapper
interface SeenMapper {

    String COLUMNS = "accepted_at, refused_at, reason, skew_ms, measured_at";
    String ROW = " FROM callback_seen WHERE channel = #{account.channel} AND account = #{account.name}";

    /** A row. */
    record Row(
            @Nullable Instant acceptedAt,
            @Nullable Instant refusedAt,
            @Nullable String reason,
            @Nullable Long skewMs,
            @Nullable Instant measuredAt) {}

    @Select("SELECT " + COLUMNS + ROW)
    @Nullable
    Row find(@Param("account") AccountRef account);

    /** Keeps everybody else from changing it until the transaction ends. */
    @Select("SELECT " + COLUMNS + ROW + " FOR UPDATE")
    @Nullable
    Row lock(@Param("account") AccountRef account);

    @Insert("INSERT INTO callback_seen (channel, account) VALUES (#{account.channel}, #{account.name})")
    void insert(@Param("account") AccountRef account);

    @Update("""
            UPDATE callback_seen SET accepted_at = #{row.acceptedAt}, refused_at = #{row.refusedAt}, reason = #{row.reason},
              skew_ms = #{row.skewMs}, measured_at = #{row.measuredAt}
            WHERE channel = #{account.channel} AND account = #{account.name}""")
    void save(@Param("account") AccountRef account, @Param("row") Row row);
}
