package org.gongyou.intents.crisis;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.pattern.Characters;
import org.gongyou.intents.pattern.QuickPattern;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;

/**
 * Detects danger to life in a text: of the speaker, of somebody he speaks of, or from him to others. Immutable and safe
 * for many threads.
 *
 * <p>A long text is read in pieces, all of it.
 */
public final class CrisisDetector implements Component {

    private static final int LONGEST = 20_000;
    private static final Pattern PUNCTUATION = Pattern.compile("[,.!?;:、。…~\\n\\r—\"'“”‘’()《》〈〉「」\\[\\]]+");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N},④]+");
    private static final Pattern FIRST_PERSON = Pattern.compile("我(?!们|国|公司|单位|厂|同事|工友)|俺");
    private static final Crisis HARM = new Crisis(3, false);

    private final Lexicon lexicon = Lexicon.load();

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.CRISIS);
    }

    @Override
    public Analysis process(Analysis analysis) {
        Crisis crisis = detect(analysis.text());
        return crisis.level() == 0
                ? analysis
                : analysis.withCrisis(crisis)
                        .because(
                                "crisis: level " + crisis.level() + (crisis.self() ? " of the speaker" : " of others"));
    }

    /** What the text says about danger; {@link Crisis#NONE} for everyday texts. */
    public Crisis detect(String text) {
        Wording plain = masked(folded(text));
        for (String level : List.of("4", "3")) {
            Optional<Crisis> danger = danger(plain, level);
            if (danger.isPresent()) {
                return inContext(danger.get(), plain);
            }
        }
        if (first(plain, "harm").isPresent()) {
            return inContext(HARM, plain);
        }
        for (String level : List.of("2", "1")) {
            if (first(plain, level).isPresent()) {
                return new Crisis(Integer.parseInt(level), true);
            }
        }
        return Crisis.NONE;
    }

    private Optional<Crisis> danger(Wording plain, String level) {
        return first(plain, level)
                .map(start -> new Crisis(Integer.parseInt(level), Subject.isSpeaker(plain.text(), start)));
    }

    /** Talk about news, stories and rules is no crisis by itself, unless the speaker says "I". */
    private Crisis inContext(Crisis crisis, Wording plain) {
        boolean about = first(plain, "about").isPresent();
        boolean ofHimself = FIRST_PERSON.matcher(plain.text()).find() && crisis.self();
        return about && !ofHimself ? new Crisis(2, false) : crisis;
    }

    /** Where the first match of a kind starts. */
    private Optional<Integer> first(Wording plain, String kind) {
        for (QuickPattern pattern : lexicon.of(kind)) {
            if (pattern.mayMatch(plain.characters())) {
                Matcher matcher = pattern.matcher(plain.text());
                if (matcher.find()) {
                    return Optional.of(matcher.start());
                }
            }
        }
        return Optional.empty();
    }

    /** One spelling for what is written in many: width, script, case, spaces and dots between characters, homophones. */
    private Wording folded(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain = Normalizer.normalize(cut, Normalizer.Form.NFKC);
        plain = HanLP.convertToSimplifiedChinese(plain).toLowerCase(Locale.ROOT);
        plain = NOISE.matcher(PUNCTUATION.matcher(plain).replaceAll(",")).replaceAll("");
        Wording folded = Wording.of(plain);
        for (Lexicon.Fold fold : lexicon.folds()) {
            folded = folded.replaced(fold.pattern(), fold.replacement());
        }
        return folded;
    }

    private Wording masked(Wording plain) {
        Wording rest = plain;
        for (QuickPattern pattern : lexicon.of("mask")) {
            rest = rest.replaced(pattern, "_");
        }
        return rest;
    }

    /** A text and the characters in it. */
    private record Wording(String text, Characters characters) {

        static Wording of(String text) {
            return new Wording(text, Characters.of(text));
        }

        Wording replaced(QuickPattern pattern, String replacement) {
            if (!pattern.mayMatch(characters)) {
                return this;
            }
            String replaced = pattern.matcher(text).replaceAll(replacement);
            return replaced.equals(text) ? this : of(replaced);
        }
    }
}
