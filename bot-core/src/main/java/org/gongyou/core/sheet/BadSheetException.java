package org.gongyou.core.sheet;

/** A table that cannot be taken as a whole; the message says why, and what to do, in Chinese. */
public class BadSheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadSheetException(String message) {
        super(message);
    }
}
