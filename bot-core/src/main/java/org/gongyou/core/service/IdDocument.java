package org.gongyou.core.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents by which people prove who they are, other than the identity card. An answer is the kind in lower case and the
 * number: {@code passport E12345678}.
 *
 * <p>Numbers are checked for their shape only; these documents have no check digit that can be told from outside.
 */
public enum IdDocument {
    /** 港澳居民来往内地通行证: H or M and 8 digits, 10 on older ones. */
    HK_MACAO_PERMIT("港澳居民来往内地通行证", "回乡证|港澳", "[HM]\\d{8}(?:\\d{2})?"),
    /** 台湾居民来往大陆通行证: 8 digits. */
    TAIWAN_PERMIT("台湾居民来往大陆通行证", "台胞证|台湾", "\\d{8}"),
    /** 外国人永久居留身份证: 3 letters and 12 digits, or 18 digits that begin with 9. */
    PERMANENT_RESIDENCE("外国人永久居留身份证", "永久居留|永居|绿卡", "[A-Z]{3}\\d{12}|9\\d{17}"),
    /** 护照. */
    PASSPORT("护照", "护照", "[A-Z]{1,2}\\d{7,8}|[A-Z0-9]{6,9}");

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9]{6,18}");

    private final String label;
    private final Pattern words;
    private final Pattern number;

    IdDocument(String label, String words, String number) {
        this.label = label;
        this.words = Pattern.compile(words);
        this.number = Pattern.compile(number);
    }

    /** The answer that a text gives: the kind it names, else the first whose numbers look like its number. */
    public static Optional<String> read(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String given = matcher.group().toUpperCase(Locale.ROOT);
        Optional<IdDocument> named = Arrays.stream(values())
                .filter(d -> d.words.matcher(text).find())
                .findFirst();
        return Arrays.stream(values())
                .filter(d -> named.isEmpty() || named.get() == d)
                .filter(d -> d.number.matcher(given).matches())
                .findFirst()
                .map(d -> d.name().toLowerCase(Locale.ROOT) + " " + given);
    }

    static String display(String value) {
        int blank = value.indexOf(' ');
        return Arrays.stream(values())
                .filter(d -> blank > 0 && d.name().equalsIgnoreCase(value.substring(0, blank)))
                .findFirst()
                .map(d -> d.label + value.substring(blank))
                .orElse(value);
    }
}
