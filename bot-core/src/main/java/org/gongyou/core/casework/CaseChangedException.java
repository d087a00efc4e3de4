package org.gongyou.core.casework;

/** The case has changed since the caller read it; read it again and decide anew. */
public class CaseChangedException extends RuntimeException {

    CaseChangedException(long id) {
        super("Case " + id + " has changed since it was read; read it again.");
    }
}
