package org.gongyou.intents.text;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;

/**
 * Brings a text into one spelling: half width letters and digits, simplified characters, single spaces, no emoji, no
 * long runs of one character. Letters keep their case.
 *
 * <p>A text of nothing but an approving or disapproving sign (👌, [OK]) becomes the word for it. What is longer than
 * {@value #LONGEST} chars is cut.
 */
public final class Normaliser implements Component {

    /** Nobody types more into a chat; documents come as files. */
    static final int LONGEST = 20_000;

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\uFE00-\\uFE0F&&[^\\t\\n\\r]]+");
    private static final Pattern EMOJI = Pattern.compile("[\\p{So}\\x{1F3FB}-\\x{1F3FF}\\u20E3]+");
    private static final Pattern STICKER = Pattern.compile("\\[[\\p{IsHan}A-Za-z]{1,4}]");
    private static final Pattern MANY_MARKS = Pattern.compile("([^\\p{L}\\p{N}])\\1+");
    private static final Pattern MANY_LETTERS = Pattern.compile("(\\p{L})\\1{3,}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Map<String, String> SIGNS = Map.of(
            "👌", "好的", "👍", "好的", "🆗", "好的", "✅", "好的", "[OK]", "好的", "[强]", "好的", "[好的]", "好的", "👎", "不行", "❌",
            "不行");
    private static final Set<Integer> SKIN_AND_VARIANT = Set.of(0x1F3FB, 0x1F3FC, 0x1F3FD, 0x1F3FE, 0x1F3FF, 0xFE0F);

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.NORMALISED);
    }

    @Override
    public Analysis process(Analysis analysis) {
        return analysis.withNormalised(normalise(analysis.text()));
    }

    /** The text in its normal spelling. */
    public String normalise(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String sign = SIGNS.get(firstSign(cut));
        if (sign != null) {
            return sign;
        }
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        return HanLP.convertToSimplifiedChinese(everyday(plain) ? plain : cleaned(plain))
                .strip();
    }

    private static String cleaned(String text) {
        String plain = INVISIBLE.matcher(text).replaceAll("");
        plain = STICKER.matcher(EMOJI.matcher(plain).replaceAll(" ")).replaceAll(" ");
        plain = SPACES.matcher(plain).replaceAll(" ");
        plain = MANY_MARKS.matcher(plain).replaceAll("$1");
        return MANY_LETTERS.matcher(plain).replaceAll("$1$1$1");
    }

    /** Whether a text is of Chinese characters and ASCII signs without repetitions, so that there is nothing to clean. */
    private static boolean everyday(String text) {
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean han = c >= 0x4E00 && c <= 0x9FA5;
            boolean ascii = c >= ' ' && c <= '~' && c != '[';
            if (c == before || !han && !ascii) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** The sign that the text consists of, once or repeated; else the text itself. */
    private static String firstSign(String text) {
        if (text.length() > 40 || everyday(text)) {
            return text;
        }
        StringBuilder bare = new StringBuilder();
        text.strip().codePoints().filter(c -> !SKIN_AND_VARIANT.contains(c)).forEach(bare::appendCodePoint);
        for (String sign : SIGNS.keySet()) {
            if (bare.length() > 0 && bare.toString().replace(sign, "").isBlank()) {
                return sign;
            }
        }
        return text;
    }
}
