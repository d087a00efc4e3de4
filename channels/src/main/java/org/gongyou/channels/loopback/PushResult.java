package org.gongyou.channels.loopback;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of a callback.
 *
 * @param attempts how often it was made
 * @param reply what the account answered, if it answered something
 * @param reason why the answer is none, for developers
 */
@JsonInclude
record PushResult(
        Outcome outcome,
        int attempts,
        @Nullable Reply reply,
        @Nullable String reason) {

    /** How a callback can end. */
    enum Outcome {
        /** A message for the person. */
        REPLIED,
        /** Taken, and nothing to say. */
        SUCCESS,
        /** An empty answer, which says the same. */
        EMPTY,
        /** No answer in time. */
        TIMEOUT,
        /** An answer that the platform does not understand; the person sees an error. */
        MALFORMED,
        /** No connection, or an HTTP status other than 200. */
        REFUSED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the platform tries again. */
        boolean again() {
            return this == TIMEOUT || this == REFUSED;
        }

        /** Whether the person sees "该公众号提供的服务出现故障". */
        boolean troubles() {
            return this == TIMEOUT || this == REFUSED || this == MALFORMED;
        }
    }

    /** What the account said in its answer. */
    record Reply(String type, String text) {}

    static PushResult of(Outcome outcome, @Nullable String reason) {
        return new PushResult(outcome, 1, null, reason);
    }

    PushResult after(int tries) {
        return new PushResult(outcome, tries, reply, reason);
    }
}
