package org.gongyou.core.casework;

/** There is no such case. */
public class CaseNotFoundException extends RuntimeException {

    CaseNotFoundException(long id) {
        super("There is no case " + id + ".");
    }
}
