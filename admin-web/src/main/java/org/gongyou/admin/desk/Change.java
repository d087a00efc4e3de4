package org.gongyou.admin.desk;

import org.jspecify.annotations.Nullable;

/** A hint that something has changed; what it is now has to be fetched. Exactly one of the two ids is there. */
record Change(String type, @Nullable Long id, @Nullable Long conversationId) {

    static Change ofCase(long id) {
        return new Change("case", id, null);
    }

    static Change ofConversation(long id) {
        return new Change("message", null, id);
    }

    /** The person is writing; there is nothing to fetch yet. */
    static Change ofTyping(long conversationId) {
        return new Change("typing", null, conversationId);
    }
}
