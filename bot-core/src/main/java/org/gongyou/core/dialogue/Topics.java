package org.gongyou.core.dialogue;

import java.util.Optional;
import org.gongyou.core.dialogue.command.Command.AnswerTopic;
import org.gongyou.intents.RankedIntent;

/** Which question of those that we know an answer to somebody asks. */
final class Topics {

    private final Knowledge knowledge;

    Topics(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The question asked, if we are sure of it and have an answer that holds today. */
    Optional<Finding> asked(Scene scene) {
        return scene.sure().filter(best -> known(scene, best)).map(best -> {
            String topic = String.valueOf(best.topic());
            return new Finding("question", best.confidence(), new AnswerTopic(best.intent(), topic));
        });
    }

    private boolean known(Scene scene, RankedIntent best) {
        return best.topic() != null
                && knowledge
                        .answer(
                                best.intent(),
                                best.topic(),
                                Calendars.dayOf(scene.turn().now()))
                        .isPresent();
    }
}
