package org.gongyou.intents.entity;

import java.util.OptionalInt;

/** Numbers below 100, in digits or in characters. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** One digit, Arabic or Chinese; 两 is 2, and what is no digit is 0. */
    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c == '两' ? 2 : Math.max(0, DIGITS.indexOf(c));
    }

    /** "12", "十二", "二十", "三": empty when it is no number. */
    static OptionalInt parse(String text) {
        if (text.matches("\\d{1,4}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        int ten = text.indexOf('十');
        if (!text.matches("[零一二两三四五六七八九]?十?[零一二三四五六七八九]?") || text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (ten < 0) {
            return text.length() == 1 ? OptionalInt.of(digit(text.charAt(0))) : OptionalInt.empty();
        }
        int tens = ten == 0 ? 1 : digit(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : digit(text.charAt(ten + 1));
        return OptionalInt.of(tens * 10 + ones);
    }
}
