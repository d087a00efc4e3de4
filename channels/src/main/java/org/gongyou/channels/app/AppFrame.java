package org.gongyou.channels.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a client says over its socket; which parts count depends on {@code op}: {@code resume}, {@code send}, {@code typing},
 * {@code read}, {@code ack}, {@code ping}.
 */
record AppFrame(
        @Nullable String op,
        @Nullable String token,
        @JsonProperty("last_seq") @Nullable Long lastSeq,
        @Nullable Long seq,
        @JsonProperty("client_msg_id") @Nullable String clientMsgId,
        AppMessage.@Nullable Body content) {

    /** A number that must be there. */
    static long number(@Nullable Long number, String name) {
        if (number == null || number < 0) {
            throw AppProblem.badRequest(name + " 应为 0 或更大的整数。");
        }
        return number;
    }
}
