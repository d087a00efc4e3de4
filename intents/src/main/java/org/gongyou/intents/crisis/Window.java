package org.gongyou.intents.crisis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text as it is looked at; what is learnt from is cut in the same way.
 *
 * @param whole the text as it came, where the piece is all of it
 */
record Window(Signs signs, @Nullable String whole) {

    /** A text in its pieces, all of it; at least one. */
    static List<Window> of(String text, Lexicon lexicon) {
        Folded folded = Folded.of(text, lexicon);
        List<String> pieces = folded.windows();
        return pieces.size() == 1
                ? List.of(new Window(Signs.of(folded, lexicon), text))
                : pieces.stream()
                        .map(piece -> new Window(Signs.of(Folded.of(piece), lexicon), null))
                        .toList();
    }

    /** What the judge by meaning is to read. */
    String meant() {
        return whole == null ? signs.plain() : Meant.by(whole, signs);
    }
}
