package org.gongyou.channels.app;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.conversation.TranscriptEntry;

/**
 * Reads a conversation on from a number. Replay and live are the same loop over the transcript, so there is no seam at which
 * a line could be lost or doubled. For one thread at a time.
 */
final class Tail {

    private static final int PAGE = 100;

    /** Shows a line to the person; throws if he has gone. */
    interface Screen {
        void show(TranscriptEntry entry) throws IOException;
    }

    private final Transcript transcript;
    private final long conversationId;
    private long last;

    Tail(Transcript transcript, long conversationId, long after) {
        this.transcript = transcript;
        this.conversationId = conversationId;
        this.last = after;
    }

    /**
     * Leads back a client that is ahead of us, as after a database was restored; it would miss what is said next.
     *
     * @return whether it was ahead
     */
    boolean leadBack() {
        long newest = transcript.lastSeq(conversationId);
        boolean ahead = last > newest;
        last = Math.min(last, newest);
        return ahead;
    }

    long last() {
        return last;
    }

    /** Shows what there is after the last line that was shown. */
    void showRest(Screen screen, BooleanSupplier gone) throws IOException {
        List<TranscriptEntry> page;
        do {
            page = transcript.after(conversationId, last, PAGE);
            for (TranscriptEntry entry : page) {
                screen.show(entry);
                last = entry.seq();
            }
        } while (page.size() == PAGE && !gone.getAsBoolean());
    }
}
