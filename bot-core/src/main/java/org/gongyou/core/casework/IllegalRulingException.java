package org.gongyou.core.casework;

/** The ruling cannot be carried out; its message is in Chinese and fit for an operator. */
public class IllegalRulingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IllegalRulingException(String message) {
        super(message);
    }
}
