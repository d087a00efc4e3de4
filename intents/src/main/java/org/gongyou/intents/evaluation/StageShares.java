package org.gongyou.intents.evaluation;

import java.util.List;

/** The share of texts that each stage of the cascade answered; together 1. */
public record StageShares(double lexical, double semantic, double cache) {

    /** The shares of these judgements. */
    static StageShares of(List<Judgement> judgements) {
        return new StageShares(share(judgements, "lexical"), share(judgements, "semantic"), share(judgements, "cache"));
    }

    private static double share(List<Judgement> judgements, String stage) {
        return judgements.stream().filter(j -> j.stage().equals(stage)).count()
                / (double) Math.max(1, judgements.size());
    }
}
