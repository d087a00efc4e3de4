package org.gongyou.intents.crisis;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongyou.intents.pattern.Characters;
import org.gongyou.intents.pattern.QuickPattern;

/**
 * A text in one spelling: width, script, case, spaces and dots between characters, pictures that stand for words, homophones;
 * punctuation is a comma.
 *
 * @param characters which characters are in it
 */
record Folded(String text, Characters characters) {

    private static final int LONGEST = 20_000;
    /** What fits into one look; people write one thought in about so many characters. */
    private static final int WINDOW = 44;

    private static final Pattern PUNCTUATION = Pattern.compile("[,.!?;:、。…~\\n\\r—\"'“”‘’()《》〈〉「」\\[\\]]+");
    /** A space where others put a comma; those between single characters or short words may be there to hide them. */
    private static final Pattern PAUSE = Pattern.compile(
            "(?<=[\\p{IsHan}\\p{N}]{3})\\s+(?=[\\p{IsHan}\\p{N}]{2})|(?<=[\\p{IsHan}\\p{N}]{2})\\s+(?=[\\p{IsHan}\\p{N}]{3})");

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N},④]+");
    private static final Pattern SPELT_OUT = Pattern.compile("(?<![^,])\\p{IsHan}(?:,\\p{IsHan}(?![^,])){2,}");

    /** Numbers of telephones, people and accounts: whose they are does not matter, and no two are alike. */
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{6,}x?");

    /** Pictures that people put in the place of a word. */
    private static final Map<String, String> PICTURES = Map.of(
            "\uD83D\uDC8A", "药", // pill
            "\uD83D\uDD2A", "刀", // kitchen knife
            "\uD83E\uDE78", "血", // drop of blood
            "\uD83E\uDEA2", "绳", // knot
            "\uD83C\uDFE2", "楼", // office building
            "\uD83C\uDF09", "桥", // bridge at night
            "\uD83D\uDC80", "死", // skull
            "\u2620", "死", // skull and crossbones
            "\uD83E\uDEA6", "坟", // headstone
            "\uD83D\uDD2B", "枪"); // pistol

    static Folded of(String text) {
        return new Folded(text, Characters.of(text));
    }

    /** The text as the lexicon and the classifiers see it. */
    static Folded of(String text, Lexicon lexicon) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        plain = HanLP.convertToSimplifiedChinese(plain).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> picture : PICTURES.entrySet()) {
            plain = plain.replace(picture.getKey(), picture.getValue());
        }
        plain = PAUSE.matcher(PUNCTUATION.matcher(plain).replaceAll(",")).replaceAll(",");
        plain = LONG_NUMBER.matcher(NOISE.matcher(plain).replaceAll("")).replaceAll("0");
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
