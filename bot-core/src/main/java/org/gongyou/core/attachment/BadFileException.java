package org.gongyou.core.attachment;

/** A file that is not taken; the message says why and what to do, in Chinese, for the person who sent it. */
public class BadFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadFileException(String message) {
        super(message);
    }
}
