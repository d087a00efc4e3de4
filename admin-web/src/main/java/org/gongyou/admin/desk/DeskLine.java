package org.gongyou.admin.desk;

import java.time.Instant;
import java.util.List;
import org.gongyou.core.conversation.TranscriptEntry;
import org.gongyou.core.dialogue.Explanation;
import org.gongyou.core.document.Documents;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.message.OutboundMessage.Link;
import org.gongyou.core.privacy.Mask;
import org.jspecify.annotations.Nullable;

/**
 * A line of a conversation as operators see it: numbers masked, no address of a draft to open, and with what the bot says why it said so.
 *
 * @param because one line for each step of the bot's decision, in Chinese; empty for everybody else's words
 * @param messageKey by what the platform knows the person's message; null for our own lines
 */
record DeskLine(
        long seq,
        TranscriptEntry.Author author,
        String kind,
        String text,
        List<Choice> choices,
        List<Link> links,
        @Nullable Enclosed enclosure,
        String channel,
        Instant at,
        List<String> because,
        @Nullable String messageKey) {

    /** A picture or document of ours; {@code path} opens it for a while. */
    record Enclosed(Enclosure.Kind kind, String path) {

        static @Nullable Enclosed of(@Nullable Enclosure enclosure) {
            return enclosure == null ? null : new Enclosed(enclosure.kind(), enclosure.path());
        }
    }

    static DeskLine of(TranscriptEntry entry, Explanation explanation) {
        return new DeskLine(
                entry.seq(),
                entry.author(),
                entry.kind(),
                Mask.numbersIn(Documents.withoutAddresses(entry.text())),
                entry.choices(),
                entry.links(),
                Enclosed.of(entry.enclosure()),
                entry.channel(),
                entry.at(),
                explanation.of(entry.because()),
                entry.messageKey());
    }
}
