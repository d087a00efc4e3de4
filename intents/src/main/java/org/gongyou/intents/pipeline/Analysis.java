package org.gongyou.intents.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Entity;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Token;
import org.gongyou.intents.Understanding;

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
        List<String> because) {

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
                List.of());
    }

    /** With the normalised text. */
    public Analysis withNormalised(String value) {
        return new Analysis(
                text, today, value, value, tokens, features, ranking, evidence, stage, scope, entities, crisis,
                because);
    }

    /** With mistyped words corrected, and the words of the corrected text. */
    public Analysis withWording(String value, List<Token> tokens) {
        return new Analysis(
                text,
                today,
                normalised,
                value,
                List.copyOf(tokens),
                features,
                ranking,
                evidence,
                stage,
                scope,
                entities,
                crisis,
                because);
    }

    /** With its words. */
    public Analysis withTokens(List<Token> value) {
        return new Analysis(
                text,
                today,
                normalised,
                wording,
                List.copyOf(value),
                features,
                ranking,
                evidence,
                stage,
                scope,
                entities,
                crisis,
                because);
    }

    /** With its features. */
    public Analysis withFeatures(List<String> value) {
        return new Analysis(
                text,
                today,
                normalised,
                wording,
                tokens,
                List.copyOf(value),
                ranking,
                evidence,
                stage,
                scope,
                entities,
                crisis,
                because);
    }

    /** With intents, likeliest first, the evidence that they rest on, and what ranked them. */
    public Analysis withRanking(List<RankedIntent> value, Evidence evidence, Stage stage) {
        return new Analysis(
                text,
                today,
                normalised,
                wording,
                tokens,
                features,
                List.copyOf(value),
                evidence,
                stage,
                scope,
                entities,
                crisis,
                because);
    }

    /** With the verdict whether it is out of scope. */
    public Analysis withScope(Scope value) {
        return new Analysis(
                text,
                today,
                normalised,
                wording,
                tokens,
                features,
                ranking,
                evidence,
                stage,
                value,
                entities,
                crisis,
                because);
    }

    /** With what it names. */
    public Analysis withEntities(List<Entity> value) {
        return new Analysis(
                text,
                today,
                normalised,
                wording,
                tokens,
                features,
                ranking,
                evidence,
                stage,
                scope,
                List.copyOf(value),
                crisis,
                because);
    }

    /** With the danger found in it. */
    public Analysis withCrisis(Crisis value) {
        return new Analysis(
                text,
                today,
                normalised,
                wording,
                tokens,
                features,
                ranking,
                evidence,
                stage,
                scope,
                entities,
                value,
                because);
    }

    /** With one more reason. */
    public Analysis because(String reason) {
        List<String> reasons = new ArrayList<>(because);
        reasons.add(reason);
        return new Analysis(
                text,
                today,
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
                List.copyOf(reasons));
    }

    /** What has been found, for those who asked. */
    public Understanding toUnderstanding() {
        return new Understanding(text, normalised, tokens, ranking, scope.out(), entities, crisis, because);
    }
}
