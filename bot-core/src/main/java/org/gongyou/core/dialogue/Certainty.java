package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import org.gongyou.intents.Bounds;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/**
 * Whether we are sure enough of an intent. The bounds are learnt with the model ({@link org.gongyou.intents.Bounds}); texts that
 * its own gate turns away are never acted upon.
 */
final class Certainty {

    private Certainty() {}

    /** The likeliest intent, if it is likely enough; then the next cannot be close to it. */
    static Optional<RankedIntent> sure(Understanding heard) {
        return heard.best()
                .filter(best -> !heard.outOfScope()
                        && best.confidence() >= heard.bounds().act());
    }

    /** The intents that are worth asking back for, likeliest first, at most as many as a question can name. */
    static List<RankedIntent> possible(Understanding heard) {
        List<RankedIntent> likeliest =
                heard.ranking().stream().limit(Bounds.MOST_NAMED).toList();
        double together =
                likeliest.stream().mapToDouble(RankedIntent::confidence).sum();
        return together < heard.bounds().ask()
                ? List.of()
                : likeliest.stream()
                        .filter(r -> r.confidence() >= heard.bounds().name())
                        .toList();
    }
}
