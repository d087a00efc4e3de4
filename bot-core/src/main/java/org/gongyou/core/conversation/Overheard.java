package org.gongyou.core.conversation;

import java.time.Clock;
import java.util.List;
import org.gongyou.core.conversation.InboundMapper.InboundStatus;
import org.gongyou.core.conversation.InboundMapper.NewInbound;
import org.gongyou.core.conversation.Transcript.Line;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.privacy.PersonalData;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What is said on an account of ours while somebody else answers there: it belongs in the transcript, and nobody answers it. */
@Service
public class Overheard {

    private final InboundMapper inbound;
    private final Contacts contacts;
    private final ConversationMapper conversations;
    private final Transcript transcript;
    private final Transactions transactions;
    private final PersonalData personalData;
    private final Clock clock;

    Overheard(
            InboundMapper inbound,
            Contacts contacts,
            ConversationMapper conversations,
            Transcript transcript,
            Transactions transactions,
            PersonalData personalData,
            Clock clock) {
        this.inbound = inbound;
        this.contacts = contacts;
        this.conversations = conversations;
        this.transcript = transcript;
        this.transactions = transactions;
        this.personalData = personalData;
        this.clock = clock;
    }

    /**
     * Commits the message and its line before returning; the same message again changes nothing.
     *
     * @param author whose words they are
     * @return whether it was new
     */
    public boolean note(InboundMessage message, TranscriptEntry.Author author) {
        ContactRef contact = contacts.resolve(message.account(), message.sender());
        NewInbound row = NewInbound.of(contact, message, personalData, clock.instant());
        try {
            return transactions.apart(() -> {
                ConversationMapper.ConversationRow held = conversations.lock(contact.conversationId());
                inbound.insert(row);
                inbound.finish(row.getId(), InboundStatus.DONE, clock.instant());
                OutboundMessage said = OutboundMessage.text(message.content().asText());
                transcript.append(
                        held,
                        message.account().channel(),
                        clock.instant(),
                        List.of(new Line(author, Kinds.of(message.content()), said, message.messageKey(), List.of())));
                return true;
            });
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
