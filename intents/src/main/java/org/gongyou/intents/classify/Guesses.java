package org.gongyou.intents.classify;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.gongyou.intents.Bounds;

/**
 * What one would have guessed of texts that were kept out of training, and which bounds would have been best.
 *
 * <p>What comes of a guess is counted in turns that it costs the person: asking back one, a wrong guess {@link #WRONG} (it is
 * taken back, and what was meant is said again), in the middle of a form {@link #WRONG_IN_FORM} (and gone back to), not
 * understanding as much as a wrong guess. How often a guess is right at a confidence is read off a curve that only rises
 * (isotonic regression).
 */
final class Guesses {

    private static final double WRONG = 2;
    private static final double WRONG_IN_FORM = 3;
    /** Reading one more name in a question costs so much of a turn. */
    private static final double NAME = 0.2;
    /** So much of what people say is outside of what we know, for each text within. */
    private static final double OUTSIDE = 0.125;

    private Guesses() {}

    /**
     * A text and its likeliest intents.
     *
     * @param inScope whether its intent is one that the experts knew
     * @param turnedAway whether the gates turn it away as out of scope
     * @param named confidences of the intents that a question could name, the likeliest first
     * @param right which of them was meant; -1 for none
     */
    record Guess(boolean inScope, boolean turnedAway, List<Double> named, int right) {

        Guess {
            named = List.copyOf(named);
        }
    }

    /** The bounds that suit these guesses best. */
    static Bounds bounds(List<Guess> guesses) {
        double inside = guesses.stream().filter(Guess::inScope).count();
        double outside = guesses.size() - inside;
        double weight = outside == 0 ? 0 : Math.min(1, OUTSIDE * inside / outside);
        List<Guess> passed = guesses.stream().filter(g -> !g.turnedAway()).toList();
        List<Case> top = passed.stream()
                .map(g -> new Case(g.named().get(0), g.right() == 0, g.inScope() ? 1 : weight))
                .toList();
        List<Case> any = passed.stream()
                .map(g -> new Case(together(g), g.right() >= 0, g.inScope() ? 1 : weight))
                .toList();
        List<Case> each = passed.stream()
                .flatMap(g -> Stream.iterate(0, i -> i < g.named().size(), i -> i + 1)
                        .map(i -> new Case(g.named().get(i), g.right() == i, g.inScope() ? 1 : weight)))
                .toList();
        double act = reaches(1 - 1 / WRONG, top);
        double inForm = Math.max(act, reaches(1 - 1 / WRONG_IN_FORM, top));
        return new Bounds(act, inForm, reaches(1 / WRONG, any), reaches(NAME / WRONG, each));
    }

    private static double together(Guess guess) {
        return guess.named().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The least confidence from which on the share of good cases reaches the wanted one; 1 if none does. */
    private static double reaches(double wanted, List<Case> cases) {
        Deque<Block> blocks = new ArrayDeque<>();
        cases.stream().sorted(Comparator.comparingDouble(Case::confidence)).forEach(one -> {
            Block block = new Block(one.confidence(), one.weight(), one.good() ? one.weight() : 0);
            while (!blocks.isEmpty() && blocks.peekLast().share() >= block.share()) {
                block = blocks.removeLast().and(block);
            }
            blocks.addLast(block);
        });
        return blocks.stream()
                .filter(block -> block.share() >= wanted)
                .mapToDouble(Block::from)
                .findFirst()
                .orElse(1);
    }

    private record Case(double confidence, boolean good, double weight) {}

    /** Neighbouring cases of which the same share is good. */
    private record Block(double from, double weight, double good) {

        double share() {
            return weight == 0 ? 0 : good / weight;
        }

        Block and(Block next) {
            return new Block(from, weight + next.weight, good + next.good);
        }
    }
}
