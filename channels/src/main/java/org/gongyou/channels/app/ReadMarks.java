package org.gongyou.channels.app;

import java.time.Clock;
import java.time.Instant;
import org.gongyou.core.conversation.Transcript;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Up to which line the people in the app have read. Marks only ever move on. */
@Component
public class ReadMarks {

    private final ReadMarkMapper marks;
    private final Transcript transcript;
    private final Hints hints;
    private final Clock clock;

    ReadMarks(ReadMarkMapper marks, Transcript transcript, Hints hints, Clock clock) {
        this.marks = marks;
        this.transcript = transcript;
        this.hints = hints;
        this.clock = clock;
    }

    /** The last line that was read; 0 if none, or if the conversation is not one of the app. */
    public long readUpTo(long conversationId) {
        Long seq = marks.find(conversationId);
        return seq == null ? 0 : seq;
    }

    /** Marks everything up to this line as read, and tells the person's other devices; a line that is not there yet is not. */
    void read(long conversationId, long seq) {
        long mark = Math.min(seq, transcript.lastSeq(conversationId));
        if (mark > 0 && moveOn(conversationId, mark, clock.instant())) {
            hints.tell(Hint.read(conversationId, mark));
        }
    }

    private boolean moveOn(long conversationId, long seq, Instant now) {
        if (marks.moveOn(conversationId, seq, now) > 0) {
            return true;
        }
        if (marks.find(conversationId) != null) {
            return false;
        }
        try {
            marks.insert(conversationId, seq, now);
            return true;
        } catch (DuplicateKeyException e) {
            return marks.moveOn(conversationId, seq, now) > 0; // another device was first
        }
    }
}
