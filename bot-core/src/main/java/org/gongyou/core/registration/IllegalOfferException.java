package org.gongyou.core.registration;

/** An offer that cannot be published or changed like this; the message says why, in Chinese, for staff. */
public class IllegalOfferException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IllegalOfferException(String message) {
        super(message);
    }
}
