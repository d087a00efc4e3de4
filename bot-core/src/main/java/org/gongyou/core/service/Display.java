package org.gongyou.core.service;

import java.time.Duration;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gongyou.core.service.Slot.Option;
import org.gongyou.intents.region.Regions;

/** Answers as people read them. Never fails: a value that is not in its normal form is shown as it is. */
final class Display {

    private Display() {}

    static String of(Slot slot, String value) {
        return switch (slot.type()) {
            case ENUM ->
                Arrays.stream(value.split(","))
                        .map(v -> slot.option(v).map(Option::label).orElse(v))
                        .collect(Collectors.joining("、"));
            case LISTED -> slot.option(value).map(Option::label).orElse(value);
            case REGION -> Regions.china().fullName(value).orElse(value);
            case CONSENT -> value.equals("yes") ? "同意" : value.equals("no") ? "不同意" : value;
            case MONEY -> range(value) + " 元";
            case NUMBER ->
                range(value)
                        + (slot.limits().unit() == null
                                ? ""
                                : " " + slot.limits().unit());
            case DURATION ->
                Arrays.stream(value.split("/")).map(Display::length).collect(Collectors.joining("到"));
            case MONTH -> month(value);
            case DATE_RANGE -> value.replace("../", "截至 ").replace("/..", " 至今").replace("/", " 至 ");
            case FILE_IMAGE -> value.split(" ").length + " 张";
            case FILE_PDF -> value.split(" ").length + " 份";
            case GEO -> value.contains(" ") ? value.substring(value.indexOf(' ') + 1) : "已发送的位置";
            case ID_DOC -> IdDocument.display(value);
            default -> value;
        };
    }

    private static String range(String value) {
        return value.replace("/", " 到 ");
    }

    private static String month(String value) {
        try {
            YearMonth month = YearMonth.parse(value);
            return month.getYear() + "年" + month.getMonthValue() + "月";
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static String length(String iso) {
        try {
            if (iso.startsWith("PT")) {
                Duration duration = Duration.parse(iso);
                return part(duration.toHours(), "小时") + part(duration.toMinutesPart(), "分钟");
            }
            Period period = Period.parse(iso);
            return part(period.getYears(), "年") + part(period.getMonths(), "个月") + part(period.getDays(), "天");
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private static String part(long count, String unit) {
        return count == 0 ? "" : count + unit;
    }
}
