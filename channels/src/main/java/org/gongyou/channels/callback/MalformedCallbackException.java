package org.gongyou.channels.callback;

/** A callback that cannot be read. Its message says why and holds nothing of the callback. */
public final class MalformedCallbackException extends RuntimeException {

    public MalformedCallbackException(String reason) {
        super(reason, null, false, false);
    }
}
