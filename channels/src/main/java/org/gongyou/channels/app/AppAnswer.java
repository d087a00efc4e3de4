package org.gongyou.channels.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * What the server says to a socket besides events: {@code resumed}, {@code reset}, {@code accepted}, {@code pong},
 * {@code error}.
 *
 * @param lastSeq from which line on the socket is told
 * @param problem what was wrong with a frame, as the addresses of this channel would have answered it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AppAnswer(
        String op,
        @JsonProperty("last_seq") @Nullable Long lastSeq,
        @JsonProperty("client_msg_id") @Nullable String clientMsgId,
        @Nullable Boolean repeated,
        @Nullable Problem problem) {

    /** Problem details (RFC 9457). */
    record Problem(String type, int status, String detail) {

        static Problem of(ProblemDetail body) {
            return new Problem(String.valueOf(body.getType()), body.getStatus(), String.valueOf(body.getDetail()));
        }
    }

    static AppAnswer resumed(long lastSeq) {
        return new AppAnswer("resumed", lastSeq, null, null, null);
    }

    /** The client was ahead of us; what it has from behind this line is of another time. */
    static AppAnswer reset(long lastSeq) {
        return new AppAnswer("reset", lastSeq, null, null, null);
    }

    static AppAnswer accepted(String clientMsgId, boolean repeated) {
        return new AppAnswer("accepted", null, clientMsgId, repeated, null);
    }

    static AppAnswer pong() {
        return new AppAnswer("pong", null, null, null, null);
    }

    static AppAnswer error(ProblemDetail body, @Nullable String clientMsgId) {
        return new AppAnswer("error", null, clientMsgId, null, Problem.of(body));
    }
}
