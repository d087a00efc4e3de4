package org.gongyou.core.privacy;

/**
 * Words that lie sealed in the database and are opened on their way out of it: a column of this type is never readable
 * in a dump. Prints stars.
 *
 * @param text in clear
 */
public record Sealed(String text) {

    @Override
    public String toString() {
        return "***";
    }
}
