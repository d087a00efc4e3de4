package org.gongyou.core.conversation;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code transcript_entry} table, which is only ever added to. */
@Mapper
interface TranscriptMapper {

    void insert(@Param("entry") EntryRow entry);

    List<EntryRow> after(
            @Param("conversationId") long conversationId, @Param("seq") long seq, @Param("limit") int limit);

    /** The newest first. */
    List<EntryRow> latest(@Param("conversationId") long conversationId, @Param("limit") int limit);

    long lastSeq(@Param("conversationId") long conversationId);

    /** A row of {@code transcript_entry}. */
    record EntryRow(
            long conversationId,
            long seq,
            TranscriptEntry.Author author,
            String kind,
            Sealed body,
            @Nullable String messageKey,
            String channel,
            Instant createdAt,
            @Nullable Sealed because) {}
}
