package org.gongyou.core.aid;

/** Something that cannot be done in matters of aid; the message tells the operator, in Chinese, why and what to do. */
public class AidRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AidRefusedException(String message) {
        super(message);
    }
}
