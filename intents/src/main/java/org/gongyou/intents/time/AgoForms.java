package org.gongyou.intents.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gongyou.intents.number.Numeral;
import org.gongyou.intents.number.Numerals;
import org.gongyou.intents.time.Moment.Trait;

/** So long ago, or the last so long: 三天前, 半年前, 最近三个月. Months and years ago are approximate, days are not. */
final class AgoForms {

    private static final String LENGTH =
            "(半|俩|仨|[0-9]{1,3}|[一二两三四五六七八九十百]{1,4})(个)?(半)?(多)?(天|日(?=内)|星期|礼拜|周|月|年)(半)?(多)?";
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private AgoForms() {}

    static List<Form> forms() {
        return List.of(
                Form.of(
                        LENGTH + "(?:之|以)?(前|后)(?!面|台|提|途|后|任|男|女|妻|来|悔|果|勤|期|续)",
                        (m, today) -> shifted(m, today, m.group(8).equals("前") ? -1 : 1)
                                .map(day -> moment(m, day))),
                Form.of(
                        "(?:最近这?|过去|这|(?<![最附靠接将了有已干做到])近)的?" + LENGTH + "(?:里|内|以来|来)?(?![前后])",
                        (m, today) -> shifted(m, today, -1).map(day -> recent(m, day, today))));
    }

    private static Moment moment(Matcher m, LocalDate day) {
        boolean exact = m.group(5).equals("天") && whole(m);
        return exact ? Moment.day(day) : Moment.day(day).with(Trait.APPROXIMATE);
    }

    private static Moment recent(Matcher m, LocalDate day, LocalDate today) {
        Moment span = Moment.range(day, today);
        boolean idiom =
                m.group(1).equals("两") && m.group(5).equals("天") || m.group().startsWith("这");
        return idiom || !whole(m) ? span.with(Trait.APPROXIMATE) : span;
    }

    private static boolean whole(Matcher m) {
        return m.group(4) == null && m.group(7) == null;
    }

    private static Optional<LocalDate> shifted(Matcher m, LocalDate today, int sign) {
        String number = m.group(1);
        boolean february = m.group(5).equals("月") && m.group(2) == null && !number.matches("俩|仨|两|半");
        if (february) {
            return Optional.empty();
        }
        boolean half = m.group(3) != null || m.group(6) != null;
        return Numerals.at(number, 0)
                .filter(n -> n.end() == number.length() && n.value().exact())
                .map(Numeral::value)
                .map(v -> half ? v.low().add(HALF) : v.low())
                .map(n -> shift(today, n, m.group(5), sign));
    }

    private static LocalDate shift(LocalDate today, BigDecimal number, String unit, int sign) {
        long whole = number.longValue() * sign;
        boolean half = number.remainder(BigDecimal.ONE).signum() != 0;
        return switch (unit) {
            case "年" -> today.plusYears(whole).plusMonths(half ? 6L * sign : 0);
            case "月" -> today.plusMonths(whole).plusDays(half ? 15L * sign : 0);
            case "天", "日" -> today.plusDays(whole);
            default -> today.plusWeeks(whole).plusDays(half ? 3L * sign : 0);
        };
    }
}
