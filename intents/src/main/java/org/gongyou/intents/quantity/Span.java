package org.gongyou.intents.quantity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/** A length of time, part by part. Mutable; for one use. */
final class Span {

    /** The parts, longest first, with their letters in ISO 8601. */
    enum Part {
        YEARS("Y", 31_557_600),
        MONTHS("M", 2_629_800),
        WEEKS("W", 604_800),
        DAYS("D", 86_400),
        HOURS("H", 3_600),
        MINUTES("M", 60),
        SECONDS("S", 1);

        private final String letter;
        private final BigDecimal seconds;

        Part(String letter, long seconds) {
            this.letter = letter;
            this.seconds = BigDecimal.valueOf(seconds);
        }
    }

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final BigDecimal THIRTY = BigDecimal.valueOf(30);

    private final Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);

    void add(Part part, BigDecimal number) {
        parts.merge(part, number, BigDecimal::add);
    }

    /** About how many seconds it has, for comparing. */
    BigDecimal seconds() {
        return parts.entrySet().stream()
                .map(e -> e.getKey().seconds.multiply(e.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether half a month had to be taken for 15 days, which it is not always. */
    boolean halfMonth() {
        return fraction(Part.MONTHS).signum() > 0;
    }

    /** In ISO 8601. Half a year is 6 months, half a month 15 days, half an hour 30 minutes; half a day stays P0.5D. */
    String iso() {
        carry(Part.YEARS, Part.MONTHS, TWELVE);
        carry(Part.MONTHS, Part.DAYS, THIRTY);
        carry(Part.HOURS, Part.MINUTES, SIXTY);
        carry(Part.MINUTES, Part.SECONDS, SIXTY);
        if (parts.containsKey(Part.WEEKS) && parts.size() > 1) {
            add(Part.DAYS, parts.remove(Part.WEEKS).multiply(BigDecimal.valueOf(7)));
        }
        StringBuilder iso = new StringBuilder("P");
        boolean time = false;
        for (Map.Entry<Part, BigDecimal> part : parts.entrySet()) {
            if (!time && part.getKey().compareTo(Part.HOURS) >= 0) {
                iso.append('T');
                time = true;
            }
            iso.append(Amount.plain(part.getValue())).append(part.getKey().letter);
        }
        return iso.toString();
    }

    /** Moves the fraction of a part to the next smaller one where that comes out even. */
    private void carry(Part from, Part to, BigDecimal factor) {
        BigDecimal fraction = fraction(from);
        BigDecimal carried = fraction.multiply(factor);
        if (fraction.signum() == 0 || carried.stripTrailingZeros().scale() > 0) {
            return;
        }
        BigDecimal whole = parts.getOrDefault(from, BigDecimal.ZERO).subtract(fraction);
        if (whole.signum() == 0) {
            parts.remove(from);
        } else {
            parts.put(from, whole);
        }
        add(to, carried);
    }

    private BigDecimal fraction(Part part) {
        return parts.getOrDefault(part, BigDecimal.ZERO).remainder(BigDecimal.ONE);
    }
}
