package org.gongyou.intents.identity;

import java.util.Locale;
import java.util.Optional;
import org.gongyou.intents.identity.Fault.Rule;

/**
 * The unified social credit code of an organisation (统一社会信用代码, GB 32100): 18 characters without I, O, S, V and Z,
 * the last a check character. Trade unions have codes that begin with 81.
 */
public final class Uscc {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private Uscc() {}

    /** The first rule that the code breaks; empty when it is valid. Lower case is accepted. */
    public static Optional<Fault> check(String code) {
        String clean = normalise(code);
        if (clean.length() != 18) {
            return Optional.of(Fault.of(Rule.LENGTH));
        }
        if (!clean.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Optional.of(Fault.of(Rule.CHARACTERS));
        }
        char expected = checkCharacter(clean);
        return clean.charAt(17) == expected ? Optional.empty() : Optional.of(Fault.checksum(expected));
    }

    /** The code as it is written on certificates: upper case, without spaces. */
    public static String normalise(String code) {
        return code.replace(" ", "").strip().toUpperCase(Locale.ROOT);
    }

    /** Whether the code belongs to a trade union; says nothing about its check character. */
    public static boolean ofUnion(String code) {
        return normalise(code).startsWith("81");
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
