package org.gongyou.intents.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.intents.resource.Resources;

/** On which day a feast falls, and the days off around it. Years outside the tables are unknown, not computed. */
final class Feasts {

    /** The everyday names of each feast, by the name in the tables. */
    static final Map<String, String> NAMES = names();

    private static final List<String> MOVING = List.of("春节", "元宵", "清明", "端午", "七夕", "中秋", "重阳");
    private static final Map<String, String> FIXED = Map.of(
            "元旦", "01-01", "妇女节", "03-08", "五一", "05-01", "青年节", "05-04", "儿童节", "06-01", "建党节", "07-01", "建军节",
            "08-01", "教师节", "09-10", "国庆", "10-01");
    private static final Feasts INSTANCE = new Feasts();

    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, Moment> holidays = new HashMap<>();

    private final Map<LocalDate, Moment> byDay = new HashMap<>();

    private Feasts() {
        for (String[] row : rows("feasts.tsv")) {
            for (int i = 0; i < MOVING.size(); i++) {
                days.put(MOVING.get(i) + row[0], LocalDate.parse(row[0] + "-" + row[i + 1]));
            }
        }
        for (String[] row : rows("holidays.tsv")) {
            Moment holiday = Moment.range(LocalDate.parse(row[2]), LocalDate.parse(row[3]));
            holidays.put(row[1] + row[0], holiday);
            day(row[1], Integer.parseInt(row[0])).ifPresent(day -> byDay.put(day, holiday));
        }
    }

    static Feasts chinese() {
        return INSTANCE;
    }

    /** The day of a feast, by any of its names. */
    Optional<LocalDate> day(String name, int year) {
        String feast = NAMES.getOrDefault(name, name);
        String fixed = FIXED.get(feast);
        return fixed != null
                ? Optional.of(LocalDate.parse(year + "-" + fixed))
                : Optional.ofNullable(days.get(feast + year));
    }

    /** The days off around a feast, where they were announced. */
    Optional<Moment> holiday(String name, int year) {
        return Optional.ofNullable(holidays.get(NAMES.getOrDefault(name, name) + year));
    }

    /** The days off around a day that is a feast. */
    Optional<Moment> holiday(LocalDate feast) {
        return Optional.ofNullable(byDay.get(feast));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        String[] all = {
            "元旦 元旦节",
            "春节 大年初一 正月初一",
            "元宵 元宵节 正月十五",
            "清明 清明节",
            "端午 端午节",
            "七夕 七夕节",
            "中秋 中秋节 八月十五",
            "重阳 重阳节",
            "妇女节 三八节 三八妇女节",
            "五一 五一节 五一劳动节 劳动节",
            "青年节 五四青年节",
            "儿童节 六一 六一儿童节",
            "建党节 七一",
            "建军节 八一",
            "教师节",
            "国庆 国庆节 十一国庆 十一国庆节"
        };
        for (String line : all) {
            String[] same = line.split(" ");
            for (String name : same) {
                names.put(name, same[0]);
            }
        }
        return Map.copyOf(names);
    }

    private static List<String[]> rows(String resource) {
        return Resources.lines(Feasts.class, resource).stream()
                .map(line -> line.split("\t"))
                .toList();
    }
}
