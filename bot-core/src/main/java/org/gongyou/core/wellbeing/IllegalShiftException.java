package org.gongyou.core.wellbeing;

/** A shift that makes no sense; the message tells the operator, in Chinese, what to change. */
public class IllegalShiftException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalShiftException(String message) {
        super(message);
    }
}
