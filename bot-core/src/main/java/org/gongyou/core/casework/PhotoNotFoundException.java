package org.gongyou.core.casework;

/** A case has no such photo, or its bytes are still with the platform. */
public class PhotoNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PhotoNotFoundException(String key) {
        super("No photo " + key);
    }
}
