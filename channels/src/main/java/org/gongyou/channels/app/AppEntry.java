package org.gongyou.channels.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gongyou.core.conversation.TranscriptEntry;
import org.gongyou.core.message.Card;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.message.OutboundMessage.Link;
import org.jspecify.annotations.Nullable;

/** A line of the conversation as the app reads it. A card stands for the part of the text that it says it covers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppEntry(
        long seq,
        String author,
        String kind,
        String text,
        List<Choice> choices,
        List<Link> links,
        @Nullable Card card,
        @Nullable Enclosed enclosure,
        @JsonProperty("client_msg_id") @Nullable String clientMsgId,
        Instant at) {

    /** A picture or a document of ours; {@code path} opens it on this server for a while. */
    record Enclosed(
            @Schema(description = "picture 或 document") String kind,

            @Schema(description = "在本服务器上的地址，90 天内有效") String path) {

        static @Nullable Enclosed of(@Nullable Enclosure enclosure) {
            return enclosure == null
                    ? null
                    : new Enclosed(enclosure.kind().name().toLowerCase(Locale.ROOT), enclosure.path());
        }
    }

    /** A page of lines; {@code lastSeq} is the number to go on from. */
    record Page(
            List<AppEntry> messages,
            @JsonProperty("last_seq") long lastSeq) {}

    static AppEntry of(TranscriptEntry entry) {
        String key = entry.messageKey();
        return new AppEntry(
                entry.seq(),
                entry.author().name().toLowerCase(Locale.ROOT),
                entry.kind(),
                entry.text(),
                entry.choices(),
                entry.links(),
                entry.card(),
                Enclosed.of(entry.enclosure()),
                key == null || key.contains(AppMessages.OWN_KEY) ? null : key,
                entry.at());
    }

    static Page page(List<TranscriptEntry> entries, long after) {
        long last = entries.isEmpty() ? after : entries.get(entries.size() - 1).seq();
        return new Page(entries.stream().map(AppEntry::of).toList(), last);
    }
}
