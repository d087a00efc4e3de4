package org.gongyou.intents.identity;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers of bank cards in a text: 16 to 19 digits, perhaps in groups, that begin with 62 (银联) or whose last is the check digit of Luhn's
 * formula (ISO/IEC 7812-1), and which are no ID number. Nothing of the union's is done with one in a chat.
 */
public final class BankCardNumber {

    /** Stands in a text where a card's number stood. */
    public static final String HIDDEN = "〔银行卡号已隐去〕";

    private static final Pattern DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){15,18}(?![ -]?\\d|[xX])");
    private static final Pattern BORN = Pattern.compile("\\d{6}(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{4}");

    private BankCardNumber() {}

    /** The text with {@link #HIDDEN} in the place of every card's number; the text itself where there is none. */
    public static String hide(String text) {
        return DIGITS.matcher(text).replaceAll(found -> isCard(plain(found)) ? HIDDEN : found.group());
    }

    /** Whether a card's number stands in a text, or stood there before it was hidden. */
    public static boolean in(String text) {
        return text.contains(HIDDEN)
                || DIGITS.matcher(text).results().map(BankCardNumber::plain).anyMatch(BankCardNumber::isCard);
    }

    private static String plain(MatchResult found) {
        return found.group().replaceAll("\\D", "");
    }

    private static boolean isCard(String digits) {
        return !BORN.matcher(digits).matches() && (digits.startsWith("62") || luhn(digits) % 10 == 0);
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }
}
