package org.gongyou.core.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyou.core.conversation.ConversationMapper.ConversationRow;
import org.gongyou.core.conversation.TranscriptMapper.EntryRow;
import org.gongyou.core.dialogue.Reason;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.privacy.SealedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What was said in each conversation. */
@Service
public class Transcript {

    private static final int LONGEST_PAGE = 500;

    private final TranscriptMapper mapper;
    private final ConversationMapper conversations;
    private final ApplicationEventPublisher publisher;

    Transcript(TranscriptMapper mapper, ConversationMapper conversations, ApplicationEventPublisher publisher) {
        this.mapper = mapper;
        this.conversations = conversations;
        this.publisher = publisher;
    }

    /** The lines after {@code seq}, oldest first, at most 500. */
    public List<TranscriptEntry> after(long conversationId, long seq, int limit) {
        return mapper.after(conversationId, seq, bounded(limit)).stream()
                .map(this::entry)
                .toList();
    }

    /** The newest lines, oldest of them first, at most 500. */
    public List<TranscriptEntry> latest(long conversationId, int limit) {
        List<TranscriptEntry> lines = new ArrayList<>(mapper.latest(conversationId, bounded(limit)).stream()
                .map(this::entry)
                .toList());
        Collections.reverse(lines);
        return lines;
    }

    /** All conversations of the person who speaks in that one, itself included, the latest first; at most 20. */
    public List<PersonConversation> ofSamePerson(long conversationId) {
        return conversations.ofSamePerson(conversationId);
    }

    /** The newest line's number; 0 while there is none. */
    public long lastSeq(long conversationId) {
        return mapper.lastSeq(conversationId);
    }

    /** The newest lines' numbers of these conversations, at most 500 of them, in one question. */
    public Map<Long, Long> lastSeqs(Collection<Long> conversationIds) {
        if (conversationIds.size() > LONGEST_PAGE) {
            throw new IllegalArgumentException("At most " + LONGEST_PAGE + " conversations at a time.");
        }
        return conversationIds.isEmpty()
                ? Map.of()
                : conversations.lastSeqs(conversationIds).stream()
                        .collect(Collectors.toMap(ConversationMapper.Last::id, ConversationMapper.Last::seq));
    }

    /** Adds lines at the end. The caller holds the conversation, as it was when he locked it. */
    void append(ConversationRow held, String channel, Instant at, List<Line> lines) {
        long seq = held.lastSeq();
        for (Line line : lines) {
            seq++;
            mapper.insert(new EntryRow(
                    held.id(),
                    seq,
                    line.author(),
                    line.kind(),
                    SealedJson.seal(line.said()),
                    line.messageKey(),
                    channel,
                    at,
                    line.because().isEmpty() ? null : SealedJson.seal(line.because())));
            publisher.publishEvent(new TranscriptAppended(held.id(), seq));
        }
        if (!lines.isEmpty()) {
            conversations.saveLastSeq(held.id(), seq);
        }
    }

    private TranscriptEntry entry(EntryRow row) {
        OutboundMessage said = SealedJson.open(row.body(), OutboundMessage.class);
        return new TranscriptEntry(
                row.conversationId(),
                row.seq(),
                row.author(),
                row.kind(),
                said.text(),
                said.choices(),
                said.links(),
                said.card(),
                said.enclosure(),
                row.messageKey(),
                row.channel(),
                row.createdAt(),
                row.because() == null ? List.of() : List.of(SealedJson.open(row.because(), Reason[].class)));
    }

    private static int bounded(int limit) {
        return Math.min(Math.max(limit, 1), LONGEST_PAGE);
    }

    /** A line to be added. */
    record Line(
            TranscriptEntry.Author author,
            String kind,
            OutboundMessage said,
            @Nullable String messageKey,
            List<Reason> because) {

        static Line of(TranscriptEntry.Author author, OutboundMessage said) {
            return new Line(author, "text", said, null, List.of());
        }
    }
}
