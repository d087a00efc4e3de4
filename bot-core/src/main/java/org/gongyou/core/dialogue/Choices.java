package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;

/** Finds which choice of our last bubble a person means who answers in words: by number, label, place or a piece of the label. */
final class Choices {

    private static final int LONGEST_BY_NUMBER = 6;
    private static final int LONGEST_BY_PIECE = 8;
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\s]");
    private static final Pattern SEVERAL = Pattern.compile("\\d\\D+\\d");
    private static final Pattern PLACE = Pattern.compile("set:[a-z0-9_]+:\\d{6}");
    private static final Pattern FRAME =
            Pattern.compile("^(我)?(要|想|是|选|办|问|看|就)*(的是)?|(的)?(那个|这个|那件|这件|那项)?(吧|啊|呀|的|吗|了)?$|[\\p{P}\\s]");

    private Choices() {}

    /** The key of the choice, with its stamp. */
    static Optional<String> chosen(Scene scene) {
        List<Choice> choices = scene.choices();
        Optional<Understanding> heard = scene.heard();
        if (choices.isEmpty() || heard.isEmpty()) {
            return Optional.empty();
        }
        String said = heard.get().normalised().strip();
        return byLabel(choices, said)
                .or(() -> byPlace(choices, heard.get()))
                .or(() -> byNumber(choices, heard.get(), said))
                .or(() -> byPiece(choices, said))
                .map(Choice::key);
    }

    private static Optional<Choice> byLabel(List<Choice> choices, String said) {
        return choices.stream()
                .filter(c -> bare(c.label()).equalsIgnoreCase(bare(said)))
                .findFirst();
    }

    /** Whether the words are the label of one of the choices. */
    static boolean isLabel(List<Choice> choices, String said) {
        return byLabel(choices, said).isPresent();
    }

    private static String bare(String text) {
        return MARKS.matcher(text).replaceAll("");
    }

    /** "南京的", where districts of one name were offered. */
    private static Optional<Choice> byPlace(List<Choice> choices, Understanding heard) {
        List<Choice> there = choices.stream()
                .filter(c -> PLACE.matcher(Button.of(c.key()).key()).matches())
                .filter(c -> RegionReader.around(region(c), heard))
                .toList();
        return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
    }

    private static String region(Choice choice) {
        String key = Button.of(choice.key()).key();
        return key.substring(key.length() - 6);
    }

    private static Optional<Choice> byNumber(List<Choice> choices, Understanding heard, String said) {
        if (said.length() > LONGEST_BY_NUMBER || SEVERAL.matcher(said).find()) {
            return Optional.empty();
        }
        return heard.entities(EntityTypes.CHOICE).stream()
                .map(Entity::value)
                .filter(v -> v.matches("-?\\d{1,2}"))
                .map(Integer::parseInt)
                .map(n -> n < 0 ? choices.size() + n + 1 : n)
                .filter(n -> n >= 1 && n <= choices.size())
                .map(n -> choices.get(n - 1))
                .findFirst();
    }

    /** "法律那个": a piece of one label only, where services were offered. */
    private static Optional<Choice> byPiece(List<Choice> choices, String said) {
        String piece = FRAME.matcher(said).replaceAll("");
        if (piece.length() < 2 || piece.length() > LONGEST_BY_PIECE) {
            return Optional.empty();
        }
        List<Choice> meant = choices.stream()
                .filter(c -> c.key().matches("(start|list|edit):.*"))
                .filter(c -> c.label().replaceFirst("（.*", "").contains(piece))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
