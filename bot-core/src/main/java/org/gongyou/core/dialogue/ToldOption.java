package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.content.knowledge.Fact;

/**
 * Which of a fact's choices a text names. A longer choice hides a shorter one within it ("不接触" no "接触"); one that is denied,
 * asked or only written at another's bidding is not named; two that are named tell nothing. Pure.
 */
final class ToldOption {

    /** What stands before words that are not meant: 不是, 没有, 是不是, 让我写. */
    private static final Pattern UNSAID = Pattern.compile(
            "(不是|是不是|并非|不算|没有?|未|别|不)(说|因为|我|单位|公司|厂里|老板|什么)?$|(让|叫|逼|要|要求)(我|你|他|她|员工|工人)?(们)?(写|签|填)(的|成|上|了)?(是)?$");

    /** Too short to be found in other words. */
    private static final Set<String> ANSWERS_ONLY = Set.of("是", "不是");

    private final Fact fact;
    private final String text;
    private final boolean asked;

    private ToldOption(Fact fact, String text, boolean asked) {
        this.fact = fact;
        this.text = text;
        this.asked = asked;
    }

    static Optional<String> of(Fact fact, String text, boolean asked) {
        return new ToldOption(fact, text, asked).named();
    }

    private Optional<String> named() {
        List<Spot> taken = new ArrayList<>(spots("", fact.reading().not()));
        List<Spot> options = new ArrayList<>();
        for (Fact.Outcome outcome : fact.outcomes()) {
            String option = outcome.option();
            if (option != null && (asked || !ANSWERS_ONLY.contains(option))) {
                options.addAll(spots(
                        option,
                        Stream.concat(Stream.of(option), outcome.words().stream())
                                .toList()));
            }
        }
        options.sort(Comparator.comparingInt(Spot::start)
                .thenComparing(Comparator.comparingInt(Spot::end).reversed()));
        List<String> named = new ArrayList<>();
        for (Spot spot : options) {
            if (taken.stream().noneMatch(spot::overlaps)) {
                taken.add(spot);
                if (!UNSAID.matcher(text.substring(0, spot.start())).find()) {
                    named.add(spot.option());
                }
            }
        }
        List<String> distinct = named.stream().distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.get(0)) : Optional.empty();
    }

    private List<Spot> spots(String option, List<String> words) {
        List<Spot> spots = new ArrayList<>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                spots.add(new Spot(option, at, at + word.length()));
            }
        }
        return spots;
    }

    private record Spot(String option, int start, int end) {

        boolean overlaps(Spot other) {
            return start < other.end && other.start < end;
        }
    }
}
