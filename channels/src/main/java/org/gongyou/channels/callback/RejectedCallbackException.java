package org.gongyou.channels.wechat;

import org.springframework.http.HttpStatus;

/** A callback that is refused for what can be seen from outside: its address or its size. */
final class RejectedCallbackException extends RuntimeException {

    private final HttpStatus status;

    RejectedCallbackException(HttpStatus status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
