package org.gongyou.core.legal.calculation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.legal.calculation.InvalidFactsException.Fault;

/** Turns answers into normal form and says of each bad one which, what is wrong with it, and what to do. */
final class FactCheck {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private final List<Input> inputs;
    private final Map<String, String> raw;
    private final Map<String, String> good = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private FactCheck(List<Input> inputs, Map<String, String> raw) {
        this.inputs = inputs;
        this.raw = raw;
    }

    static Map<String, String> check(List<Input> inputs, Map<String, String> raw) {
        FactCheck check = new FactCheck(inputs, raw);
        check.run();
        if (!check.faults.isEmpty()) {
            throw new InvalidFactsException(check.faults);
        }
        return check.good;
    }

    private void run() {
        String names = inputs.stream().map(Input::name).collect(Collectors.joining("、"));
        raw.keySet().stream()
                .filter(key -> inputs.stream().noneMatch(i -> i.name().equals(key)))
                .sorted()
                .forEach(key -> faults.add(new Fault(key, "没有“" + key + "”这一项，请去掉；可以填的有：" + names)));
        for (Input input : inputs) {
            String given = raw.getOrDefault(input.name(), "").strip();
            if (!input.applies(good)) {
                continue;
            }
            if (given.isEmpty()) {
                missing(input);
                continue;
            }
            normal(input, given)
                    .ifPresentOrElse(
                            value -> good.put(input.name(), value),
                            () -> faults.add(new Fault(input.name(), "“" + input.label() + "”" + shape(input))));
        }
    }

    private void missing(Input input) {
        if (input.required()) {
            faults.add(new Fault(input.name(), "缺少“" + input.label() + "”，请补上：" + shape(input)));
        }
    }

    private static Optional<String> normal(Input input, String given) {
        try {
            return switch (input.type()) {
                case MONEY -> number(input, given, 2);
                case DECIMAL -> number(input, given, 4);
                case INTEGER -> number(input, given, 0);
                case DATE -> Optional.of(day(given).toString());
                case DATES ->
                    Optional.of(Stream.of(given.split("[,，、]"))
                            .map(d -> day(d.strip()).toString())
                            .collect(Collectors.joining(",")));
                case MONTH -> Optional.of(month(given));
                case ENUM ->
                    input.options().stream()
                            .filter(o -> o.value().equals(given) || o.label().equals(given))
                            .map(Input.Option::value)
                            .findFirst();
                case YES_NO -> yesNo(given);
                case REGION -> Optional.of(given).filter(g -> g.matches("\\d{6}(\\d{3})?"));
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> number(Input input, String given, int decimals) {
        if (!given.matches("\\d{1,12}(\\.\\d{1,10})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(given);
        boolean fine = number.stripTrailingZeros().scale() <= decimals;
        boolean small = input.max() == null || number.compareTo(input.max()) <= 0;
        return fine && small ? Optional.of(number.toPlainString()) : Optional.empty();
    }

    private static LocalDate day(String given) {
        LocalDate day = LocalDate.parse(given);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new DateTimeException("outside the years that we serve");
        }
        return day;
    }

    private static String month(String given) {
        YearMonth month = given.length() == 10 ? YearMonth.from(LocalDate.parse(given)) : YearMonth.parse(given);
        return month.toString();
    }

    private static Optional<String> yesNo(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "是", "有" -> Optional.of("yes");
            case "no", "false", "否", "没有" -> Optional.of("no");
            default -> Optional.empty();
        };
    }

    private static String shape(Input input) {
        String shape = switch (input.type()) {
            case MONEY -> "要填不小于 0 的金额（元，最多两位小数），如 8000.00";
            case DECIMAL -> "要填不小于 0 的数（最多四位小数），如 10 或 4.5";
            case INTEGER -> "要填不小于 0 的整数，如 3";
            case DATE -> "要填 1949-10-01 到 2100-12-31 之间真实存在的日期，如 2026-03-31";
            case DATES -> "要填一个或几个真实存在的日期，用逗号隔开，如 2025-11-20,2026-01-08";
            case MONTH -> "要填年月，如 1971-04";
            case ENUM ->
                "要从这些里选："
                        + input.options().stream()
                                .map(o -> o.value() + "（" + o.label() + "）")
                                .collect(Collectors.joining("、"));
            case YES_NO -> "要填 yes 或 no";
            case REGION -> "要填六位行政区划代码，如 330106";
        };
        return input.max() == null ? shape : shape + "，不大于 " + input.max().toPlainString();
    }
}
