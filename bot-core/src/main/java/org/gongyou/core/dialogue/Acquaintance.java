package org.gongyou.core.dialogue;

import java.time.Instant;
import java.util.List;
import org.gongyou.core.identity.Standing;

/**
 * How well we know the person: how surely, and what of his goes on where.
 *
 * @param elsewhere forms half filled on his other channels, the one touched last first; with a code just proved to be right,
 *     also those of the person that he turns out to be
 * @param taken forms of this conversation that have gone on elsewhere since the person last spoke here
 * @param news cases about which something was decided since the person last spoke here
 * @param hidden how many cases he has that this contact may not see yet
 */
public record Acquaintance(
        Standing standing, List<HalfFilled> elsewhere, List<HalfFilled> taken, List<Long> news, int hidden) {

    public Acquaintance {
        elsewhere = List.copyOf(elsewhere);
        taken = List.copyOf(taken);
        news = List.copyOf(news);
    }

    /**
     * A form under way on a channel.
     *
     * @param channel where it goes on
     */
    public record HalfFilled(Flow flow, String channel, Instant touchedAt) {}

    /** The same, with so many cases that he may not see yet. */
    public Acquaintance hiding(int cases) {
        return new Acquaintance(standing, elsewhere, taken, news, cases);
    }

    /** Of somebody of whom we know only his account. */
    public static Acquaintance slight() {
        return new Acquaintance(Standing.unknown(), List.of(), List.of(), List.of(), 0);
    }
}
