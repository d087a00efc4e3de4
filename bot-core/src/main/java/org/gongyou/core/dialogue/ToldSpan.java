package org.gongyou.core.dialogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongyou.content.knowledge.Fact;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.number.Numeral;
import org.gongyou.intents.number.Numerals;

/**
 * A length of time in a text, in days: one told as such, an age, or the one from a day told until today.
 *
 * @param least the fewest days that it may be
 * @param most the most days that it may be
 */
record ToldSpan(int start, int end, double least, double most, boolean age) {

    /** The word by which a fact says that it is an age. */
    static final String YEARS_OLD = "岁";

    private static final Pattern OLD = Pattern.compile("周?岁(半)?");

    /** The lengths in a text, in order and none within another. */
    static List<ToldSpan> in(Understanding heard, LocalDate today, Fact.Reading reading) {
        Stream<ToldSpan> lengths = Stream.concat(
                heard.entities(EntityTypes.DURATION).stream().flatMap(e -> lasting(e).stream()),
                ages(heard.normalised()));
        Stream<ToldSpan> days = reading.dated()
                ? Stream.concat(
                        heard.entities(EntityTypes.DATE).stream().flatMap(e -> since(e, e.value(), e.value(), today)),
                        heard.entities(EntityTypes.DATE_RANGE).stream().flatMap(e -> sinceOneOf(e, today)))
                : Stream.empty();
        List<ToldSpan> inOrder = Stream.concat(lengths, days)
                .sorted(Comparator.comparingInt(ToldSpan::start).thenComparing(span -> -span.end()))
                .toList();
        return inOrder.stream()
                .filter(span -> inOrder.stream().noneMatch(other -> other.holds(span)))
                .toList();
    }

    private boolean holds(ToldSpan other) {
        return !equals(other) && start <= other.start && other.end <= end && end - start > other.end - other.start;
    }

    private static Optional<ToldSpan> lasting(Entity entity) {
        String[] ends = entity.value().split("/");
        double least = Fact.days(ends[0]);
        double most = Fact.days(ends[ends.length - 1]);
        return Double.isNaN(least) || Double.isNaN(most)
                ? Optional.empty()
                : Optional.of(new ToldSpan(entity.start(), entity.end(), least, most, false));
    }

    private static Stream<ToldSpan> ages(String text) {
        return IntStream.range(0, text.length())
                .mapToObj(at -> Numerals.at(text, at).flatMap(number -> age(text, at, number)))
                .flatMap(Optional::stream);
    }

    private static Optional<ToldSpan> age(String text, int start, Numeral number) {
        Matcher unit = OLD.matcher(text).region(number.end(), text.length());
        if (!unit.lookingAt()) {
            return Optional.empty();
        }
        double half = unit.group(1) == null ? 0 : Fact.days("P6M");
        double least = number.value().low().doubleValue() * Fact.days("P1Y") + half;
        double most = number.value().high().doubleValue() * Fact.days("P1Y") + half;
        return Optional.of(new ToldSpan(start, unit.end(), least, most, true));
    }

    private static Stream<ToldSpan> since(Entity entity, String first, String last, LocalDate today) {
        long most = ChronoUnit.DAYS.between(LocalDate.parse(first), today);
        long least = Math.max(0, ChronoUnit.DAYS.between(LocalDate.parse(last), today));
        return most < 0 ? Stream.empty() : Stream.of(new ToldSpan(entity.start(), entity.end(), least, most, false));
    }

    private static Stream<ToldSpan> sinceOneOf(Entity entity, LocalDate today) {
        Optional<String> from = entity.attribute("from");
        Optional<String> to = entity.attribute("to");
        return from.isEmpty() || to.isEmpty() ? Stream.empty() : since(entity, from.get(), to.get(), today);
    }

    /** Somewhat less: 快一年了, 不到半年. */
    ToldSpan nearly() {
        return new ToldSpan(start, end, Math.max(0, least - 1), Math.max(0, most - 1), age);
    }

    ToldSpan plus(ToldSpan other) {
        return new ToldSpan(start, end, least + other.least, most + other.most, age);
    }

    /** The shortest that it may be, as an ISO duration. */
    String shortest() {
        return iso(least);
    }

    /** The longest that it may be, as an ISO duration. */
    String longest() {
        return iso(most);
    }

    private static String iso(double days) {
        return "P"
                + BigDecimal.valueOf(days)
                        .setScale(3, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + "D";
    }
}
