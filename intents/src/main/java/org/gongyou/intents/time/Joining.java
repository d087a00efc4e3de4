package org.gongyou.intents.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.time.Moment.Granularity;
import org.gongyou.intents.time.Moment.Trait;
import org.gongyou.intents.time.Times.Found;

/** Makes spans of two moments with 到 between them, and of one with 到现在 behind it. */
final class Joining {

    private static final Pattern TO = Pattern.compile(" ?(?:起|开始)?,? ?(?:一直)?(?:到了?|至|-|~|—|–) ?");
    private static final Pattern UNTIL_NOW =
            Pattern.compile(" ?(?:起|开始)?,? ?(?:一直)?(?:(?:到|至|直到)(?:现在|目前|如今|今(?![天日年晚早]))|以来)");
    private static final Pattern DAY_ALONE = Pattern.compile("([0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]");

    private Joining() {}

    static List<Found> join(String text, LocalDate today, List<Found> found) {
        List<Found> joined = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found first = found.get(i);
            Optional<Found> span = untilNow(text, today, first);
            if (span.isEmpty() && i + 1 < found.size()) {
                span = until(text, first, found.get(i + 1));
                i += span.isPresent() ? 1 : 0;
            }
            joined.add(span.or(() -> untilDay(text, first)).orElse(first));
        }
        return joined;
    }

    private static Optional<Found> untilNow(String text, LocalDate today, Found first) {
        Matcher now = UNTIL_NOW.matcher(text).region(first.end(), text.length());
        boolean past = first.moment().from().isBefore(today);
        return now.lookingAt() && past
                ? Optional.of(new Found(first.start(), now.end(), first.moment().until(Moment.day(today))))
                : Optional.empty();
    }

    private static Optional<Found> until(String text, Found first, Found second) {
        Matcher to = TO.matcher(text).region(first.end(), second.start());
        if (!to.matches()) {
            return Optional.empty();
        }
        Moment begin = first.moment();
        Moment end = following(begin, second.moment());
        boolean spans = end.to().isAfter(begin.from()) && !begin.from().equals(LocalDate.MIN);
        return spans ? Optional.of(new Found(first.start(), second.end(), begin.until(end))) : Optional.empty();
    }

    /** 10月1日至7日, where the second day lacks its 号 or stands behind a name that hid it. */
    private static Optional<Found> untilDay(String text, Found first) {
        Matcher to = TO.matcher(text).region(first.end(), text.length());
        if (first.moment().granularity() != Granularity.DAY || !to.lookingAt()) {
            return Optional.empty();
        }
        Matcher day = DAY_ALONE.matcher(text).region(to.end(), text.length());
        LocalDate begin = first.moment().from();
        return day.lookingAt()
                ? Words.number(day.group(1))
                        .filter(d -> d > begin.getDayOfMonth() && d <= begin.lengthOfMonth())
                        .map(d -> new Found(
                                first.start(), day.end(), first.moment().until(Moment.day(begin.withDayOfMonth(d)))))
                : Optional.empty();
    }

    /** The end of a span, its missing month or year taken from the beginning. */
    private static Moment following(Moment begin, Moment end) {
        if (end.is(Trait.NO_MONTH)) {
            int day = Math.min(end.from().getDayOfMonth(), begin.from().lengthOfMonth());
            Moment same = Moment.day(begin.from().withDayOfMonth(day));
            return same.from().isBefore(begin.from()) ? end : same;
        }
        if (!end.is(Trait.NO_YEAR)) {
            return end;
        }
        Moment same = inYear(end, begin.from().getYear());
        return same.from().isBefore(begin.from()) ? inYear(end, begin.from().getYear() + 1) : same;
    }

    private static Moment inYear(Moment moment, int year) {
        return moment.granularity() == Granularity.MONTH
                ? Moment.month(YearMonth.of(year, moment.from().getMonth()))
                : new Moment(
                        moment.from().withYear(year),
                        moment.to().withYear(year),
                        moment.granularity(),
                        moment.traits());
    }
}
