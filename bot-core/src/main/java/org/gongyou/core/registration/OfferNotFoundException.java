package org.gongyou.core.registration;

/** There is no such offer. */
public class OfferNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OfferNotFoundException(long id) {
        super("No offer " + id);
    }
}
