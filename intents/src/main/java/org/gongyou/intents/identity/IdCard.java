package org.gongyou.intents.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import org.gongyou.intents.identity.Fault.Rule;

/**
 * A valid resident identity number (公民身份号码, GB 11643), including those of the residence permits of Hong Kong,
 * Macao and Taiwan residents.
 *
 * <p>Valid means that the number keeps the rules; whether somebody holds it only the police can tell.
 *
 * @param number 18 characters, the last a digit or an upper case X
 * @param birthDate from the 7th to the 14th digit
 * @param sex from the 17th digit
 */
public record IdCard(String number, LocalDate birthDate, Sex sex) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** The sex that the number states. */
    public enum Sex {
        /** 男. */
        MALE,
        /** 女. */
        FEMALE
    }

    /** The number as a card; empty when it breaks a rule. Spaces around it and a lower case x are accepted. */
    public static Optional<IdCard> parse(String number) {
        String clean = clean(number);
        if (check(clean).isPresent()) {
            return Optional.empty();
        }
        Sex sex = (clean.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
        return Optional.of(new IdCard(clean, birthDate(clean).orElseThrow(), sex));
    }

    /** The first rule that the number breaks; empty when it is valid. A birth date in the future is not noticed. */
    public static Optional<Fault> check(String number) {
        return check(number, LocalDate.MAX);
    }

    /** The first rule that the number breaks on a day; empty when it is valid. */
    public static Optional<Fault> check(String number, LocalDate today) {
        String clean = clean(number);
        if (clean.length() == 15 && digits(clean, 15)) {
            return Optional.of(Fault.of(Rule.OLD_15));
        }
        if (clean.length() != 18) {
            return Optional.of(Fault.of(Rule.LENGTH));
        }
        if (!digits(clean, 17) || CHECK_DIGITS.indexOf(clean.charAt(17)) < 0) {
            return Optional.of(Fault.of(Rule.CHARACTERS));
        }
        if (!PROVINCES.contains(clean.substring(0, 2))) {
            return Optional.of(Fault.of(Rule.REGION));
        }
        if (birthDate(clean).filter(d -> !d.isAfter(today)).isEmpty()) {
            return Optional.of(Fault.of(Rule.BIRTH_DATE));
        }
        char expected = checkDigit(clean);
        return clean.charAt(17) == expected ? Optional.empty() : Optional.of(Fault.checksum(expected));
    }

    /** The six-digit code of the region where the number was first issued; it may since have been abolished. */
    public String regionCode() {
        return number.substring(0, 6);
    }

    /** Full years of life on a day. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** The number with only the first three and last four characters shown. */
    public String masked() {
        return number.substring(0, 3) + "***********" + number.substring(14);
    }

    /** Never shows the whole number, so that it does not slip into a log. */
    @Override
    public String toString() {
        return "IdCard[" + masked() + "]";
    }

    private static String clean(String number) {
        return number.strip().replace('x', 'X');
    }

    private static boolean digits(String text, int count) {
        return text.chars().limit(count).allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            int year = Integer.parseInt(number.substring(6, 10));
            int month = Integer.parseInt(number.substring(10, 12));
            int day = Integer.parseInt(number.substring(12, 14));
            return year < 1900 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }
}
