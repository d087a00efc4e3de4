package org.gongyou.channels.callback;

/**
 * A callback of which we cannot tell that the platform made it for this account: a wrong signature, a ciphertext of
 * another key or another account. Its message says which check failed and holds nothing of the callback.
 */
public final class UntrustedCallbackException extends RuntimeException {

    public UntrustedCallbackException(String reason) {
        // Strangers cause it at will, so it is cheap: nobody reads its stack trace.
        super(reason, null, false, false);
    }
}
