package org.gongyou.core.casework;

/** The workflow does not allow this ruling; its message is in Chinese and fit for an operator. */
public class IllegalRulingException extends RuntimeException {

    IllegalRulingException(String message) {
        super(message);
    }
}
