package org.gongyou.core.dialogue;

import java.time.LocalDate;
import org.gongyou.core.service.Limits;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;

/** The year of a day that was told without one. */
final class AssumedYear {

    private AssumedYear() {}

    /**
     * The day meant where only one that has passed may be told. The understanding takes the year nearest to today, so that
     * 5月8号, said in December, is next May, when nobody can have been hurt yet.
     */
    static String past(Turn turn, Slot slot, String value) {
        boolean mayOnlyBePast = slot.type() == SlotType.DATE && slot.limits().time() == Limits.Time.PAST;
        if (!mayOnlyBePast || turn.understanding() == null) {
            return value;
        }
        return turn.understanding().entities(EntityTypes.DATE).stream()
                .filter(Entity::assumed)
                .filter(day -> day.value().equals(value))
                .map(day -> LocalDate.parse(value))
                .filter(day -> day.isAfter(Calendars.dayOf(turn.now())))
                .findFirst()
                .map(day -> day.minusYears(1).toString())
                .orElse(value);
    }
}
