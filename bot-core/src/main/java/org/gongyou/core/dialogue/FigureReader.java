package org.gongyou.core.dialogue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.core.service.Slot;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.number.Numeral;
import org.gongyou.intents.number.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are a day, a month, a sum, a count or a length of time. A form may ask for several of a kind, so that one
 * which was not asked for counts only where the words name its slot, and then the nearest one. Pure.
 */
final class FigureReader {

    private static final int LONGEST_FRAME = 8;
    private static final int ACROSS_A_COMMA = 10;
    private static final Pattern COMMA = Pattern.compile("[,，。;；、]");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}(/\\d{1,9})?");
    private static final String BABIES = "个宝宝";
    private static final Set<String> PEOPLE = Set.of("人", "个人", "名", "位", "口", "口人", "号人", "个");
    /** A household is counted in 口, which counts other things, too. */
    private static final String MOUTHS = "口";

    private static final String NO_MOUTHS = "(?![气井水饭锅头])";
    /** The numbers of the public hotlines, which people ask about and no sum happens to be. */
    private static final Pattern HOTLINE =
            Pattern.compile("(?<!\\d)(12320|12329|12333|12338|12345|12348|12351|12355|12356)(?!\\d)");

    private static final Pattern NOTHING = Pattern.compile("(没有?|无|零)(收入|钱|工资|支出|了|的)?[。.!！]?");

    private static final Pattern YEAR_ALONE = Pattern.compile("(?<![0-9.])((?:19|20)?[0-9]{2})年(?![0-9]*个?月)");

    private FigureReader() {}

    /** Whether an enum is nothing but a yes and a no. */
    static boolean yesOrNo(Slot slot) {
        List<String> values = slot.options().stream().map(Slot.Option::value).toList();
        return values.size() == 2 && values.containsAll(List.of("yes", "no"));
    }

    static Optional<Reading> date(Slot slot, Understanding heard, boolean asked) {
        Optional<Reading> day =
                found(slot, heard, EntityTypes.DATE, asked).map(Entity::value).map(Reading.Value::new);
        return day.isPresent() || !asked ? day : or(withoutDay(heard), true, "fault.date");
    }

    /** "去年年底" leaves the day open, which is asked for then. */
    private static Optional<Reading> withoutDay(Understanding heard) {
        return heard.entities(EntityTypes.DATE_RANGE).stream()
                .findFirst()
                .map(e -> new Reading.Fault("fault.date.day", e.text(), List.of()));
    }

    static Optional<Reading> month(Understanding heard, boolean asked) {
        Optional<Reading> month = Stream.concat(
                        heard.entities(EntityTypes.DATE_RANGE).stream()
                                .filter(e -> "month".equals(e.attributes().get("granularity"))),
                        heard.entities(EntityTypes.DATE).stream())
                .findFirst()
                .map(e -> new Reading.Value(e.value().substring(0, 7)));
        return month.isPresent() || !asked ? month : or(withoutMonth(heard), true, "fault.month");
    }

    /** "1971年" and "90年" leave the month open; 3月 that follows is one of that year. */
    private static Optional<Reading> withoutMonth(Understanding heard) {
        Matcher year = YEAR_ALONE.matcher(heard.normalised());
        return year.find()
                ? Optional.of(new Reading.Fault("fault.month.open", fourDigits(year.group(1)), List.of()))
                : Optional.empty();
    }

    /** Of those who work, and of the months in which they did, few are of the years before 1940. */
    private static String fourDigits(String year) {
        return year.length() == 4 ? year : (year.compareTo("40") < 0 ? "20" : "19") + year;
    }

    static Optional<Reading> money(Slot slot, Understanding heard, boolean asked) {
        Optional<Reading> sum = found(slot, heard, EntityTypes.MONEY, asked)
                .map(Entity::value)
                .or(() -> asked ? bare(heard) : Optional.empty())
                .filter(FigureReader::yuan)
                .map(value -> asked
                        ? Periods.together(slot, heard).orElseGet(() -> Periods.fitted(slot, heard, value))
                        : Periods.fitted(slot, heard, value));
        return or(sum, asked, "fault.money");
    }

    private static boolean yuan(String value) {
        return Stream.of(value.split("/"))
                .map(BigDecimal::new)
                .allMatch(sum -> sum.signum() >= 0 && sum.stripTrailingZeros().scale() <= 2);
    }

    /** A count in the slot's own unit may be volunteered; any other only answers the question. */
    static Optional<Reading> number(Slot slot, Understanding heard, boolean asked) {
        List<Entity> counts = heard.entities(EntityTypes.COUNT).stream()
                .filter(e -> asked || fits(slot.limits().unit(), e.attributes().get("unit")))
                .toList();
        Optional<Reading> count = (asked || counts.size() == 1
                        ? found(slot, heard, EntityTypes.COUNT, true)
                        : Optional.<Entity>empty())
                .map(Entity::value)
                .or(() -> inUnit(heard.normalised(), slot.limits().unit()))
                .or(() ->
                        asked || BABIES.equals(slot.limits().unit()) ? together(heard.normalised()) : Optional.empty())
                .or(() -> asked ? bare(heard) : Optional.empty())
                .filter(value -> WHOLE.matcher(value).matches())
                .map(Reading.Value::new);
        return or(count, asked, "fault.number");
    }

    private static boolean fits(@Nullable String wanted, @Nullable String unit) {
        return wanted != null
                && unit != null
                && (wanted.equals(unit)
                        || wanted.equals("人") && PEOPLE.contains(unit)
                        || wanted.equals(MOUTHS) && unit.equals("人"));
    }

    /** From one day to another. */
    static Optional<Reading> range(Understanding heard, boolean asked) {
        List<Entity> days = heard.entities(EntityTypes.DATE);
        Optional<Reading> range = heard.entities(EntityTypes.DATE_RANGE).stream()
                .filter(e ->
                        e.attributes().containsKey("from") && e.attributes().containsKey("to"))
                .findFirst()
                .map(e -> e.attributes().get("from") + "/" + e.attributes().get("to"))
                .or(() -> days.size() == 2
                        ? Optional.of(days.get(0).value() + "/" + days.get(1).value())
                        : Optional.empty())
                .map(Reading.Value::new);
        return or(range, asked, "fault.date_range");
    }

    static Optional<Reading> duration(Slot slot, Understanding heard, boolean asked) {
        if (HoursWorked.asks(slot)) {
            return or(HoursWorked.read(slot, heard, asked), asked, "fault.duration");
        }
        return or(
                found(slot, heard, EntityTypes.DURATION, asked)
                        .map(Entity::value)
                        .map(Reading.Value::new),
                asked,
                "fault.duration");
    }

    /** The entity nearest to a word for the slot; without such a word the first one, if it was asked for. */
    private static Optional<Entity> found(Slot slot, Understanding heard, String type, boolean asked) {
        List<Entity> entities = heard.entities(type);
        String text = heard.normalised();
        Optional<Entity> named = Stream.concat(Stream.of(slot.label()), slot.aliases().stream())
                .filter(text::contains)
                .flatMap(word -> entities.stream().map(e -> new Distance(e, distance(text, word, e))))
                .min(Comparator.comparingInt(Distance::length))
                .map(Distance::entity);
        return named.isPresent() || !asked ? named : entities.stream().findFirst();
    }

    private record Distance(Entity entity, int length) {}

    private static int distance(String text, String word, Entity entity) {
        int at = text.indexOf(word);
        int end = at + word.length();
        String between = end <= entity.start()
                ? text.substring(end, entity.start())
                : entity.end() <= at ? text.substring(entity.end(), at) : "";
        return between.length() + (COMMA.matcher(between).find() ? ACROSS_A_COMMA : 0);
    }

    /** The one number of a short answer: 大概8000, 就我一个人. */
    private static Optional<String> bare(Understanding heard) {
        String text = heard.normalised();
        if (NOTHING.matcher(text).matches()) {
            return Optional.of("0");
        }
        if (HOTLINE.matcher(text).find()) {
            return Optional.empty();
        }
        for (int at = 0; at < text.length(); at++) {
            Optional<Numeral> number = Numerals.at(text, at);
            if (number.isPresent() && !inDay(heard, at)) {
                boolean plain = text.length() - number.get().end() + at <= LONGEST_FRAME;
                return plain ? Optional.of(plain(number.get())) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The first number that stands right before a slot's own unit: 10 in "伤残十级" where the unit is 级. */
    private static Optional<String> inUnit(String text, @Nullable String unit) {
        if (unit == null || PEOPLE.contains(unit) && !unit.equals(MOUTHS)) {
            return Optional.empty();
        }
        Pattern behind = Patterns.of(Pattern.quote(unit) + (unit.equals(MOUTHS) ? NO_MOUTHS : ""));
        return IntStream.range(0, text.length())
                .mapToObj(at -> Numerals.at(text, at)
                        .filter(n -> behind.matcher(text)
                                .region(n.end(), text.length())
                                .lookingAt()))
                .flatMap(Optional::stream)
                .map(FigureReader::plain)
                .findFirst();
    }

    /** "10月底走的" tells a day and no sum. */
    private static boolean inDay(Understanding heard, int at) {
        return Stream.of(EntityTypes.DATE, EntityTypes.DATE_RANGE)
                .flatMap(type -> heard.entities(type).stream())
                .anyMatch(day -> day.start() <= at && at < day.end());
    }

    /** Children born together. */
    private static Optional<String> together(String text) {
        return text.contains("三胞胎")
                ? Optional.of("3")
                : text.matches(".*(双胞胎|龙凤胎|双胎).*") ? Optional.of("2") : Optional.empty();
    }

    private static String plain(Numeral number) {
        String low = number.value().low().stripTrailingZeros().toPlainString();
        String high = number.value().high().stripTrailingZeros().toPlainString();
        return low.equals(high) ? low : low + "/" + high;
    }

    private static Optional<Reading> or(Optional<? extends Reading> found, boolean asked, String wording) {
        if (found.isPresent() || !asked) {
            return found.map(Reading.class::cast);
        }
        return Optional.of(new Reading.Fault(wording, "", List.of()));
    }
}
