package org.gongyou.core.attachment;

import java.time.Duration;
import org.gongyou.core.message.AccountRef;

/**
 * A platform that keeps what people send for a while. Implemented in {@code channels}; called by persistent jobs from many
 * threads, never while somebody waits for an answer.
 */
public interface MediaSource {

    /** The channel whose media it has, as in {@link AccountRef#channel()}. */
    String channel();

    /**
     * Fetches one.
     *
     * @return what became of it; a platform's refusal is an answer, not an exception
     */
    Fetched fetch(AccountRef account, String mediaId);

    /** What became of fetching a file. */
    sealed interface Fetched {

        /** The file as it was sent; neither type nor size has been looked at, but no more than a little over the largest we take. */
        record Bytes(byte[] content) implements Fetched {}

        /** Worth trying again, not before {@code after} has passed. */
        record TryLater(Duration after, String reason) implements Fetched {}

        /**
         * There is nothing to be had any more.
         *
         * @param told why, in Chinese, as part of a sentence to the person who sent it
         */
        record Gone(String told) implements Fetched {}
    }
}
