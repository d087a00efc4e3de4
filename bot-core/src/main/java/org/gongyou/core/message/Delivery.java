package org.gongyou.core.message;

import java.time.Duration;

/** What became of a message that we tried to send. */
public sealed interface Delivery {

    /** The platform has taken it over. */
    record Accepted() implements Delivery {}

    /** Worth trying again, not before {@code after} has passed: a rate limit, a timeout, an outage. */
    record TryLater(Duration after, String reason) implements Delivery {}

    /** Perhaps taken, perhaps not: the call broke off. Looked up after {@code after}, and sent again if it did not arrive. */
    record InDoubt(Duration after, String reason) implements Delivery {}

    /** Not now, but when the person speaks to us again: the platform's reply window or count is used up. */
    record WindowClosed(String reason) implements Delivery {}

    /** Pointless to try again: the person has left, or the account may not send. */
    record Refused(String reason) implements Delivery {}
}
