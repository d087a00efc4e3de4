package org.gongyou.channels.doctor;

/**
 * What one check of an account found.
 *
 * @param check what was looked at
 * @param found what is so
 * @param cure what to do about it; empty if nothing
 */
public record Finding(String check, Verdict verdict, String found, String cure) {

    /** How bad it is. */
    public enum Verdict {
        /** As it should be. */
        GOOD,
        /** It works, but something should be done. */
        WARNING,
        /** It does not work. */
        FAULT,
        /** Cannot be told yet. */
        UNKNOWN
    }

    /** Nothing to be done. */
    public static Finding good(String check, String found) {
        return new Finding(check, Verdict.GOOD, found, "");
    }

    public static Finding warning(String check, String found, String cure) {
        return new Finding(check, Verdict.WARNING, found, cure);
    }

    public static Finding fault(String check, String found, String cure) {
        return new Finding(check, Verdict.FAULT, found, cure);
    }

    public static Finding unknown(String check, String found, String cure) {
        return new Finding(check, Verdict.UNKNOWN, found, cure);
    }
}
