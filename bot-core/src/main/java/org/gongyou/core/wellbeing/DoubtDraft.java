package org.gongyou.core.wellbeing;

import java.time.Instant;
import org.gongyou.core.dialogue.Effect.Concern;

/** A new row of {@code crisis_doubt}; MyBatis fills in its id. */
final class DoubtDraft {

    private long id;
    private final long conversationId;
    private final int level;
    private final Concern concern;
    private final Instant askedAt;

    DoubtDraft(long conversationId, int level, Concern concern, Instant askedAt) {
        this.conversationId = conversationId;
        this.level = level;
        this.concern = concern;
        this.askedAt = askedAt;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getConversationId() {
        return conversationId;
    }

    public int getLevel() {
        return level;
    }

    public Concern getConcern() {
        return concern;
    }

    public Instant getAskedAt() {
        return askedAt;
    }
}
