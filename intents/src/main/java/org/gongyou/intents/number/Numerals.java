package org.gongyou.intents.number;

import java.util.Optional;

/**
 * Reads numbers in normalised text. What is no quantity is not read: digits spelt one by one (二〇二四), numbers with a
 * leading zero (0571), and runs of more than {@value #LONGEST} digits.
 */
public final class Numerals {

    static final int LONGEST = 12;

    private static final String CHINESE = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
    private static final String MULTIPLIERS = "十百千拾佰仟万亿";

    private Numerals() {}

    /** The longest number that starts right here; empty when none does. */
    public static Optional<Numeral> at(String text, int start) {
        if (start >= text.length() || !starts(text.charAt(start))) {
            return Optional.empty();
        }
        return new NumeralParser(text, start).parse();
    }

    /** Whether a number may start with this character. */
    public static boolean starts(char c) {
        return isDigit(c) || digit(c) >= 0 || c == '十' || c == '拾' || c == '半' || c == '俩' || c == '仨';
    }

    /** Whether this character may stand in a number, so that no other number starts behind it. */
    public static boolean continues(char c) {
        return isDigit(c) || digit(c) >= 0 || MULTIPLIERS.indexOf(c) >= 0;
    }

    /** The value of a Chinese digit, or -1. */
    static int digit(char c) {
        if (c == '两') {
            return 2;
        }
        int value = CHINESE.indexOf(c);
        return value >= 0 ? value : FORMAL.indexOf(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
