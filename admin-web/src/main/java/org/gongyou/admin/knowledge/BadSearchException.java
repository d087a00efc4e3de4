package org.gongyou.admin.knowledge;

/** A search that cannot be made; the message tells the caller which parameter to mend and how, in Chinese. */
public class BadSearchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadSearchException(String message) {
        super(message);
    }
}
