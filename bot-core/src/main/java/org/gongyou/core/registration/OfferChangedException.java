package org.gongyou.core.registration;

/** Somebody else has changed the offer meanwhile. */
public class OfferChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OfferChangedException(long id) {
        super("Offer " + id + " has changed.");
    }
}
