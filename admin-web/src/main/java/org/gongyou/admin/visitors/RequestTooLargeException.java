package org.gongyou.admin.visitors;

/** A request's body is longer than anybody needs, or does not say how long it is. */
public class RequestTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestTooLargeException() {
        super("Request too large, or of unknown length.");
    }
}
