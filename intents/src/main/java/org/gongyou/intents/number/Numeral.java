package org.gongyou.intents.number;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A number written in a text.
 *
 * @param start offset of the first char
 * @param end offset after the last char
 * @param value what it says; an interval for 三五 and 七八百
 * @param scale the last multiplier in it: 1000 for 四千 and 三千五, 1 for 25
 */
public record Numeral(int start, int end, Interval value, BigDecimal scale, Set<Trait> traits) {

    /** How a number is written. */
    public enum Trait {
        /** Begins with a digit from 0 to 9. */
        ARABIC,
        /** The last multiplier is left out: 三千五, 1万2. */
        SHORTHAND,
        /** The multiplier is a letter: 8k, 1.2w. */
        LATIN,
        /** Somewhat more is meant: 八千多, 十几. */
        MORE,
        /** About that many: 三十来. */
        ABOUT,
        /** A measure word is in it: 俩, 仨. */
        MEASURED
    }

    public Numeral {
        traits = Set.copyOf(traits);
    }

    /** Whether it is written in this way. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
