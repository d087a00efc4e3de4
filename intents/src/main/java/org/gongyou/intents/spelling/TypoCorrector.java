package org.gongyou.intents.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.intents.Token;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Component;
import org.gongyou.intents.pipeline.Layer;
import org.gongyou.intents.resource.Resources;
import org.gongyou.intents.text.DictionaryWord;
import org.gongyou.intents.text.Segmenter;

/**
 * Corrects words in which one character was taken for another that sounds like it, towards the terms of a dictionary.
 *
 * <p>It prefers to leave a slip to making one: the words must not be known as they stand, no known word may lie across
 * the edges, and the shorter the term, the more the rest of the text must speak for it. As a component it cuts the
 * corrected text into words, whose offsets fit the normalised text, since a correction keeps the length; the normalised
 * text itself stays as it was typed. Immutable and safe for many threads.
 */
public final class TypoCorrector implements Component {

    /** Only the first so many chars are corrected. */
    static final int LONGEST = 500;

    /** From here on, a character is a common word of its own. */
    private static final int COMMON = 300;

    /** Up to here, a character hardly stands alone. */
    private static final int RARE = 40;

    private static final String GRAMMAR = "没不了的是有在我你他她们这那就都也还和跟给让被把要会能去来到上下大小多少好加请人同";

    private static final Pattern ABOUT_WORK = Pattern.compile(
            "公司|老板|单位|工地|厂|工资|合同|上班|员工|工人|干活|维权|申请|怎么|赔|法院|律师|投诉|企业|领导|工会|劳动|保险|钱|不给|没发|不发|没交|没签|拖|想要|帮|我");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

    private final Segmenter segmenter;
    private final Terms terms;
    private final Confusions confusions;

    private TypoCorrector(Segmenter segmenter) {
        this.segmenter = segmenter;
        this.terms = new Terms(Stream.concat(
                        segmenter.words().stream().map(DictionaryWord::word),
                        Resources.entries(TypoCorrector.class, "common-terms.txt").stream())
                .toList());
        this.confusions = new Confusions(Resources.entries(TypoCorrector.class, "confusions.tsv"));
    }

    /** A corrector towards the words that this segmenter was given, besides everyday terms of our subject. */
    public static TypoCorrector towards(Segmenter segmenter) {
        return new TypoCorrector(segmenter);
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.NORMALISED, Layer.TOKENS);
    }

    @Override
    public Set<Layer> provides() {
        return Set.of(Layer.TOKENS);
    }

    @Override
    public Analysis process(Analysis analysis) {
        String normalised = analysis.normalised();
        List<Correction> corrections =
                normalised.length() > LONGEST ? correct(normalised) : correct(normalised, analysis.tokens());
        if (corrections.isEmpty()) {
            return analysis;
        }
        String wording = Correction.apply(normalised, corrections);
        Analysis corrected = analysis.withWording(wording, segmenter.segment(wording));
        for (Correction correction : corrections) {
            corrected = corrected.because("read " + correction.from() + " as " + correction.to());
        }
        return corrected;
    }

    /** What is mistyped in a normalised text, by position, without overlaps; usually nothing. */
    public List<Correction> correct(String normalised) {
        String text = normalised.substring(0, Math.min(LONGEST, normalised.length()));
        return correct(text, segmenter.segment(text));
    }

    private List<Correction> correct(String text, List<Token> tokens) {
        Wording wording = new Wording(text, tokens, terms);
        List<Correction> candidates = new ArrayList<>(confusions.in(text));
        for (int start = 0; start + Terms.SHORTEST <= text.length(); start++) {
            int last = wording.opensAt(start) ? Math.min(text.length(), start + terms.longest()) : 0;
            for (int end = start + Terms.SHORTEST; end <= last; end++) {
                if (wording.opensAt(end)) {
                    candidate(text, start, end, wording).ifPresent(candidates::add);
                }
            }
        }
        candidates.sort(
                Comparator.comparingInt((Correction c) -> -c.from().length()).thenComparing(Correction::start));
        List<Correction> kept = new ArrayList<>();
        for (Correction c : candidates) {
            if (kept.stream().noneMatch(k -> k.start() < c.end() && c.start() < k.end())) {
                kept.add(c);
            }
        }
        kept.sort(Comparator.comparingInt(Correction::start));
        return List.copyOf(kept);
    }

    private Optional<Correction> candidate(String text, int start, int end, Wording wording) {
        for (int i = 0; i < end - start; i++) {
            for (String term : terms.but(text, start, end, i)) {
                String words = text.substring(start, end);
                boolean wrong = term.charAt(i) != words.charAt(i) && !terms.contains(words);
                if (wrong
                        && Sounds.alike(words.charAt(i), term.charAt(i))
                        && unlikely(text, start, end, i, term, wording)) {
                    return Optional.of(new Correction(start, words, term));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the words as they stand are unlikely enough to be a slip for the term. */
    private static boolean unlikely(String text, int start, int end, int index, String term, Wording wording) {
        String words = text.substring(start, end);
        char odd = words.charAt(index);
        if (wording.known(words) || !HAN.matcher(words).matches()) {
            return false;
        }
        boolean withinWord = wording.wordLengthAt(start + index) > 1;
        if (words.length() >= 4) {
            return !withinWord || wording.wordLengthAt(start + index) < words.length() - 1;
        }
        boolean usual = wording.together(start + index) + wording.together(start + index + 1) > 0;
        if (withinWord || usual) {
            return false;
        }
        if (words.length() == 3) {
            return Wording.frequency(odd) < COMMON;
        }
        boolean company =
                wording.hasTermOutside(start, end) || ABOUT_WORK.matcher(text).find();
        boolean rare = Wording.frequency(odd) < COMMON || Wording.frequency(words.charAt(1 - index)) <= RARE;
        return company && rare && GRAMMAR.indexOf(odd) < 0 && Sounds.same(odd, term.charAt(index));
    }
}
