package org.gongyou.core.dialogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.service.Limits.Per;
import org.gongyou.core.service.Slot;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;

/**
 * Sums of money that are asked for a year or a month ({@code limits.per}) and may be told for the other: "一个月四千" where the
 * income of a year is asked makes 48000. What is told for a day or an hour is asked again, because nobody knows how many
 * of them there are. Pure.
 */
final class Periods {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final String CLAUSE = "[,，。;；、!！?？]";
    private static final Pattern MONTHLY =
            Pattern.compile("(每个?|一个?|按|/)月(?!份|[一二三四五六七八九十0-9]+[号日])|月(薪|工资|收入|入|均|租|供|付)|个月就?(挣|拿|花|要)");
    private static final Pattern YEARLY = Pattern.compile("[每一全按/]年|年(薪|收入|入|均)|全年|整年|一年到头");
    private static final Pattern SHORTER = Pattern.compile("[每一](天|日|周|小时|星期|礼拜|个钟|单|趟)|日(薪|结|工资)|时薪");

    /** Whose or what a sum is that is but a part. */
    private static final Pattern PART = Pattern.compile("^(?!.*(去年|前年|以前|原来|本来))"
            + ".*(我|老婆|老公|爱人|媳妇|妻子|丈夫|对象|儿子|女儿|闺女|爸|妈|父亲|母亲|他|她|房租|租房|房贷|利息|药费|看病|治病|住院|透析|学费|上学|补课|生活费)");

    private Periods() {}

    /** The sum for the span that the slot asks for; it is what was told where the slot or the words name none. */
    static Reading fitted(Slot slot, Understanding heard, String told) {
        Per wanted = slot.limits().per();
        if (wanted == null) {
            return new Reading.Value(told);
        }
        String span = span(heard, told);
        if (span.equals("shorter")) {
            return new Reading.Fault("fault.money.per", told, List.of());
        }
        boolean year = wanted == Per.YEAR;
        if (span.isEmpty() || span.equals("year") == year) {
            return new Reading.Value(told);
        }
        String sum = turned(told, wanted);
        Map<String, String> words = Map.of("said", slot.display(told), "value", slot.display(sum));
        return new Reading.Value(sum, Wording.of(year ? "workings.per.year" : "workings.per.month", words));
    }

    /** What several members of a family earn, or several things cost, is one sum: "我一个月4000，老婆一个月3000". */
    static Optional<Reading> together(Slot slot, Understanding heard) {
        List<Entity> sums = heard.entities(EntityTypes.MONEY);
        boolean parts = slot.limits().per() != null
                && sums.size() > 1
                && sums.stream()
                        .allMatch(e -> !e.value().contains("/")
                                && PART.matcher(clause(heard.normalised(), e.start(), e.end()))
                                        .find());
        List<Reading> each =
                parts ? sums.stream().map(e -> fitted(slot, heard, e.value())).toList() : List.of();
        if (each.isEmpty() || !each.stream().allMatch(Reading.Value.class::isInstance)) {
            return Optional.empty();
        }
        List<String> values =
                each.stream().map(r -> ((Reading.Value) r).value()).toList();
        String sum = values.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
        String worked = values.stream().map(slot::display).collect(Collectors.joining(" + "));
        return Optional.of(new Reading.Value(sum, worked + " = " + slot.display(sum)));
    }

    /** What the words right at the sum say, or those in its clause: month, year, shorter; empty if nothing. */
    private static String span(Understanding heard, String told) {
        Optional<Entity> sum = heard.entities(EntityTypes.MONEY).stream()
                .filter(e -> e.value().equals(told))
                .findFirst();
        String said = sum.map(e -> e.attributes().getOrDefault("per", "")).orElse("");
        if (!said.isEmpty()) {
            boolean longer = said.equals("month") || said.equals("year");
            return longer ? said : said.equals("person") || said.equals("time") ? "" : "shorter";
        }
        String clause =
                sum.map(e -> clause(heard.normalised(), e.start(), e.end())).orElse(heard.normalised());
        if (MONTHLY.matcher(clause).find()) {
            return "month";
        }
        if (YEARLY.matcher(clause).find()) {
            return "year";
        }
        return SHORTER.matcher(clause).find() ? "shorter" : "";
    }

    private static String clause(String text, int start, int end) {
        String[] before = text.substring(0, start).split(CLAUSE, -1);
        String[] behind = text.substring(end).split(CLAUSE, -1);
        return before[before.length - 1] + text.substring(start, end) + behind[0];
    }

    private static String turned(String told, Per wanted) {
        return Stream.of(told.split("/"))
                .map(BigDecimal::new)
                .map(sum -> wanted == Per.YEAR ? sum.multiply(MONTHS) : sum.divide(MONTHS, 2, RoundingMode.HALF_UP))
                .map(sum -> sum.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("/"));
    }
}
