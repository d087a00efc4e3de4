package org.gongyou.channels.token;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where access tokens lie between calls. One at a time may look at an account's token and put another in its place. */
public interface TokenShelf {

    /**
     * A token.
     *
     * @param goodUntil until when it is used; a little less than the platform takes it
     */
    record Kept(String token, Instant goodUntil) {}

    /**
     * What is to lie there next: what lies there already, or something else.
     *
     * @param <E> what the platform says when it gives none
     */
    interface Next<E extends Exception> {
        Kept after(@Nullable Kept kept) throws E;
    }

    /**
     * Lets the caller decide what is to lie there, while everybody else who wants that token waits.
     *
     * @param key whose token it is; at most 64 characters
     *
     * @return what lies there now
     * @throws E as the caller's decision does
     * @throws IOException if the shelf cannot be reached
     */
    <E extends Exception> Kept exchange(String key, Next<E> next) throws E, IOException;
}
