package org.gongyou.core.dialogue;

import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command.AnswerTopic;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/** Which question of those that we know an answer to somebody asks. */
final class Topics {

    private static final int LONGEST_ELLIPSIS = 8;
    private static final Pattern SUBJECT = Pattern.compile("工会|公会|会员|入会|会费|会籍|退会|律师");

    private final Knowledge knowledge;

    Topics(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The question asked, if we are sure of it and have an answer that holds today. */
    Optional<Finding> asked(Scene scene) {
        return scene.sure()
                .filter(best -> known(scene, best) && !elliptical(scene, best))
                .map(best -> {
                    String topic = String.valueOf(best.topic());
                    return new Finding("question", best.confidence(), new AnswerTopic(best.intent(), topic));
                });
    }

    /** "要钱不" in the form of another service means that service, and nothing that we know of membership. */
    private static boolean elliptical(Scene scene, RankedIntent best) {
        String said = scene.heard().map(Understanding::normalised).orElse("");
        return scene.flow()
                        .filter(flow -> !flow.service().equals(best.intent()))
                        .isPresent()
                && said.length() <= LONGEST_ELLIPSIS
                && !SUBJECT.matcher(said).find();
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
