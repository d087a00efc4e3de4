package org.gongyou.core.message;

import java.time.Instant;

/**
 * A road out of the house. Implemented in {@code channels}, one per platform; called by delivery jobs from many
 * threads.
 */
public interface Channel {

    /** Whether a message of whose sending we saw no end has arrived. */
    enum Arrival {
        ARRIVED,
        NOT_ARRIVED,
        /** Nobody will ever know. */
        UNKNOWN,
        /** The platform knows, but does not say just now. */
        ASK_LATER
    }

    /** The channel's name, as in {@link AccountRef#channel()}. */
    String name();

    /**
     * Whether messages are pushed to the platform. Where they are not, people fetch them from the transcript and
     * {@link #send} is not called.
     */
    boolean pushes();

    /** Whether an id on this platform is an account's, so that whoever comes under it is always the same. */
    default boolean vouches() {
        return true;
    }

    /** Whether a message that nobody asked for may go to somebody now who was last heard at that time. */
    default boolean reaches(AccountRef account, Instant lastHeard) {
        return pushes();
    }

    /**
     * Sends a message, shown as well as the platform can.
     *
     * @return what became of it; a platform's refusal is an answer, not an exception
     */
    Delivery send(AccountRef account, String recipient, OutboundMessage message);

    /**
     * Asks the platform whether it has this message already, after a crash between sending it and noting so.
     *
     * @param since when the attempt began
     */
    Arrival lookUp(AccountRef account, String recipient, OutboundMessage message, Instant since);
}
