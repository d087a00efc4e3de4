package org.gongyou.intents.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;

/**
 * A day or a span of days.
 *
 * @param from the first day; {@link LocalDate#MIN} for a span without beginning
 * @param to the last day
 */
record Moment(LocalDate from, LocalDate to, Granularity granularity, Set<Trait> traits) {

    /** What a moment is counted in. */
    enum Granularity {
        DAY,
        MONTH,
        YEAR,
        RANGE
    }

    /** How a moment is told. */
    enum Trait {
        /** Only roughly that time: 年底, 半年前. */
        APPROXIMATE,
        /** Part of it was left out, and the likeliest taken. */
        ASSUMED,
        /** The year was left out. */
        NO_YEAR,
        /** The month was left out. */
        NO_MONTH
    }

    Moment {
        traits = Set.copyOf(traits);
    }

    static Moment day(LocalDate day) {
        return new Moment(day, day, Granularity.DAY, Set.of());
    }

    static Moment month(YearMonth month) {
        return new Moment(month.atDay(1), month.atEndOfMonth(), Granularity.MONTH, Set.of());
    }

    static Moment year(int year) {
        return new Moment(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.YEAR, Set.of());
    }

    static Moment range(LocalDate from, LocalDate to) {
        return new Moment(from, to, Granularity.RANGE, Set.of());
    }

    Moment with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Moment(from, to, granularity, more);
    }

    /** From the beginning of this to the end of the other; approximate and assumed when one of them is. */
    Moment until(Moment end) {
        Set<Trait> both = EnumSet.noneOf(Trait.class);
        both.addAll(traits);
        if (end.is(Trait.APPROXIMATE)) {
            both.add(Trait.APPROXIMATE);
        }
        return new Moment(from, end.to, Granularity.RANGE, both);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether it lies where sensible dates lie. */
    boolean sensible() {
        return (from.equals(LocalDate.MIN) || from.getYear() >= 1900) && to.getYear() <= 2100 && !to.isBefore(from);
    }

    /** In ISO 8601: 2026-03-02, 2026-02, 2025; a range as {@code from/to}, by days, months or years. */
    String iso() {
        return switch (granularity) {
            case DAY -> from.toString();
            case MONTH -> YearMonth.from(from).toString();
            case YEAR -> String.format("%04d", from.getYear());
            case RANGE -> range();
        };
    }

    private String range() {
        if (from.equals(LocalDate.MIN)) {
            return "../" + to;
        }
        boolean months = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
        if (!months) {
            return from + "/" + to;
        }
        boolean years = from.getMonthValue() == 1 && to.getMonthValue() == 12;
        return years ? from.getYear() + "/" + to.getYear() : YearMonth.from(from) + "/" + YearMonth.from(to);
    }
}
