package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.Slot.Option;

/**
 * Finds which of the things on offer somebody means who names but a piece of one: "插花那个", "周一可以", "下午的", or nothing
 * but "就这个" where there is only one.
 */
final class OnOffer {

    private static final Pattern FRAME =
            Pattern.compile("那个|这个|那场|那门|那天|那次|时间|可以|方便|合适|就行|就好|比赛|[\\p{P}\\s的了吧啊呢呀哈那就选报约要来想我是行去]");
    private static final Pattern THE_ONE = Pattern.compile(
            "(就|那就|选|报|约)*(这|那)(个|场|天|次|门)?(吧|了|可以|行)*|(就)?(可以|好|好的|行|嗯|嗯嗯|要|都行|随便|对|是的?|没问题|第一个)(吧|了|的|啊)*");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:：]\\d{2}");
    private static final Map<String, IntPredicate> PARTS_OF_THE_DAY = Map.of(
            "上午", hour -> hour < 12,
            "早上", hour -> hour < 10,
            "中午", hour -> hour >= 11 && hour < 14,
            "下午", hour -> hour >= 12 && hour < 18,
            "傍晚", hour -> hour >= 17 && hour < 20,
            "晚上", hour -> hour >= 18);

    private OnOffer() {}

    /** The one that is meant, if it is clear which. */
    static Optional<Reading> meant(Slot slot, String said) {
        List<Option> open =
                slot.options().stream().filter(o -> o.refuse() == null).toList();
        if (open.size() == 1 && THE_ONE.matcher(said).matches()) {
            return only(open);
        }
        Optional<String> part =
                PARTS_OF_THE_DAY.keySet().stream().filter(said::contains).findFirst();
        String named = part.map(p -> said.replace(p, ""))
                .orElse(said)
                .replaceAll("星期|礼拜", "周")
                .replace("周天", "周日");
        String bare = FRAME.matcher(named).replaceAll("");
        if (part.isEmpty() && bare.length() < 2 || part.isPresent() && bare.length() == 1) {
            return Optional.empty();
        }
        return only(open.stream()
                .filter(o -> bare.isEmpty() || words(o).anyMatch(word -> word.contains(bare)))
                .filter(o -> part.isEmpty() || part.filter(p -> falls(o, p)).isPresent())
                .toList());
    }

    private static Stream<String> words(Option option) {
        return Stream.concat(Stream.of(option.label()), option.aliases().stream());
    }

    private static boolean falls(Option option, String part) {
        Matcher clock = CLOCK.matcher(option.label());
        return clock.find()
                && PARTS_OF_THE_DAY.getOrDefault(part, hour -> false).test(Integer.parseInt(clock.group(1)));
    }

    private static Optional<Reading> only(List<Option> near) {
        return near.size() == 1 ? Optional.of(new Reading.Value(near.get(0).value())) : Optional.empty();
    }
}
