package org.gongyou.intents.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Entity;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Token;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.semantic.Vectors;

/**
 * What is known of a text on its way through a pipeline. Immutable: each component returns a copy with more in it.
 *
 * @param text as it came
 * @param today the day that relative dates are counted from
 * @param normalised the text in one spelling; the offsets of tokens and entities refer to it
 * @param wording the same with mistyped words corrected, of the same length
 * @param features what classifiers look at, such as words and character n-grams, with repetitions
 * @param ranking intents, likeliest first
 * @param evidence what the verdict about the scope rests on
 * @param stage what ranked the intents
 * @param because reasons for people; hold no more of the text than single words, but training examples in full
 * @param vectors what has been encoded on the way; all copies share it
 */
public record Analysis(
        String text,
        LocalDate today,
        String normalised,
        String wording,
        List<Token> tokens,
        List<String> features,
        List<RankedIntent> ranking,
        Evidence evidence,
        Stage stage,
        Scope scope,
        List<Entity> entities,
        Crisis crisis,
        List<String> because,
        Vectors vectors) {

    public Analysis {
        tokens = List.copyOf(tokens);
        features = List.copyOf(features);
        ranking = List.copyOf(ranking);
        entities = List.copyOf(entities);
        because = List.copyOf(because);
    }

    /**
     * Whether a text is out of scope.
     *
     * @param score how likely it is, from 0 to 1
     */
    public record Scope(double score, boolean out) {

        /** Not yet judged. */
        public static final Scope IN = new Scope(0, false);
    }

    /** A text about which nothing is known yet. */
    public static Analysis of(String text, LocalDate today) {
        return new Analysis(
                text,
                today,
                text,
                text,
                List.of(),
                List.of(),
                List.of(),
                Evidence.NONE,
                Stage.NONE,
                Scope.IN,
                List.of(),
                Crisis.NONE,
                List.of(),
                new Vectors());
    }

    /** With the normalised text. */
    public Analysis withNormalised(String value) {
        Draft draft = new Draft(this);
        draft.normalised = value;
        draft.wording = value;
        return draft.done();
    }

    /** With mistyped words corrected, and the words of the corrected text. */
    public Analysis withWording(String value, List<Token> words) {
        Draft draft = new Draft(this);
        draft.wording = value;
        draft.tokens = words;
        return draft.done();
    }

    /** With its words. */
    public Analysis withTokens(List<Token> value) {
        Draft draft = new Draft(this);
        draft.tokens = value;
        return draft.done();
    }

    /** With its features. */
    public Analysis withFeatures(List<String> value) {
        Draft draft = new Draft(this);
        draft.features = value;
        return draft.done();
    }

    /** With intents, likeliest first, the evidence that they rest on, and what ranked them. */
    public Analysis withRanking(List<RankedIntent> value, Evidence reasons, Stage by) {
        Draft draft = new Draft(this);
        draft.ranking = value;
        draft.evidence = reasons;
        draft.stage = by;
        return draft.done();
    }

    /** With the verdict whether it is out of scope. */
    public Analysis withScope(Scope value) {
        Draft draft = new Draft(this);
        draft.scope = value;
        return draft.done();
    }

    /** With what it names. */
    public Analysis withEntities(List<Entity> value) {
        Draft draft = new Draft(this);
        draft.entities = value;
        return draft.done();
    }

    /** With the danger found in it. */
    public Analysis withCrisis(Crisis value) {
        Draft draft = new Draft(this);
        draft.crisis = value;
        return draft.done();
    }

    /** With one more reason. */
    public Analysis because(String reason) {
        Draft draft = new Draft(this);
        draft.because = new ArrayList<>(because);
        draft.because.add(reason);
        return draft.done();
    }

    /** What has been found, for those who asked. */
    public Understanding toUnderstanding() {
        return new Understanding(text, normalised, tokens, ranking, scope.out(), entities, crisis, because);
    }

    /** A copy in the making. */
    private static final class Draft {

        private final Analysis from;
        private String normalised;
        private String wording;
        private List<Token> tokens;
        private List<String> features;
        private List<RankedIntent> ranking;
        private Evidence evidence;
        private Stage stage;
        private Scope scope;
        private List<Entity> entities;
        private Crisis crisis;
        private List<String> because;

        Draft(Analysis from) {
            this.from = from;
            normalised = from.normalised;
            wording = from.wording;
            tokens = from.tokens;
            features = from.features;
            ranking = from.ranking;
            evidence = from.evidence;
            stage = from.stage;
            scope = from.scope;
            entities = from.entities;
            crisis = from.crisis;
            because = from.because;
        }

        Analysis done() {
            return new Analysis(
                    from.text,
                    from.today,
                    normalised,
                    wording,
                    tokens,
                    features,
                    ranking,
                    evidence,
                    stage,
                    scope,
                    entities,
                    crisis,
                    because,
                    from.vectors);
        }
    }
}
