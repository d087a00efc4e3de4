package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.FillSlot;
import org.gongyou.core.dialogue.command.Command.RefuseAnswer;
import org.gongyou.core.dialogue.command.Command.ReopenSlot;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/**
 * Answers to the form under way, wherever in it they belong, with the question that may come in the same breath. A wish to
 * leave the form is heard here only where no answer is.
 */
final class AnswerReader implements CommandReader {

    private static final Set<String> STEERING = Set.of("core.cancel", "core.back", "core.repeat");

    /** What may be heard in "年后来的", and is no other matter. */
    private static final Set<String> POLITE = Set.of("core.greeting", "core.thanks", "core.bye");

    private static final Set<SlotType> PASSING =
            Set.of(SlotType.DATE, SlotType.MONTH, SlotType.DATE_RANGE, SlotType.DURATION);
    private static final Set<SlotType> LOOSE =
            Set.of(SlotType.ENUM, SlotType.ORGANISATION, SlotType.PLATFORM, SlotType.UNION_REF);
    private static final Pattern WISH = Pattern.compile("^[我咱俺]们?(自己)?(还|也|先|另外|顺便)*(想|要|打算)");

    /** Texts that may not be longer are names. */
    private static final int LONGEST_NAME = 60;

    private final Forms forms;
    private final Cues cues;
    private final Topics topics;
    private final QuestionReader questions;

    AnswerReader(Forms forms, Cues cues, Topics topics, QuestionReader questions) {
        this.forms = forms;
        this.cues = cues;
        this.topics = topics;
        this.questions = questions;
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
        boolean aside = search.question() || heard.get().outOfScope();
        boolean beside = search.question() && heard.get().outOfScope();
        if (aside && found.stream().allMatch(finding -> passing(flow.get(), finding, beside))) {
            found.clear();
        }
        if (elsewhere(scene, flow.get(), found) || asksInsteadOfNaming(scene, flow.get(), found)) {
            return List.of();
        }
        if (found.isEmpty()) {
            return search.reopened()
                    .map(slot -> Finding.of("wrong-without-a-new-one", new ReopenSlot(slot.name())))
                    .map(List::of)
                    .orElse(List.of());
        }
        if (search.question() && !search.faulted()) {
            topics.asked(scene).or(() -> questions.asked(scene)).ifPresent(found::add);
        }
        return found;
    }

    /**
     * "明天股票涨不涨" names a day, but not in answer to a question of ours.
     *
     * @param beside whether not even the day we asked for is meant
     */
    private boolean passing(Flow flow, Finding finding, boolean beside) {
        String slot = finding.command() instanceof FillSlot || finding.command() instanceof RefuseAnswer
                ? finding.command().about()
                : "";
        return (beside || !slot.equals(flow.asking()))
                && type(flow, slot).filter(PASSING::contains).isPresent();
    }

    /**
     * Whether the words are clearly about something else, though they hold what might pass for an answer: a question or a
     * wish where a number was asked, or "我想加入工会" where a word in it is an option's, too.
     */
    private boolean elsewhere(Scene scene, Flow flow, List<Finding> found) {
        if (found.isEmpty()) {
            return false;
        }
        if (found.stream()
                .allMatch(f -> f.command() instanceof RefuseAnswer refuse
                        && refuse.given().isEmpty())) {
            return scene.sure().filter(best -> !POLITE.contains(best.intent())).isPresent()
                    || topics.asked(scene).isPresent()
                    || questions.asked(scene).isPresent();
        }
        boolean loose = found.stream()
                .allMatch(f -> f.command() instanceof FillSlot fill
                        && type(flow, fill.slot()).filter(LOOSE::contains).isPresent());
        return loose
                && WISH.matcher(scene.heard().orElseThrow().normalised()).find()
                && scene.sure()
                        .filter(best -> best.confidence()
                                >= scene.heard().orElseThrow().bounds().actInForm())
                        .filter(best -> !best.intent().equals(flow.service()))
                        .isPresent();
    }

    /** "没签合同" is no project's name, though it might be by its letters; "包工头姓马，电话他不接" says whose name it is. */
    private boolean asksInsteadOfNaming(Scene scene, Flow flow, List<Finding> found) {
        String said = scene.heard().map(Understanding::normalised).orElse("");
        return !found.isEmpty()
                && forms.asked(flow)
                        .filter(asked -> OpenSlots.mentions(asked, said))
                        .isEmpty()
                && found.stream()
                        .allMatch(f -> f.command() instanceof FillSlot fill
                                && slot(flow, fill.slot())
                                        .filter(AnswerReader::names)
                                        .isPresent())
                && questions.asked(scene).isPresent();
    }

    private static boolean names(Slot slot) {
        return slot.type() == SlotType.TEXT && slot.limits().longest() <= LONGEST_NAME;
    }

    private Optional<SlotType> type(Flow flow, String slot) {
        return slot(flow, slot).map(Slot::type);
    }

    private Optional<Slot> slot(Flow flow, String name) {
        return forms.slots(flow).stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** What is meant by words that only the engine knows: out, one step back, say it again. */
    private Optional<Finding> steering(Scene scene, Understanding heard) {
        Optional<RankedIntent> best = heard.best()
                .filter(b -> STEERING.contains(b.intent()) && !heard.outOfScope())
                .filter(b -> b.confidence() >= heard.bounds().act());
        Optional<Command> command = best.flatMap(b -> cues.meant(scene, b.intent()));
        return command.map(c -> new Finding("intent", best.orElseThrow().confidence(), c));
    }
}
