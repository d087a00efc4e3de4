package org.gongyou.core.dialogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.core.service.Slot;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.number.Numerals;

/**
 * How many hours of overtime somebody tells, who may tell them by the day: "一天2个小时，干了20天" are 40, and "4个周六，每个8小时"
 * are 32 on rest days. Where a rate stands without how often, or several lengths without saying how they belong together,
 * the total is asked for. Pure.
 */
final class HoursWorked {

    /** Whether a slot takes hours of overtime; which kind of days they fall on is told by the beginning of its name. */
    static boolean asks(Slot slot) {
        return Stream.of(Days.values()).anyMatch(days -> days.slot.equals(slot.name()));
    }

    private enum Days {
        WEEKDAY("weekday_hours", "平时|平日|工作日|延时|下班后?|周一[到至]周[五六]"),
        REST_DAY(
                "restday_hours",
                "((每个?|[0-9一二两三四五六七八九十]+个)?((周|星期|礼拜)[六日天]|周末)|双休日?|休息[日天])([和跟、]?(周|星期|礼拜)?[六日天](?!天))?"),
        HOLIDAY("holiday_hours", "国庆|五一|元旦|春节|过年|清明|端午|中秋|劳动节|法定|节假?日|大年|除夕");

        private final String slot;
        private final Pattern words;

        Days(String slot, String words) {
            this.slot = slot;
            this.words = Pattern.compile(words);
        }
    }

    private static final Pattern OVERTIME = Pattern.compile("加班|加了?|多[干做上]");
    private static final Pattern EACH_DAY = Pattern.compile(
            "每[天日晚次班]|天天|一[天晚次](?=[^,，]{0,8}(小时|钟头))|每个(?!月|周(?![六日末])|星期(?![六日天])|礼拜(?![六日天]))|每(周|星期|礼拜)[六日天末]|各");
    private static final Pattern EACH_WEEK = Pattern.compile("(每个?|一个?)(周|星期|礼拜)(?![六日天末])(?=[^,，天次]{0,8}$)");
    private static final Pattern EACH_MONTH = Pattern.compile("(每个?|一个)月(?=[^,，天次]{0,8}$)");
    private static final Pattern OFTEN = Pattern.compile("个?((周|星期|礼拜)[六日天]|周末|休息[日天]|法定节假日|节假日|工作日)|[次回晚班]|个(晚上|班)");
    private static final Pattern RATE = Pattern.compile("[一1]个?(天|周|星期|礼拜|月)");
    private static final Pattern HOURS = Pattern.compile("PT([0-9.]+)H(?:([0-9.]+)M)?");
    private static final Pattern LENGTH = Pattern.compile("P([0-9.]+)([DWM])");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal DAY = BigDecimal.valueOf(8);

    private final Understanding heard;
    private final String text;
    private final List<Entity> lengths;

    private HoursWorked(Understanding heard) {
        this.heard = heard;
        this.text = heard.normalised();
        this.lengths = heard.entities(EntityTypes.DURATION);
    }

    /** Reads a slot's hours; empty where the words tell none for it. */
    static Optional<Reading> read(Slot slot, Understanding heard, boolean asked) {
        Days wanted = Stream.of(Days.values())
                .filter(days -> days.slot.equals(slot.name()))
                .findFirst()
                .orElseThrow();
        List<Mark> marks = marks(heard.normalised());
        if (!marks.isEmpty()) {
            return part(heard, marks, wanted).flatMap(words -> new HoursWorked(words).total(wanted));
        }
        boolean volunteered = wanted == Days.WEEKDAY
                && OVERTIME.matcher(heard.normalised()).find()
                && EACH_DAY.matcher(heard.normalised()).find();
        return asked || volunteered ? new HoursWorked(heard).total(wanted) : Optional.empty();
    }

    /** Where the text begins to tell of a kind of days. */
    private record Mark(Days days, int start) {}

    private static List<Mark> marks(String text) {
        List<Mark> marks = new ArrayList<>();
        Stream.of(Days.values())
                .flatMap(days -> days.words.matcher(text).results().map(m -> new Mark(days, m.start())))
                .sorted(Comparator.comparingInt(Mark::start))
                .filter(mark -> marks.isEmpty() || marks.get(marks.size() - 1).days != mark.days)
                .forEach(marks::add);
        return marks;
    }

    /** What is said of that kind of days; what stands before the first kind belongs to it. */
    private static Optional<Understanding> part(Understanding heard, List<Mark> marks, Days wanted) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).days == wanted) {
                int end = i + 1 < marks.size()
                        ? marks.get(i + 1).start
                        : heard.normalised().length();
                return Optional.of(Clause.of(heard, i == 0 ? 0 : marks.get(i).start, end));
            }
        }
        return Optional.empty();
    }

    private Optional<Reading> total(Days days) {
        List<Entity> hours =
                lengths.stream().filter(e -> e.value().startsWith("PT")).toList();
        if (hours.isEmpty()) {
            List<Entity> told = lengths.stream().filter(e -> !isRate(e)).toList();
            return told.size() > 1 || told.isEmpty() && !often().isEmpty()
                    ? open()
                    : told.stream().findFirst().map(e -> new Reading.Value(e.value()));
        }
        if (hours.size() > 1) {
            return open();
        }
        Matcher exact = HOURS.matcher(hours.get(0).value());
        String before = text.substring(0, hours.get(0).start());
        if (EACH_MONTH.matcher(before).find()) {
            return times(exact, counted('M'), "个月", true);
        }
        if (EACH_WEEK.matcher(before).find()) {
            return times(exact, counted('W'), "周", false);
        }
        if (!EACH_DAY.matcher(text).find()) {
            boolean alone = lengths.size() == 1 && often().isEmpty();
            return alone ? Optional.of(new Reading.Value(hours.get(0).value())) : open();
        }
        if (days == Days.WEEKDAY
                && exact.matches()
                && amount(exact).compareTo(DAY) >= 0
                && !OVERTIME.matcher(text).find()) {
            return Optional.of(new Reading.Fault("fault.hours.beyond", "", List.of()));
        }
        exact.reset();
        return daily(exact);
    }

    /** So many hours a day, on so many days: told as such, or by the week or month and for how many of these. */
    private Optional<Reading> daily(Matcher exact) {
        List<BigDecimal> often = new ArrayList<>(often());
        List<Entity> days = lengths.stream()
                .filter(e -> e.value().endsWith("D") && !isRate(e))
                .toList();
        days.forEach(day -> often.addAll(number(day)));
        if (often.size() != 1) {
            return open();
        }
        int at = days.isEmpty() ? text.length() : days.get(0).start();
        String before = text.substring(0, at);
        boolean monthly = EACH_MONTH.matcher(before).find();
        boolean weekly = EACH_WEEK.matcher(before).find();
        List<BigDecimal> spans = weekly ? counted('W') : counted('M');
        if (spans.isEmpty() && !weekly) {
            return times(exact, often, "天", false);
        }
        return spans.size() == 1 && (weekly || monthly)
                ? times(exact, List.of(often.get(0).multiply(spans.get(0))), "天", false)
                : open();
    }

    private static Optional<Reading> times(Matcher exact, List<BigDecimal> often, String unit, boolean once) {
        boolean single = once && often.isEmpty();
        if (!exact.matches() || often.size() != 1 && !single) {
            return open();
        }
        BigDecimal each = amount(exact);
        BigDecimal count = single ? BigDecimal.ONE : often.get(0);
        String total = plain(each.multiply(count));
        String workings = plain(each) + " 小时 × " + plain(count) + " " + unit + " = " + total + " 小时";
        return Optional.of(new Reading.Value("PT" + total + "H", single ? null : workings));
    }

    private static Optional<Reading> open() {
        return Optional.of(new Reading.Fault("fault.hours.total", "", List.of()));
    }

    /** 一天 and 一个月 say how much each, not how long. */
    private static boolean isRate(Entity length) {
        return RATE.matcher(length.text()).matches();
    }

    private List<BigDecimal> counted(char unit) {
        return lengths.stream()
                .filter(e ->
                        e.value().endsWith(String.valueOf(unit)) && !e.value().startsWith("PT"))
                .filter(e -> !isRate(e))
                .flatMap(e -> number(e).stream())
                .toList();
    }

    private static List<BigDecimal> number(Entity length) {
        Matcher exact = LENGTH.matcher(length.value());
        return exact.matches() ? List.of(new BigDecimal(exact.group(1))) : List.of();
    }

    /** How many Saturdays, evenings, times: what is counted, but is no length of time. */
    private List<BigDecimal> often() {
        List<BigDecimal> found = new ArrayList<>();
        for (MatchResult unit : OFTEN.matcher(text).results().toList()) {
            for (int at = Math.max(0, unit.start() - 4); at < unit.start(); at++) {
                int from = at;
                boolean each = from > 0 && "每第".indexOf(text.charAt(from - 1)) >= 0 || text.startsWith("一", from);
                Optional<BigDecimal> number = Numerals.at(text, from)
                        .filter(n -> n.end() == unit.start() && n.value().exact() && !each)
                        .map(n -> n.value().low());
                if (number.isPresent()
                        && heard.entities(EntityTypes.DURATION).stream().noneMatch(e -> covers(e, from))) {
                    found.add(number.get());
                    break;
                }
            }
        }
        return found;
    }

    private static boolean covers(Entity entity, int at) {
        return entity.start() <= at && at < entity.end();
    }

    private static BigDecimal amount(Matcher hours) {
        BigDecimal whole = new BigDecimal(hours.group(1));
        return hours.group(2) == null
                ? whole
                : whole.add(new BigDecimal(hours.group(2)).divide(MINUTES, 4, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
