package org.gongyou.channels.wechat;

/** A callback that cannot be read. Its message says why and holds nothing of the callback. */
final class MalformedCallbackException extends RuntimeException {

    MalformedCallbackException(String reason) {
        super(reason, null, false, false);
    }
}
