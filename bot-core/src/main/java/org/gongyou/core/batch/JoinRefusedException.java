package org.gongyou.core.batch;

/** Something about a list that cannot be done; the message says why, and what to do, in Chinese. */
public class JoinRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JoinRefusedException(String message) {
        super(message);
    }
}
