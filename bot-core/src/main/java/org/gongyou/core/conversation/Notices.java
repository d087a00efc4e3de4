package org.gongyou.core.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.announcement.Listeners;
import org.gongyou.core.casework.Applicants;
import org.gongyou.core.conversation.ContactMapper.ContactRow;
import org.gongyou.core.conversation.ConversationMapper.ConversationRow;
import org.gongyou.core.conversation.Transcript.Line;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.delivery.Parcel;
import org.gongyou.core.message.OutboundMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings news into the conversation in which it was asked for. */
@Component
class Notices implements Applicants, Listeners {

    private static final long NO_CONTACT = 0;

    private final ConversationMapper conversations;
    private final ContactMapper contacts;
    private final Speakers speakers;
    private final Transcript transcript;
    private final Outbox outbox;
    private final Clock clock;

    Notices(
            ConversationMapper conversations,
            ContactMapper contacts,
            Speakers speakers,
            Transcript transcript,
            Outbox outbox,
            Clock clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.speakers = speakers;
        this.transcript = transcript;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long hold(long conversationId) {
        return speakers.hold(conversations.lock(conversationId).contactId()).personId();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Place holdAbsent(long personId) {
        Optional<Long> latest =
                contacts.otherConversations(personId, NO_CONTACT).stream().findFirst();
        if (latest.isEmpty()) {
            speakers.holdPerson(personId);
            return new Place(personId, null);
        }
        return new Place(hold(latest.get()), latest.get());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(long conversationId, long caseId, OutboundMessage news, boolean urgent) {
        say(conversationId, caseId, news, urgent);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(long conversationId, OutboundMessage news, boolean urgent) {
        say(conversationId, null, news, urgent);
    }

    /** Says what an operator says, at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sayFor(long conversationId, OutboundMessage words) {
        say(conversationId, null, words, true, Author.OPERATOR);
    }

    private void say(long conversationId, @Nullable Long caseId, OutboundMessage news, boolean urgent) {
        say(conversationId, caseId, news, urgent, Author.NOTICE);
    }

    private void say(long conversationId, @Nullable Long caseId, OutboundMessage news, boolean urgent, Author author) {
        ConversationRow held = conversations.lock(conversationId);
        ContactRow contact = contacts.get(held.contactId());
        transcript.append(held, contact.channel(), clock.instant(), List.of(Line.of(author, news)));
        Parcel parcel = new Parcel(conversationId, contact.accountRef(), contact.externalId(), null, caseId, news);
        if (urgent) {
            outbox.tellAtOnce(parcel);
        } else {
            outbox.tell(parcel);
        }
    }
}
