package org.gongyou.channels.wecom;

import java.time.Clock;
import java.time.Instant;
import org.gongyou.channels.wecom.CustomerMapper.Row;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.UnreadableDataException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * What may be sent to each person: so many messages for a while after one of his, and one more under a code that the platform
 * gave for an event. Known before anything is sent, for all instances together.
 */
@Component
class Customers {

    private final CustomerMapper mapper;
    private final PersonalData personalData;
    private final Clock clock;

    Customers(CustomerMapper mapper, PersonalData personalData, Clock clock) {
        this.mapper = mapper;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** The person, made now if he is new. */
    Row ensure(WeComAccount account, String customer) {
        Row known = mapper.find(account.name(), customer);
        if (known == null) {
            try {
                mapper.insert(account.name(), customer, Instant.EPOCH);
            } catch (DuplicateKeyException e) {
                // somebody else was quicker: he is known now
            }
            known = mapper.find(account.name(), customer);
        }
        if (known == null) {
            throw new IllegalStateException("A customer was made and is not there");
        }
        return known;
    }

    /** The person who talks in that conversation; null if he has never been heard on that account. */
    @Nullable
    String inConversation(WeComAccount account, long conversationId) {
        Row row = mapper.findByConversation(account.name(), conversationId);
        return row == null ? null : row.customer();
    }

    /** The conversation that the person talks in; null if he has said nothing yet. */
    @Nullable
    Long conversationOf(WeComAccount account, String customer) {
        Row row = mapper.find(account.name(), customer);
        return row == null ? null : row.conversationId();
    }

    /** Notes that the person has written, which opens his window; the same message again opens nothing. */
    void heard(WeComAccount account, InboundMessage message) {
        ensure(account, message.sender());
        var switches = account.switches();
        Instant until = message.sentAt().plus(switches.window());
        mapper.open(account.name(), message.sender(), message.messageKey(), switches.messages(), until);
    }

    void talksIn(WeComAccount account, String customer, long conversationId) {
        mapper.saveConversation(account.name(), customer, conversationId);
    }

    /** Uses up one message; false if none is left or the window is closed. */
    boolean take(WeComAccount account, String customer) {
        return mapper.take(account.name(), customer, clock.instant()) == 1;
    }

    /** A message that was counted was not taken by the platform. */
    void giveBack(WeComAccount account, String customer) {
        mapper.giveBack(account.name(), customer);
    }

    /** The platform says that nothing more may be sent before the person writes again. */
    void close(WeComAccount account, String customer) {
        mapper.close(account.name(), customer);
    }

    /** Notes a code under which one message may be sent until then. */
    void offer(WeComAccount account, String customer, String code, Instant until) {
        ensure(account, customer);
        mapper.offerCode(account.name(), customer, personalData.seal(code), until);
    }

    /** Whether there is a code that is still good. */
    boolean isOffered(WeComAccount account, String customer) {
        Row row = mapper.find(account.name(), customer);
        return row != null && row.codeUntil() != null && row.codeUntil().isAfter(clock.instant());
    }

    /** Takes the code, if there is one that is still good; nobody else gets it. */
    @Nullable
    String takeCode(WeComAccount account, String customer) {
        Row row = mapper.find(account.name(), customer);
        String sealed = row == null ? null : row.codeSealed();
        if (row == null
                || sealed == null
                || row.codeUntil() == null
                || !row.codeUntil().isAfter(clock.instant())
                || mapper.takeCode(account.name(), customer, sealed) == 0) {
            return null;
        }
        try {
            return personalData.open(sealed);
        } catch (UnreadableDataException e) {
            return null; // sealed under a key that is gone
        }
    }
}
