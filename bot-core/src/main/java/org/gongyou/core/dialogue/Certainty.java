package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/**
 * How sure of an intent we have to be for what. The engine's confidences are calibrated, so the figures mean what they
 * say; texts that its own gate turns away are never acted upon.
 */
final class Certainty {

    /** Surer than this, and we do it. */
    static final double SURE = 0.45;

    /** In mid-form a wrong guess costs more: surer than this, and we leave the form for it. */
    static final double SURE_IN_FORM = 0.6;

    /** Less sure than this, and it is not even worth asking back. */
    static final double POSSIBLE = 0.15;

    /** So much likelier than the next must the likeliest be. */
    static final double AHEAD = 0.1;

    private Certainty() {}

    /** The likeliest intent, if it is likely enough and far enough ahead. */
    static Optional<RankedIntent> sure(Understanding heard) {
        return heard.best()
                .filter(best -> !heard.outOfScope() && best.confidence() >= SURE)
                .filter(best -> best.confidence() - second(heard.ranking()) >= AHEAD);
    }

    /** The intents that are worth asking back for, likeliest first. */
    static List<RankedIntent> possible(Understanding heard) {
        return heard.ranking().stream().filter(r -> r.confidence() >= POSSIBLE).toList();
    }

    private static double second(List<RankedIntent> ranking) {
        return ranking.size() < 2 ? 0 : ranking.get(1).confidence();
    }
}
