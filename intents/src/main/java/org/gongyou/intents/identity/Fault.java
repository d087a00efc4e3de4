package org.gongyou.intents.identity;

import org.jspecify.annotations.Nullable;

/**
 * The first rule that a number breaks.
 *
 * @param rule the rule
 * @param expected the check digit that would be right, for {@link Rule#CHECKSUM} only
 */
public record Fault(Rule rule, @Nullable Character expected) {

    /** A fault of a rule other than the checksum. */
    public static Fault of(Rule rule) {
        return new Fault(rule, null);
    }

    /** A wrong check digit, with the right one. */
    public static Fault checksum(char expected) {
        return new Fault(Rule.CHECKSUM, expected);
    }

    /** The rules, in the order in which they are checked. */
    public enum Rule {
        /** An identity number of the first generation (15 digits), no longer valid since 2013. */
        OLD_15("old-15"),
        /** Not the right number of characters. */
        LENGTH("length"),
        /** A character that may not stand where it stands. */
        CHARACTERS("characters"),
        /** The first digits name no region of China. */
        REGION("region"),
        /** The birth date does not exist, or lies in the future or before 1900. */
        BIRTH_DATE("birth-date"),
        /** The last character does not fit the others: usually a typing mistake. */
        CHECKSUM("checksum");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        /** The name used in the {@code fault} attribute of an entity. */
        public String code() {
            return code;
        }
    }
}
