package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.ReopenSlot;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/**
 * Answers to the form under way, wherever in it they belong, with the question that may come in the same breath. A wish to
 * leave the form is heard here only where no answer is.
 */
final class AnswerReader implements CommandReader {

    private static final Set<String> STEERING = Set.of("core.cancel", "core.back", "core.repeat");

    private final Forms forms;
    private final Cues cues;
    private final Topics topics;

    AnswerReader(Forms forms, Cues cues, Topics topics) {
        this.forms = forms;
        this.cues = cues;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Flow> flow = scene.flow();
        Optional<Understanding> heard = scene.heard();
        if (flow.isEmpty() || heard.isEmpty()) {
            return List.of();
        }
        AnswerSearch search = new AnswerSearch(forms, flow.get(), heard.get(), false);
        if (!search.holdsAnswer()) {
            Optional<Finding> steering = steering(scene, heard.get());
            if (steering.isPresent()) {
                return List.of(steering.get());
            }
        }
        List<Finding> found = new ArrayList<>(search.findings());
        if (found.isEmpty()) {
            return search.reopened()
                    .map(slot -> Finding.of("wrong-without-a-new-one", new ReopenSlot(slot.name())))
                    .map(List::of)
                    .orElse(List.of());
        }
        if (search.question() && !search.faulted()) {
            topics.asked(scene).ifPresent(found::add);
        }
        return found;
    }

    /** What is meant by words that only the engine knows: out, one step back, say it again. */
    private Optional<Finding> steering(Scene scene, Understanding heard) {
        Optional<RankedIntent> best = heard.best()
                .filter(b -> STEERING.contains(b.intent()) && !heard.outOfScope())
                .filter(b -> b.confidence() >= Certainty.SURE_IN_FORM);
        Optional<Command> command = best.flatMap(b -> cues.meant(scene, b.intent()));
        return command.map(c -> new Finding("intent", best.orElseThrow().confidence(), c));
    }
}
