package org.gongyou.intents.quantity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an amount of money is paid for: per month, day, hour, year, week, order, piece, time or person.
 *
 * @param unit its English name
 * @param start offset of the words that say so, or of the amount when they stand behind it
 * @param end offset after them, or after the amount
 */
record Per(String unit, int start, int end) {

    private static final int WINDOW = 14;
    private static final String FILLER =
            "(?:工资|收入|薪水|到手|能|给|发|挣|赚|拿|才|只|就|有|是|大概|大约|差不多|将近|近|不到|至少|约|固定|平均|基本|底薪|最低|标准|税前|税后|交|缴|扣|我|也|:| |,){0,4}$";
    private static final Map<String, String> BEFORE = before();
    private static final Pattern BEFORE_IT =
            Pattern.compile("(?<!个|欠|欠我|欠了|压|压了|扣|扣了|差|少)(" + String.join("|", BEFORE.keySet()) + ")" + FILLER);
    private static final Pattern BEHIND_IT = Pattern.compile(
            " ?(?:左右|上下|多|以上|以下)?(?:/|每|一|1)个?(月|天|日|小时|钟头|时|h|H|年|单|件|周|次|人|趟)(?!前|后|内|多|半|了|没|零|份|下|月|起|到|以|只有)");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("月", "month"),
            Map.entry("天", "day"),
            Map.entry("日", "day"),
            Map.entry("小时", "hour"),
            Map.entry("钟头", "hour"),
            Map.entry("时", "hour"),
            Map.entry("h", "hour"),
            Map.entry("H", "hour"),
            Map.entry("年", "year"),
            Map.entry("单", "order"),
            Map.entry("件", "piece"),
            Map.entry("周", "week"),
            Map.entry("次", "time"),
            Map.entry("人", "person"),
            Map.entry("趟", "trip"));

    /** What the words right before or behind say; empty when they say nothing. */
    static Optional<Per> around(String text, int start, int end) {
        Matcher behind = BEHIND_IT.matcher(text).region(end, text.length());
        if (behind.lookingAt()) {
            return Optional.of(new Per(UNITS.getOrDefault(behind.group(1), ""), start, behind.end()));
        }
        int from = Math.max(0, start - WINDOW);
        Matcher before = BEFORE_IT.matcher(text.substring(from, start));
        return before.find()
                ? Optional.of(new Per(BEFORE.getOrDefault(before.group(1), ""), from + before.start(), end))
                : Optional.empty();
    }

    private static Map<String, String> before() {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> patterns = Map.of(
                "month", "每个月 每月 一个月 月薪 月工资 月收入 月入 月均",
                "day", "每天 一天 日薪 日工资 日结 每日",
                "hour", "每小时 每个小时 一小时 一个小时 时薪 小时工资",
                "year", "每年 一年 年薪 年收入",
                "week", "每周 一周 周薪 每星期",
                "order", "每单 一单",
                "piece", "每件 一件",
                "person", "每人 人均 每个人",
                "time", "每次");
        patterns.forEach((unit, all) -> {
            for (String word : all.split(" ")) {
                words.put(word, unit);
            }
        });
        return words;
    }
}
