package org.gongyou.core.privacy;

/** Sealed data does not open: it was sealed with another keyset, or it has been changed since. */
public class UnreadableDataException extends RuntimeException {

    UnreadableDataException(Throwable cause) {
        super("Sealed data does not open: does the keyset file belong to this database?", cause);
    }
}
