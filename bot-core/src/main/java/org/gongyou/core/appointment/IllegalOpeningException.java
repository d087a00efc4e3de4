package org.gongyou.core.appointment;

/** Times that cannot be opened like this; the message says why, in Chinese, for staff. */
public class IllegalOpeningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IllegalOpeningException(String message) {
        super(message);
    }
}
