package org.gongyou.channels.callback;

import org.springframework.http.HttpStatus;

/** A callback that is refused for what can be seen from outside: its address or its size. */
public final class RejectedCallbackException extends RuntimeException {

    private final HttpStatus status;

    public RejectedCallbackException(HttpStatus status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }
}
