package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.Slot.Option;
import org.gongyou.intents.Understanding;

/** Finds which option of an enum a person means. */
final class OptionReader {

    private static final Pattern DENIED = Pattern.compile("(不是|不算|没有|没|不|非)$");

    private OptionReader() {}

    private record Match(Option option, int start, int end) {
        boolean covers(Match other) {
            return start <= other.start && other.end <= end && end - start > other.end - other.start;
        }
    }

    static Optional<Reading> read(Slot slot, Understanding heard, boolean asked) {
        String text = heard.normalised().toLowerCase(Locale.ROOT);
        List<Match> matches = matches(slot, text);
        Set<String> values = matches.stream()
                .filter(m -> matches.stream().noneMatch(other -> other.covers(m)))
                .map(m -> m.option().value())
                .collect(Collectors.toSet());
        if (values.size() == 1) {
            return Optional.of(new Reading.Value(values.iterator().next()));
        }
        return asked && values.isEmpty() ? lastResort(slot, text) : Optional.empty();
    }

    private static List<Match> matches(Slot slot, String text) {
        List<Match> matches = new ArrayList<>();
        for (Option option : slot.options()) {
            for (String word : words(option)) {
                int at = text.indexOf(word);
                if (at >= 0 && !DENIED.matcher(text.substring(0, at)).find()) {
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
