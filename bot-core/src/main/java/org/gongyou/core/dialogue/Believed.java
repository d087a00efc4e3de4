package org.gongyou.core.dialogue;

import java.util.List;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;

/** What remains of the classifier's belief: no service counts whose file asks for words that nobody has said. */
final class Believed {

    private Believed() {}

    static Turn of(ServiceCatalog catalog, Turn turn) {
        Understanding heard = turn.understanding();
        if (heard == null) {
            return turn;
        }
        List<RankedIntent> left = heard.ranking().stream()
                .filter(ranked -> fits(catalog.find(ranked.intent()).orElse(null), heard.normalised()))
                .toList();
        return left.size() == heard.ranking().size() ? turn : turn.heardAs(with(heard, left));
    }

    private static boolean fits(@Nullable ServiceDefinition service, String words) {
        String needed = service == null ? null : service.onlyWith();
        return needed == null || Patterns.of(needed).matcher(words).find();
    }

    private static Understanding with(Understanding heard, List<RankedIntent> ranking) {
        return new Understanding(
                heard.text(),
                heard.normalised(),
                heard.tokens(),
                ranking,
                heard.outOfScope(),
                heard.entities(),
                heard.crisis(),
                heard.bounds(),
                heard.because());
    }
}
