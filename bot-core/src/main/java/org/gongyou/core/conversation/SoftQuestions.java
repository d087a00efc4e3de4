package org.gongyou.core.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.Effect.Concern;
import org.gongyou.core.dialogue.Reason;
import org.gongyou.core.dialogue.command.Command.AskMeant;
import org.gongyou.core.dialogue.command.Command.CallDuty;
import org.gongyou.core.dialogue.command.Command.RaiseAlarm;
import org.gongyou.core.dialogue.command.Command.TakeAtWord;
import org.gongyou.core.wellbeing.Doubts;
import org.gongyou.core.wellbeing.Doubts.Answer;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has it noted whom we have asked whether he means what he said, and what he answered. */
@Component
class SoftQuestions {

    private static final String ASKED = AskMeant.class.getSimpleName();

    /** The commands by which such a question finds its answer. */
    private static final Map<String, Answer> ANSWERS = Map.of(
            RaiseAlarm.class.getSimpleName(), Answer.MEANT,
            TakeAtWord.class.getSimpleName(), Answer.NOT_MEANT,
            CallDuty.class.getSimpleName(), Answer.WANTS_A_HUMAN);

    private final Doubts doubts;

    SoftQuestions(Doubts doubts) {
        this.doubts = doubts;
    }

    /** Notes what a decision says of it, in the transaction of the turn. */
    void note(long conversationId, Decision decision, @Nullable Understanding heard, Instant at) {
        Set<String> done = decision.because().stream().map(Reason::command).collect(Collectors.toSet());
        ANSWERS.forEach((command, answer) -> {
            if (done.contains(command)) {
                doubts.answered(conversationId, answer, at);
            }
        });
        if (done.contains(ASKED) && heard != null) {
            Crisis crisis = heard.crisis();
            doubts.asked(conversationId, crisis.level(), crisis.self() ? Concern.SELF : Concern.OTHER, at);
        }
    }
}
