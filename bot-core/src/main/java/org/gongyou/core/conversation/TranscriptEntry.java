package org.gongyou.core.conversation;

import java.time.Instant;
import java.util.List;
import org.gongyou.core.dialogue.Reason;
import org.gongyou.core.message.Card;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.message.OutboundMessage.Link;
import org.jspecify.annotations.Nullable;

/**
 * A line of a conversation.
 *
 * @param seq its place, from 1, without gaps and never reused within the conversation
 * @param kind what was sent: {@code text}, {@code voice}, {@code image}, {@code location}, {@code link}, {@code tap},
 *     {@code event}, {@code unsupported}
 * @param card a part of the text as a card; null for none
 * @param enclosure a picture or document of ours; null for none
 * @param messageKey the platform's or the app's own key of a person's message
 * @param channel the channel it came or went by
 * @param because why the bot said it; empty for everybody else. For operators, not for the person
 */
public record TranscriptEntry(
        long conversationId,
        long seq,
        Author author,
        String kind,
        String text,
        List<Choice> choices,
        List<Link> links,
        @Nullable Card card,
        @Nullable Enclosure enclosure,
        @Nullable String messageKey,
        String channel,
        Instant at,
        List<Reason> because) {

    /** Whose words they are. */
    public enum Author {
        PERSON,
        BOT,
        OPERATOR,
        /** News that the person did not ask for just now, such as a ruling. */
        NOTICE
    }

    public TranscriptEntry {
        choices = List.copyOf(choices);
        links = List.copyOf(links);
        because = List.copyOf(because);
    }

    /** The entry with other words. */
    public TranscriptEntry withText(String other) {
        return new TranscriptEntry(
                conversationId,
                seq,
                author,
                kind,
                other,
                choices,
                links,
                card,
                enclosure,
                messageKey,
                channel,
                at,
                because);
    }
}
