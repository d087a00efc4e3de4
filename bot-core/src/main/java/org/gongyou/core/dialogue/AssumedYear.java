package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.core.service.Limits;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.jspecify.annotations.Nullable;

/** The year of a day or month that was told without one, or without its century. */
final class AssumedYear {

    /** A year told alone, where the month was asked for, too: what {@link FigureReader#month} has to refuse. */
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    private static final Pattern WITHOUT_CENTURY = Pattern.compile("([0-9]{2}|[〇零一二三四五六七八九]{2})年.*");
    private static final int CENTURY = 100;

    private AssumedYear() {}

    /**
     * The day or month meant. Where only one that has passed may be told, the year nearest to today may be wrong: 5月8号,
     * said in December, is next May, when nobody can have been hurt yet, and whoever was born in 30年5月 was in 1930.
     *
     * @param rejected a year that was told to the same question before; 3月 is a month of it
     */
    static String meant(Turn turn, Slot slot, String value, @Nullable String rejected) {
        Optional<Entity> told = told(turn, slot, value);
        if (told.isEmpty()) {
            return value;
        }
        boolean month = slot.type() == SlotType.MONTH;
        if (month
                && told.get().assumed()
                && rejected != null
                && YEAR.matcher(rejected).matches()) {
            return rejected + value.substring(rejected.length());
        }
        LocalDate day = month ? YearMonth.parse(value).atDay(1) : LocalDate.parse(value);
        if (slot.limits().time() != Limits.Time.PAST || !day.isAfter(Calendars.dayOf(turn.now()))) {
            return value;
        }
        LocalDate before = told.get().assumed()
                ? day.minusYears(1)
                : WITHOUT_CENTURY.matcher(told.get().text()).matches() ? day.minusYears(CENTURY) : day;
        return before.toString().substring(0, value.length());
    }

    private static Optional<Entity> told(Turn turn, Slot slot, String value) {
        boolean dated = slot.type() == SlotType.DATE || slot.type() == SlotType.MONTH;
        return Optional.ofNullable(turn.understanding()).filter(heard -> dated).stream()
                .flatMap(heard -> Stream.of(EntityTypes.DATE, EntityTypes.DATE_RANGE)
                        .flatMap(type -> heard.entities(type).stream()))
                .filter(entity -> entity.value().startsWith(value))
                .findFirst();
    }
}
