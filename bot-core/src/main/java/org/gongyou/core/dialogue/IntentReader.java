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
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/** What somebody wants when no form is under way: what we are sure of is done, what is close is asked back, the rest is said not to be understood. */
final class IntentReader implements CommandReader {

    private static final int MISSES_BEFORE_HUMAN = 1;

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
        Optional<RankedIntent> sure = scene.sure();
        return sure.isPresent() ? meant(scene, heard.get(), sure.get()) : List.of(unsure(scene, heard.get()));
    }

    private List<Finding> meant(Scene scene, Understanding heard, RankedIntent best) {
        Optional<ServiceDefinition> service = catalog.find(best.intent());
        if (service.isEmpty()) {
            return List.of(new Finding("intent", best.confidence(), general(scene, best.intent())));
        }
        Optional<Finding> question = topics.asked(scene);
        if (question.isPresent() && !topics.welcomes(scene)) {
            OfferService offer = new OfferService(best.intent(), forms.overheard(service.get(), heard));
            return List.of(question.get(), Finding.of("after-the-answer", offer));
        }
        Finding start = new Finding("intent", best.confidence(), new StartService(best.intent()));
        return Stream.concat(question.stream(), openings.begun(scene, start, service.get(), heard).stream())
                .toList();
    }

    private Command general(Scene scene, String intent) {
        Optional<Command> cue = cues.meant(scene, intent);
        if (cue.isPresent()) {
            return cue.get();
        }
        return switch (intent) {
            case "core.complaint", "core.abuse" -> new OfferHuman();
            case "core.out_of_scope" -> lost(scene, new OutOfScope());
            default -> new ChitChat();
        };
    }

    /** Close intents: ask which. Nothing close: say so, and at last offer a human. */
    private Finding unsure(Scene scene, Understanding heard) {
        Double confidence = heard.best().map(RankedIntent::confidence).orElse(null);
        if (heard.outOfScope() || heard.best().isEmpty()) {
            Command lost = heard.best().isPresent() ? new OutOfScope() : new NotUnderstood();
            return new Finding("out-of-scope", confidence, lost(scene, lost));
        }
        List<String> close = Certainty.possible(heard).stream()
                .map(RankedIntent::intent)
                .filter(intent -> catalog.find(intent).isPresent())
                .toList();
        return close.isEmpty()
                ? new Finding("too-unsure", confidence, lost(scene, new NotUnderstood()))
                : new Finding("close-intents", confidence, new Clarify(close));
    }

    private static Command lost(Scene scene, Command first) {
        if (scene.waitsForHuman()) {
            return new LeaveForHuman();
        }
        return scene.before().misses() >= MISSES_BEFORE_HUMAN ? new OfferHuman() : first;
    }
}
