package org.gongyou.channels.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.gongyou.core.conversation.TranscriptEntry;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a conversation, as a socket and the stream of events tell it.
 *
 * @param seq the line's number for {@code message.created}; other events have none and are not replayed
 * @param id the same whenever the event is told again
 * @param payload for {@code message.created} the line as {@code GET /messages} has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppEvent(
        @Nullable Long seq,
        @Nullable String id,
        String type,
        @JsonProperty("conversation_id") long conversationId,
        @JsonProperty("client_msg_id") @Nullable String clientMsgId,
        Object payload,
        Instant ts) {

    static final String MESSAGE = "message.created";
    static final String TYPING = "typing";
    static final String READ = "read";
    static final String EXPIRED = "session.expired";

    /** Who is writing an answer. */
    record Typing(String author) {}

    /** Up to which line the person has read. */
    record Read(long seq) {}

    /** Nothing more to say. */
    record Nothing() {}

    static AppEvent message(TranscriptEntry entry) {
        AppEntry line = AppEntry.of(entry);
        return new AppEvent(
                line.seq(),
                entry.conversationId() + "-" + line.seq(),
                MESSAGE,
                entry.conversationId(),
                line.clientMsgId(),
                line,
                line.at());
    }

    /** The event that a hint stands for; nothing where it stands for none that the person is told of. */
    static @Nullable AppEvent of(Hint hint, Instant now) {
        return switch (hint.kind()) {
            case READ -> transitory(READ, hint.conversationId(), new Read(hint.seq()), now);
            case ANSWERING -> transitory(TYPING, hint.conversationId(), new Typing("bot"), now);
            case GROWN, TYPING -> null;
        };
    }

    static AppEvent expired(long conversationId, Instant now) {
        return transitory(EXPIRED, conversationId, new Nothing(), now);
    }

    private static AppEvent transitory(String type, long conversationId, Object payload, Instant now) {
        return new AppEvent(null, null, type, conversationId, null, payload, now);
    }
}
