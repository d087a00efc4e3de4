package org.gongyou.channels.app;

import io.micrometer.core.instrument.Metrics;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongyou.channels.callback.Patience;
import org.gongyou.channels.callback.Patience.OutOfPatienceException;
import org.gongyou.core.dialogue.Lifeline;
import org.gongyou.core.message.OutboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Words of danger that cannot be taken are not left without an answer: the refusal says the fixed sentences with the hotlines. */
final class AppLifeline {

    private static final Logger LOG = LoggerFactory.getLogger(AppLifeline.class);

    private static final Patience PATIENCE = new Patience();

    private AppLifeline() {}

    /**
     * Takes a message, if that comes to an end within some seconds.
     *
     * @throws AppProblem 503 with the fixed sentences if the house fails and somebody is in danger, 503 if it does not come to an
     *     end; whatever the house throws otherwise
     */
    static <T> T taken(AppMessage message, Supplier<T> taking) {
        try {
            return PATIENCE.within(taking);
        } catch (AppProblem problem) {
            throw problem;
        } catch (RuntimeException e) {
            OutboundMessage said = words(message)
                    .orElseThrow(() -> e instanceof OutOfPatienceException ? AppProblem.unavailable() : e);
            Metrics.counter("gongyou.inbound", "channel", AppChannel.NAME, "outcome", "lifeline")
                    .increment();
            LOG.error(
                    "Words of danger are answered although nothing can be stored: {}",
                    e.getClass().getName());
            throw AppProblem.lifeline(said.asPlainText());
        }
    }

    private static Optional<OutboundMessage> words(AppMessage message) {
        try {
            return Lifeline.forWords(message.toContent(Integer.MAX_VALUE));
        } catch (AppProblem problem) {
            return Optional.empty();
        }
    }
}
