package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.Slot.Option;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.Understanding;

/** Finds which option of an enum a person means. */
final class OptionReader {

    private static final Pattern NUMBERS = Pattern.compile("(选|第)?\\d{1,2}([、,，和跟 ./]+\\d{1,2})*");
    private static final Pattern DIGIT = Pattern.compile("\\d{1,2}");
    private static final Pattern FRAME = Pattern.compile("[\\p{P}\\s我咱俺是在的做干搞当算属于了吧啊呀呢哦嗯那就还选要改成应该其实现也都这种类个]");
    private static final Pattern DENIED = Pattern.compile("(不是|不算|不|非|(没有|没)([签订写给拿发交买留打]过?(书面|正式|劳动)?)?)$");

    private static final Pattern YES_OR_NO = Pattern.compile("是|不是|有|没有?|对|不|要|不要");
    private static final Set<String> BARE = Set.of("没有", "不是", "知道", "不知道", "满了", "没满", "还在");

    private static final int PHRASE = 4;

    private OptionReader() {}

    private record Match(Option option, int start, int end) {
        boolean covers(Match other) {
            return start <= other.start && other.end <= end && end - start > other.end - other.start;
        }
    }

    static Optional<Reading> read(Slot slot, Understanding heard, boolean asked) {
        String text = heard.normalised().toLowerCase(Locale.ROOT);
        List<Match> matches = matches(slot, text);
        Set<String> values = values(matches);
        if (slot.multiple()) {
            return several(slot, heard, values, asked);
        }
        if (values.size() > 1) {
            // 公司辞退的，说我不能胜任: what is not among the choices tells more than what is.
            values = values(matches.stream().filter(m -> m.option().hidden()).toList());
        }
        if (values.size() == 1) {
            return Optional.of(new Reading.Value(values.iterator().next()));
        }
        if (!asked || !matches.isEmpty()) {
            return Optional.empty();
        }
        return slot.type() == SlotType.LISTED && !AnswerSearch.isQuestion(heard)
                ? OnOffer.meant(slot, text)
                : lastResort(slot, text);
    }

    private static Set<String> values(List<Match> matches) {
        return matches.stream()
                .filter(m -> matches.stream().noneMatch(other -> other.covers(m)))
                .map(m -> m.option().value())
                .collect(Collectors.toSet());
    }

    /** The one option of which the text holds the label or a phrase, where these say more than 有 and 没有. */
    static Optional<Reading> labelled(Slot slot, Understanding heard) {
        List<String> values = slot.options().stream()
                .filter(o -> words(o).stream()
                        .filter(word -> word.length() >= PHRASE || word.equals(o.label()) && word.length() > 1)
                        .filter(word -> !BARE.contains(word))
                        .anyMatch(word -> said(word, heard.normalised())))
                .map(Option::value)
                .toList();
        return values.size() == 1 ? Optional.of(new Reading.Value(values.get(0))) : Optional.empty();
    }

    private static boolean said(String word, String text) {
        int at = text.indexOf(word);
        return at >= 0 && !DENIED.matcher(text.substring(0, at)).find();
    }

    /** Whether the text holds a word of just one option that is more than a yes or a no. */
    static boolean telling(Slot slot, Understanding heard) {
        return matches(slot, heard.normalised()).stream()
                        .filter(m -> !YES_OR_NO
                                .matcher(heard.normalised().substring(m.start(), m.end()))
                                .matches())
                        .map(m -> m.option().value())
                        .distinct()
                        .count()
                == 1;
    }

    /** Every option that is named, in the order of the file; by their numbers too when they were just shown. */
    private static Optional<Reading> several(Slot slot, Understanding heard, Set<String> named, boolean asked) {
        List<Option> shown = slot.options().stream().filter(o -> !o.hidden()).toList();
        Set<String> chosen = new HashSet<>(named);
        if (asked && NUMBERS.matcher(heard.normalised()).matches()) {
            DIGIT.matcher(heard.normalised())
                    .results()
                    .map(m -> Integer.parseInt(m.group()))
                    .filter(n -> n >= 1 && n <= shown.size())
                    .forEach(n -> chosen.add(shown.get(n - 1).value()));
        }
        String values = slot.options().stream()
                .map(Option::value)
                .filter(chosen::contains)
                .collect(Collectors.joining(","));
        return values.isEmpty() ? Optional.empty() : Optional.of(new Reading.Value(values));
    }

    /** Whether an utterance is the words of an option, and little but a frame around them: "我是送外卖的". */
    static boolean isWhole(Slot slot, Understanding heard) {
        String text = heard.normalised().toLowerCase(Locale.ROOT);
        return matches(slot, text).stream()
                .map(m -> text.substring(0, m.start()) + text.substring(m.end()))
                .anyMatch(rest -> FRAME.matcher(rest).replaceAll("").isEmpty());
    }

    private static List<Match> matches(Slot slot, String text) {
        List<Match> matches = new ArrayList<>();
        for (Option option : slot.options()) {
            for (String word : words(option)) {
                if (said(word, text)) {
                    int at = text.indexOf(word);
                    matches.add(new Match(option, at, at + word.length()));
                }
            }
        }
        return matches;
    }

    private static List<String> words(Option option) {
        List<String> words = new ArrayList<>(option.aliases());
        words.add(option.label());
        return words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
    }

    /** When just asked, a piece of a label will do: "派遣的" for 劳务派遣. */
    private static Optional<Reading> lastResort(Slot slot, String text) {
        String bare = text.replaceAll("[的了吧啊呢。.!！,，]", "");
        if (bare.length() < 2) {
            return Optional.empty();
        }
        List<Option> near =
                slot.options().stream().filter(o -> o.label().contains(bare)).toList();
        return near.size() == 1 ? Optional.of(new Reading.Value(near.get(0).value())) : Optional.empty();
    }
}
