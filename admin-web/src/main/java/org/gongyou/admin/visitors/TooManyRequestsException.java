package org.gongyou.admin.visitors;

import java.time.Duration;

/** An address has asked too often. */
public class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyRequestsException(Duration wait) {
        super("Too many requests.");
        this.wait = wait;
    }

    /** After how many full seconds it may ask again, at least one. */
    public long seconds() {
        return Math.max(1, wait.toSeconds() + 1);
    }
}
