package org.gongyou.intents.entity;

import java.util.OptionalInt;

/** Small numbers as people write them: 12, 十二, 二十, 两. */
final class ChineseNumber {

    /** A class of characters for regular expressions. */
    static final String CHARACTERS = "[0-9〇零一二两三四五六七八九十]";

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number from 0 to 99; empty when the text is none. */
    static OptionalInt parse(String text) {
        if (text.matches("[0-9]{1,2}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        String plain = text.replace('两', '二').replace('〇', '零');
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return plain.length() == 1 ? digit(plain) : OptionalInt.empty();
        }
        OptionalInt tens = ten == 0 ? OptionalInt.of(1) : digit(plain.substring(0, ten));
        OptionalInt ones = ten == plain.length() - 1 ? OptionalInt.of(0) : digit(plain.substring(ten + 1));
        return tens.isPresent() && ones.isPresent()
                ? OptionalInt.of(tens.getAsInt() * 10 + ones.getAsInt())
                : OptionalInt.empty();
    }

    private static OptionalInt digit(String text) {
        int value = text.length() == 1 ? DIGITS.indexOf(text) : -1;
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
