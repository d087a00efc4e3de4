package org.gongyou.channels.app;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.conversation.TranscriptEntry;

/**
 * Reads a conversation on from a number. Replay and live are the same loop over the transcript, so there is no seam at which
 * a line could be lost or doubled. For one thread at a time.
 */
final class Tail {

    private static final int PAGE = 100;
    private static final int SHORTEST_PAGE = 5;

    private final Transcript transcript;
    private final long conversationId;
    private long last;
    private int size = PAGE;

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

    /**
     * Shows what there is after the last line that was shown.
     *
     * @param enough whether the person has gone, or cannot take more just now
     */
    void showRest(Consumer<TranscriptEntry> screen, BooleanSupplier enough) {
        List<TranscriptEntry> page;
        boolean more;
        do {
            page = transcript.after(conversationId, last, size);
            int shown = 0;
            for (TranscriptEntry entry : page) {
                if (enough.getAsBoolean()) {
                    size = Math.max(SHORTEST_PAGE, shown); // the rest is read again: next time no more than is shown
                    return;
                }
                screen.accept(entry);
                last = entry.seq();
                shown++;
            }
            more = page.size() == size;
            size = Math.min(PAGE, size * 2);
        } while (more);
    }
}
