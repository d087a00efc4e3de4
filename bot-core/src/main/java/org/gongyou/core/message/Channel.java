package org.gongyou.core.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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

    /** How many messages the platform lets an account send today; null where it does not count, or does not say. May call it. */
    default @Nullable Long allowance(AccountRef account) {
        return null;
    }

    /**
     * Sends a message, shown as well as the platform can.
     *
     * @return what became of it; a platform's refusal is an answer, not an exception
     */
    Delivery send(AccountRef account, String recipient, OutboundMessage message);

    /**
     * Says that there is news, in a form of the platform's own, to somebody who may not be sent the news itself just now. Says
     * so at most once for the same news, whatever crashes in between.
     *
     * @return {@link Delivery.Accepted} if it has been said, now or before; {@link Delivery.WindowClosed} with the reason, or
     *     without one where the channel has no such form, if it has not
     */
    default Delivery announce(AccountRef account, String recipient, Heading heading) {
        return new Delivery.WindowClosed("");
    }

    /**
     * Asks the platform whether it has this message already, after a crash between sending it and noting so.
     *
     * @param since when the attempt began
     */
    Arrival lookUp(AccountRef account, String recipient, OutboundMessage message, Instant since);
}
