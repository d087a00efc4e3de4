package org.gongyou.core.conversation;

import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Component;

/** Sealed states by conversation and version. What lies in the cache can be neither stale nor read. */
@Component
class StateCache {

    static final String NAME = "conversation-state";

    private final ConversationMapper conversations;

    StateCache(ConversationMapper conversations) {
        this.conversations = conversations;
    }

    /** The state of that version; called with the conversation held, so that the database has no other. */
    @Cacheable(cacheNames = NAME, key = "#id + ':' + #version", unless = "#result == null")
    public @Nullable String read(long id, long version) {
        return conversations.sealedState(id);
    }

    @CachePut(cacheNames = NAME, key = "#id + ':' + #version")
    public String keep(long id, long version, String sealed) {
        return sealed;
    }
}
