package org.gongyou.core.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The {@code conversation} table. */
@Mapper
interface ConversationMapper {

    void insert(@Param("contactId") long contactId, @Param("at") Instant at);

    /** Reads it and keeps everybody else from doing so until the transaction ends. */
    ConversationRow lock(@Param("id") long id);

    /** Reads it without holding it. */
    ConversationRow get(@Param("id") long id);

    /** All of the person who speaks in that one, the latest first. */
    List<PersonConversation> ofSamePerson(@Param("id") long id);

    /** The state as it lies there, sealed. */
    @Nullable
    String sealedState(@Param("id") long id);

    void saveState(
            @Param("id") long id,
            @Param("sealedState") String sealedState,
            @Param("version") long version,
            @Param("at") Instant at);

    void saveLastSeq(@Param("id") long id, @Param("lastSeq") long lastSeq);

    /** The last numbers of these conversations; there is at least one. */
    List<Last> lastSeqs(@Param("ids") Collection<Long> ids);

    /** The last number of a conversation. */
    record Last(long id, long seq) {}

    /** A row of {@code conversation} without its state. */
    record ConversationRow(long id, long contactId, long stateVersion, long lastSeq) {}
}
