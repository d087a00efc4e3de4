package org.gongyou.core.aid;

import java.util.Optional;

/** A bank card's number: 12 to 19 digits with a check digit (Luhn). */
record BankCard(String number) {

    private static final int BASE = 10;
    private static final int TAIL = 4;

    /** The number without blanks; empty if it is none. */
    static Optional<BankCard> parse(String text) {
        String digits = text.replaceAll("[\\s-]", "");
        return digits.matches("\\d{12,19}") && checks(digits) ? Optional.of(new BankCard(digits)) : Optional.empty();
    }

    String tail() {
        return number.substring(number.length() - TAIL);
    }

    /** Never shows the whole number, so that it does not slip into a log. */
    @Override
    public String toString() {
        return "BankCard[…" + tail() + "]";
    }

    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed >= BASE ? weighed - BASE + 1 : weighed;
        }
        return sum % BASE == 0;
    }
}
