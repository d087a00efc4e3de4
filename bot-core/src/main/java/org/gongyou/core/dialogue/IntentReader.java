package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.ChitChat;
import org.gongyou.core.dialogue.command.Command.Clarify;
import org.gongyou.core.dialogue.command.Command.LeaveForHuman;
import org.gongyou.core.dialogue.command.Command.NotUnderstood;
import org.gongyou.core.dialogue.command.Command.OfferHuman;
import org.gongyou.core.dialogue.command.Command.OfferService;
import org.gongyou.core.dialogue.command.Command.OutOfScope;
import org.gongyou.core.dialogue.command.Command.StartService;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/** What somebody wants when no form is under way: what we are sure of is done, what is close is asked back, the rest is said not to be understood. */
final class IntentReader implements CommandReader {

    private static final String OUT_OF_SCOPE = "core.out_of_scope";
    private static final int MISSES_BEFORE_HUMAN = 1;
    private static final String SUPPORT = "psy.support";

    private final ServiceCatalog catalog;
    private final Forms forms;
    private final Openings openings;
    private final Cues cues;
    private final Topics topics;

    IntentReader(ServiceCatalog catalog, Forms forms, Openings openings, Cues cues, Topics topics) {
        this.catalog = catalog;
        this.forms = forms;
        this.openings = openings;
        this.cues = cues;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "intent";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Understanding> heard = scene.heard();
        if (heard.isEmpty()) {
            return List.of();
        }
        if (isHeavy(scene)) {
            return List.of(Finding.of("heavy-words", new StartService(SUPPORT)));
        }
        Optional<RankedIntent> sure = scene.sure();
        return sure.isPresent() ? meant(scene, heard.get(), sure.get()) : List.of(unsure(scene, heard.get()));
    }

    /** Whoever says heavy words and names no matter is led to support, and never told that this is none of our business. */
    private boolean isHeavy(Scene scene) {
        return scene.heard().filter(heard -> heard.crisis().heavy()).isPresent()
                && scene.sure()
                        .filter(best -> catalog.find(best.intent()).isPresent())
                        .isEmpty()
                && catalog.find(SUPPORT).isPresent();
    }

    private List<Finding> meant(Scene scene, Understanding heard, RankedIntent best) {
        Optional<ServiceDefinition> service = catalog.find(best.intent());
        if (service.isEmpty()) {
            return List.of(hinted(best.intent(), heard)
                    .orElseGet(() -> new Finding("intent", best.confidence(), general(scene, best.intent()))));
        }
        if (service.get().outcome().type().forOfficers() && asksOfHisOwn(scene, heard)) {
            return forms.leadingTo(outcome -> Outcome.MY_CASES.equals(outcome.view())).stream()
                    .map(cases -> Finding.of("own-case", new StartService(cases.id())))
                    .toList();
        }
        Optional<Finding> question = topics.asked(scene);
        if (question.isPresent() && !topics.welcomes(scene)) {
            OfferService offer = new OfferService(best.intent(), OpenSlots.overheard(service.get(), heard));
            return List.of(question.get(), Finding.of("after-the-answer", offer));
        }
        Finding start = new Finding("intent", best.confidence(), new StartService(best.intent()));
        return Stream.concat(question.stream(), openings.begun(scene, start, service.get(), heard).stream())
                .toList();
    }

    /** "谁审的" of somebody who has handed something in asks about that, and is no officer's wish to rule. */
    private static boolean asksOfHisOwn(Scene scene, Understanding heard) {
        return AnswerSearch.isQuestion(heard) && !scene.turn().person().cases().isEmpty();
    }

    /** What is none of a union's business by its sound, or mere talk, may still have the words of a service. */
    private Optional<Finding> hinted(String intent, Understanding heard) {
        return intent.equals(OUT_OF_SCOPE) ? hinted(heard) : Optional.empty();
    }

    private Optional<Finding> hinted(Understanding heard) {
        List<String> likely = Hints.of(catalog, heard.normalised());
        return likely.isEmpty() ? Optional.empty() : Optional.of(Finding.of("words-of-a-service", new Clarify(likely)));
    }

    private Command general(Scene scene, String intent) {
        Optional<Command> cue = cues.meant(scene, intent);
        if (cue.isPresent()) {
            return cue.get();
        }
        return switch (intent) {
            case "core.complaint", "core.abuse" -> new OfferHuman();
            case OUT_OF_SCOPE -> lost(scene, new OutOfScope());
            default -> new ChitChat();
        };
    }

    /** Close intents: ask which. Nothing close: say so, and at last offer a human. */
    private Finding unsure(Scene scene, Understanding heard) {
        Double confidence = heard.best().map(RankedIntent::confidence).orElse(null);
        if (heard.outOfScope() || heard.best().isEmpty()) {
            Optional<Finding> hinted = hinted(heard);
            if (hinted.isPresent() && !scene.waitsForHuman()) {
                return hinted.get();
            }
            Command lost = heard.best().isPresent() ? new OutOfScope() : new NotUnderstood();
            return new Finding("out-of-scope", confidence, lost(scene, lost));
        }
        List<String> close = Certainty.possible(heard).stream()
                .map(RankedIntent::intent)
                .filter(intent -> catalog.find(intent).isPresent())
                .toList();
        if (!close.isEmpty()) {
            return new Finding("close-intents", confidence, new Clarify(close));
        }
        return hinted(heard)
                .filter(finding -> !scene.waitsForHuman())
                .orElseGet(() -> new Finding("too-unsure", confidence, lost(scene, new NotUnderstood())));
    }

    private static Command lost(Scene scene, Command first) {
        if (scene.waitsForHuman()) {
            return new LeaveForHuman();
        }
        return scene.before().misses() >= MISSES_BEFORE_HUMAN ? new OfferHuman() : first;
    }
}
