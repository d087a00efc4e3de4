package org.gongyou.core.conversation;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.gongyou.core.conversation.ConversationMapper.ConversationRow;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.privacy.SealedJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where conversations stand. The database is the truth; a cache by conversation and version spares us reading it. */
@Component
class States {

    private final ConversationMapper conversations;
    private final StateCache cache;
    private final PersonalData personalData;

    States(ConversationMapper conversations, StateCache cache, PersonalData personalData) {
        this.conversations = conversations;
        this.cache = cache;
        this.personalData = personalData;
    }

    DialogueState read(ConversationRow held) {
        if (held.stateVersion() == 0) {
            return DialogueState.empty();
        }
        String sealed = cache.read(held.id(), held.stateVersion());
        return sealed == null
                ? DialogueState.empty()
                : SealedJson.open(new Sealed(personalData.open(sealed)), DialogueState.class);
    }

    /** Stores the next version; it is cached when the transaction has committed, because only then is it that version. */
    void save(ConversationRow held, DialogueState state, Instant at) {
        String sealed = personalData.seal(SealedJson.seal(state).text());
        // Drawn, not counted: a cache that another database shares, or that is older than a restored one, has no such
        // key.
        long version = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        conversations.saveState(held.id(), sealed, version, at);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                cache.keep(held.id(), version, sealed);
            }
        });
    }
}
