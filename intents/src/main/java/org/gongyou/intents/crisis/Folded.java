package org.gongyou.intents.crisis;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongyou.intents.pattern.Characters;
import org.gongyou.intents.pattern.QuickPattern;

/**
 * A text in one spelling: width, script, case, spaces and dots between characters, homophones; punctuation is a comma.
 *
 * @param characters which characters are in it
 */
record Folded(String text, Characters characters) {

    private static final int LONGEST = 20_000;
    /** What fits into one look; people write one thought in about so many characters. */
    private static final int WINDOW = 44;

    private static final Pattern PUNCTUATION = Pattern.compile("[,.!?;:、。…~\\n\\r—\"'“”‘’()《》〈〉「」\\[\\]]+");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N},④]+");
    private static final Pattern SPELT_OUT = Pattern.compile("(?<![^,])\\p{IsHan}(?:,\\p{IsHan}(?![^,])){2,}");

    static Folded of(String text) {
        return new Folded(text, Characters.of(text));
    }

    /** The text as the lexicon and the classifiers see it. */
    static Folded of(String text, Lexicon lexicon) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        plain = HanLP.convertToSimplifiedChinese(plain).toLowerCase(Locale.ROOT);
        plain = NOISE.matcher(PUNCTUATION.matcher(plain).replaceAll(",")).replaceAll("");
        if (plain.indexOf(',') >= 0) {
            plain = SPELT_OUT.matcher(plain).replaceAll(run -> run.group().replace(",", ""));
        }
        Folded folded = of(plain);
        for (Lexicon.Fold fold : lexicon.folds()) {
            folded = folded.replaced(fold.pattern(), fold.replacement());
        }
        return folded;
    }

    Folded replaced(QuickPattern pattern, String replacement) {
        if (!pattern.mayMatch(characters)) {
            return this;
        }
        String replaced = pattern.matcher(text).replaceAll(replacement);
        return replaced.equals(text) ? this : of(replaced);
    }

    /** The text in pieces of a thought each, cut at commas where there are any; a clause at a cut is in both. */
    List<String> windows() {
        if (text.length() <= WINDOW) {
            return List.of(text);
        }
        List<String> windows = new ArrayList<>();
        int start = 0;
        while (text.length() - start > WINDOW) {
            int end = text.lastIndexOf(',', start + WINDOW);
            end = end > start ? end : start + WINDOW;
            windows.add(text.substring(start, end));
            int back = text.lastIndexOf(',', end - 1);
            start = back > start + WINDOW / 3 ? back + 1 : end;
        }
        windows.add(text.substring(start));
        return windows;
    }
}
