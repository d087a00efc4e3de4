package org.gongyou.core.dialogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Input;

/**
 * Answers of a form as a calculator takes them. Slots and inputs are the same by name; what is no input only steers the
 * form. A length of time becomes a number of the years, months or hours that the input's name ends in, a range its lower end.
 *
 * @param approximate whether one of them was a range
 */
record FormFacts(Map<String, String> values, boolean approximate) {

    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(8);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_OF_A_MONTH = BigDecimal.valueOf(30);
    private static final int DECIMALS = 4;
    private static final BigDecimal DAYS_OF_A_WEEK = BigDecimal.valueOf(7);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final Pattern PART = Pattern.compile("(T)|([0-9.]+)([YMWDHS])");

    static FormFacts of(Calculator calculator, Map<String, String> answers) {
        Map<String, String> values = new LinkedHashMap<>();
        boolean approximate = false;
        for (Input input : calculator.inputs()) {
            String answer = Optional.ofNullable(answers.get(input.name())).orElse("");
            String low = answer.replaceFirst("/.*", "");
            approximate |= !low.equals(answer);
            if (!low.isEmpty()) {
                values.put(input.name(), low.startsWith("P") ? number(input.name(), low) : low);
            }
        }
        return new FormFacts(values, approximate);
    }

    private static String number(String name, String iso) {
        BigDecimal months = BigDecimal.ZERO;
        BigDecimal hours = BigDecimal.ZERO;
        boolean time = false;
        Matcher parts = PART.matcher(iso);
        while (parts.find()) {
            if (parts.group(1) != null) {
                time = true;
                continue;
            }
            BigDecimal amount = new BigDecimal(parts.group(2));
            switch ((time ? "T" : "") + parts.group(3)) {
                case "Y" -> months = months.add(amount.multiply(MONTHS));
                case "M" -> months = months.add(amount);
                case "W" -> months = months.add(divided(amount.multiply(DAYS_OF_A_WEEK), DAYS_OF_A_MONTH));
                case "D" -> {
                    months = months.add(divided(amount, DAYS_OF_A_MONTH));
                    hours = hours.add(amount.multiply(HOURS_OF_A_DAY));
                }
                case "TH" -> hours = hours.add(amount);
                case "TM" -> hours = hours.add(divided(amount, MINUTES));
                default -> {
                    // Seconds matter to nobody here.
                }
            }
        }
        if (name.endsWith("_hours")) {
            return plain(hours);
        }
        return plain(name.endsWith("_years") ? divided(months, MONTHS) : months);
    }

    /** The first day of a stretch of that length which ends on a day; of two lengths, the shorter. */
    static LocalDate before(LocalDate last, String iso) {
        BigDecimal months = new BigDecimal(number("_months", iso.replaceFirst("/.*", "")));
        long whole = months.longValue();
        long days = months.subtract(BigDecimal.valueOf(whole))
                .multiply(DAYS_OF_A_MONTH)
                .longValue();
        return last.plusDays(1).minusMonths(whole).minusDays(days);
    }

    /** Rounded down: who has worked for four years and eleven months has not worked for five. */
    private static BigDecimal divided(BigDecimal value, BigDecimal by) {
        return value.divide(by, DECIMALS, RoundingMode.DOWN);
    }

    private static String plain(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
    }
}
