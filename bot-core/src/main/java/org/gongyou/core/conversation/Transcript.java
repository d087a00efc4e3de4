package org.gongyou.core.conversation;

import java.util.List;
import org.springframework.stereotype.Service;

/** Reads what was said in a conversation. */
@Service
public class Transcript {

    /** The lines after {@code seq}, oldest first. */
    public List<TranscriptEntry> after(long conversationId, long seq, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The newest lines, oldest of them first. */
    public List<TranscriptEntry> latest(long conversationId, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The newest line's number; 0 while there is none. */
    public long lastSeq(long conversationId) {
        throw new UnsupportedOperationException();
    }
}
