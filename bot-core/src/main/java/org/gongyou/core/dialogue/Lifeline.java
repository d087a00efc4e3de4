package org.gongyou.core.dialogue;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.crisis.CrisisDetector;

/**
 * What somebody in danger is told when nothing else of the house works: no database, no dialogue, no model. Needs the fixed
 * sentences and the detector only, both in memory. Safe for many threads.
 */
public final class Lifeline {

    private static final String NOBODY = "系统这会儿有故障，没有人能从这里联系到你，请直接打电话。";

    /** What cannot be offered while nothing works: nobody would get the answer. */
    private static final Pattern OFFER = Pattern.compile("需要我现在就让值班老师联系你吗？(（[^）]*）)?");

    private Lifeline() {}

    /**
     * The fixed sentences with the hotlines, without what they offer of us; the same where the words may be meant otherwise, because
     * an answer to a question would reach nobody. Empty when the words tell of no danger.
     */
    public static Optional<OutboundMessage> forWords(Content content) {
        return content.words()
                .map(CrisisDetector.standard()::detect)
                .filter(Crisis::danger)
                .map(crisis -> OutboundMessage.text(OFFER.matcher(Wording.of(key(crisis), Map.of("duty", NOBODY)))
                        .replaceAll("")));
    }

    /**
     * What is said to somebody in danger where everybody can read it: the hotlines, and the way to where nobody else does. It
     * fits into a comment (140 characters).
     */
    public static String inPublic() {
        return Wording.of("danger.public");
    }

    private static String key(Crisis crisis) {
        if (crisis.threat()) {
            return "danger.threat";
        }
        String who = crisis.self() ? "danger.self" : "danger.other";
        boolean now = crisis.level() > 3;
        return now && crisis.self() ? "danger.now" : now ? "danger.other.now" : who;
    }
}
