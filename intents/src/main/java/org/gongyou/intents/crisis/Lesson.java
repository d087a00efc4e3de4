package org.gongyou.intents.crisis;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gongyou.intents.classify.SparseVector;
import org.gongyou.intents.crisis.CrisisModel.Opinion;
import org.jspecify.annotations.Nullable;

/** An example as the detector sees it, in pieces of a thought each; made and used by {@link CrisisTrainer}, on one thread. */
final class Lesson {

    /** A piece and what judges that have not learnt from it say of it. */
    static final class Piece {

        final Signs signs;
        /** What the judge by meaning reads. */
        final String meant;

        final SparseVector grams;
        float @Nullable [] vector;
        Opinion byWords = new Opinion(new double[Concern.count()]);
        Opinion byMeaning = new Opinion(new double[Concern.count()]);

        private Piece(Window window) {
            this.signs = window.signs();
            this.meant = window.meant();
            this.grams = Grams.of(signs);
        }
    }

    private final CrisisExample example;
    private final List<Piece> pieces;
    /** Those that speak of the concern. */
    private List<Piece> telling;

    private Lesson(CrisisExample example, List<Piece> pieces) {
        this.example = example;
        this.pieces = pieces;
        this.telling = pieces;
    }

    static Lesson of(CrisisExample example, Lexicon lexicon) {
        List<Piece> pieces =
                Window.of(example.text(), lexicon).stream().map(Piece::new).toList();
        return new Lesson(example, pieces);
    }

    CrisisExample example() {
        return example;
    }

    Concern concern() {
        return example.concern();
    }

    int label() {
        return concern().ordinal();
    }

    boolean danger() {
        return concern().danger();
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Whether it is of an author who had seen neither other examples nor the detector. */
    boolean apart() {
        return example.apart();
    }

    /** The pieces to learn the concern from: all of them, unless the one that tells has been found. */
    List<Piece> telling() {
        return telling;
    }

    /** Whether the concern is in one of several pieces, and the rest about something else, such as wages. */
    boolean hidden() {
        return pieces.size() > 1 && concern() != Concern.NONE && concern() != Concern.ABOUT;
    }

    /** From now on the likeliest piece alone speaks of the concern. */
    void findTelling(ToDoubleFunction<Piece> likelihood) {
        telling = List.of(
                pieces.stream().max(Comparator.comparingDouble(likelihood)).orElseThrow());
    }

    /** The highest that a judge gives to any piece, as the detector counts it. */
    double highest(ToDoubleFunction<Piece> judge) {
        return pieces.stream().mapToDouble(judge).max().orElseThrow();
    }
}
