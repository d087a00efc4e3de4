package org.gongyou.core.broadcast;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;

/** The {@code contact_tag} and {@code tagged_contact} tables. SQL in the XML beside. */
@Mapper
interface TagMapper {

    /** A row of {@code contact_tag}. */
    record Row(long id, String channel, String account, String tag, String name, int people, Instant syncedAt) {}

    @Nullable
    Row find(@Param("account") AccountRef account, @Param("tag") String tag);

    List<Row> ofAccount(@Param("account") AccountRef account);

    List<Row> all(@Param("limit") int limit);

    void insert(
            @Param("account") AccountRef account,
            @Param("tag") String tag,
            @Param("name") String name,
            @Param("at") Instant at);

    void update(@Param("id") long id, @Param("name") String name, @Param("people") int people, @Param("at") Instant at);

    List<String> members(@Param("id") long id);

    void add(@Param("id") long id, @Param("externalIds") List<String> externalIds);

    void remove(@Param("id") long id, @Param("externalIds") List<String> externalIds);

    void empty(@Param("id") long id);

    void delete(@Param("id") long id);
}
