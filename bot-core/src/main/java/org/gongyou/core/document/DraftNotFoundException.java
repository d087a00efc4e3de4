package org.gongyou.core.document;

/** There is no such draft, or it is not for whoever asks. */
public class DraftNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DraftNotFoundException(long id) {
        super("No draft " + id);
    }
}
