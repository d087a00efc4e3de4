package org.gongyou.core.privacy;

import java.util.regex.Pattern;

/** How personal data is shown to those who need not see it in full. */
public enum Mask {
    /** A name: its first character, or its first part for names with a dot; 张*. */
    NAME {
        @Override
        public String of(String value) {
            int length = value.codePointCount(0, value.length());
            if (length <= 1) {
                return "*";
            }
            int dot = value.indexOf('·');
            int shown = dot > 0 ? dot : value.offsetByCodePoints(0, 1);
            int hidden = value.codePointCount(shown, value.length());
            return value.substring(0, shown) + "*".repeat(Math.min(hidden, 3));
        }
    },
    /** An ID number: its first 3 and last 4 characters. */
    ID_NUMBER {
        @Override
        public String of(String value) {
            return ends(value, 3, 4);
        }
    },
    /** A mobile number: 138****8000. */
    MOBILE {
        @Override
        public String of(String value) {
            return ends(value, 3, 4);
        }
    },
    /** Anything else: nothing of it. */
    ALL {
        @Override
        public String of(String value) {
            return "****";
        }
    };

    private static final Pattern IN_WORDS =
            Pattern.compile("(?<!\\d)(?:[1-9](?:[ -]?\\d){13,17}[ -]?[0-9Xx]|1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})(?!\\d)");

    /** A text in which every ID, card and mobile number is masked, however it was spaced. */
    public static String numbersIn(String text) {
        return IN_WORDS.matcher(text).replaceAll(found -> ends(found.group(), 3, 4));
    }

    /** The masked form of a value. */
    public abstract String of(String value);

    private static String ends(String value, int first, int last) {
        int hidden = value.length() - first - last;
        if (hidden < 3) {
            return "****";
        }
        return value.substring(0, first) + "*".repeat(hidden) + value.substring(value.length() - last);
    }
}
