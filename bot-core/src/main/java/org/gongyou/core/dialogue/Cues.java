package org.gongyou.core.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.AcceptOffer;
import org.gongyou.core.dialogue.command.Command.AmendCase;
import org.gongyou.core.dialogue.command.Command.AskWhich;
import org.gongyou.core.dialogue.command.Command.Cancel;
import org.gongyou.core.dialogue.command.Command.Clarify;
import org.gongyou.core.dialogue.command.Command.ClarifyQuestion;
import org.gongyou.core.dialogue.command.Command.Confirm;
import org.gongyou.core.dialogue.command.Command.DeclineOffer;
import org.gongyou.core.dialogue.command.Command.DropForm;
import org.gongyou.core.dialogue.command.Command.Explain;
import org.gongyou.core.dialogue.command.Command.Greet;
import org.gongyou.core.dialogue.command.Command.HandOff;
import org.gongyou.core.dialogue.command.Command.Help;
import org.gongyou.core.dialogue.command.Command.KeepForm;
import org.gongyou.core.dialogue.command.Command.ListServices;
import org.gongyou.core.dialogue.command.Command.Outline;
import org.gongyou.core.dialogue.command.Command.PartWays;
import org.gongyou.core.dialogue.command.Command.PutOff;
import org.gongyou.core.dialogue.command.Command.RejectChoices;
import org.gongyou.core.dialogue.command.Command.Repeat;
import org.gongyou.core.dialogue.command.Command.Resume;
import org.gongyou.core.dialogue.command.Command.ReturnToBot;
import org.gongyou.core.dialogue.command.Command.SkipSlot;
import org.gongyou.core.dialogue.command.Command.StartOver;
import org.gongyou.core.dialogue.command.Command.StartService;
import org.gongyou.core.dialogue.command.Command.StepBack;
import org.gongyou.core.dialogue.command.Command.TakeThanks;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.Understanding;

/** What a steering word means where the conversation stands. */
final class Cues {

    private static final Map<String, Cue> INTENTS = Map.of(
            "core.greeting", Cue.GREETING,
            "core.thanks", Cue.THANKS,
            "core.bye", Cue.BYE,
            "core.help", Cue.HELP,
            "core.menu", Cue.MENU,
            "core.human", Cue.HUMAN,
            "core.cancel", Cue.CANCEL,
            "core.back", Cue.BACK,
            "core.repeat", Cue.REPEAT);

    private static final int SHORT_ANSWER = 12;

    /** What has an answer of its own form, not the person's own words. */
    private static final Set<SlotType> CLOSED = EnumSet.of(
            SlotType.ENUM,
            SlotType.LISTED,
            SlotType.CONSENT,
            SlotType.PERSON_NAME,
            SlotType.MONEY,
            SlotType.NUMBER,
            SlotType.DURATION,
            SlotType.DATE);

    /** What may be said instead of an answer to the question of which silence is none. */
    private static final Set<Cue> WAYS_OUT = EnumSet.of(
            Cue.BACK, Cue.CANCEL, Cue.WHY, Cue.REPEAT, Cue.HELP, Cue.HUMAN, Cue.LATER, Cue.RESUME, Cue.RESTART);

    private final ServiceCatalog catalog;
    private final Forms forms;

    Cues(ServiceCatalog catalog, Forms forms) {
        this.catalog = catalog;
        this.forms = forms;
    }

    /** A yes or no to our own question outside the forms; empty if we have asked none. "不办了" is a yes to giving up. */
    Optional<Command> answer(Scene scene, Cue said) {
        Pending pending = scene.before().pending();
        Cue cue = said == Cue.LATER ? Cue.NO : said;
        if (pending != null && pending.kind() == Pending.Kind.CLARIFY && (cue == Cue.NO || cue == Cue.NEITHER)) {
            return Optional.of(new RejectChoices());
        }
        if (pending != null && pending.kind() == Pending.Kind.CANCEL && cue == Cue.CANCEL) {
            return Optional.of(new DropForm());
        }
        if (pending != null && pending.kind() == Pending.Kind.OFFER && cue == Cue.TAKE) {
            return Optional.of(accept(pending));
        }
        if (pending == null || cue != Cue.YES && cue != Cue.NO) {
            return Optional.empty();
        }
        if (pending.kind() == Pending.Kind.CLARIFY) {
            return asked(pending);
        }
        boolean yes = cue == Cue.YES;
        Command command = switch (pending.kind()) {
            case OFFER -> yes ? accept(pending) : new DeclineOffer();
            case CANCEL -> yes ? new DropForm() : new KeepForm();
            case HUMAN -> yes ? new HandOff("not understood") : new DeclineOffer();
            case DANGER, DOUBT, SAFE, CLARIFY, ANSWERED, FACT, PERSON -> null;
        };
        return Optional.ofNullable(command);
    }

    /** A yes to "您说的是……吗" is one; to "这个还是那个" it is none, and we ask again. */
    private static Optional<Command> asked(Pending pending) {
        List<String> questions = Matter.of(pending);
        if (!questions.isEmpty()) {
            return Optional.of(new ClarifyQuestion(questions));
        }
        List<String> services = List.of(String.valueOf(pending.subject()).split(","));
        return Optional.of(services.size() == 1 ? new StartService(services.get(0)) : new Clarify(services));
    }

    private static Command accept(Pending pending) {
        return new AcceptOffer(String.valueOf(pending.subject()), pending.known());
    }

    /** Whether the words are, to the letter, what the service expects at the question put last: an option, or a remark on it. */
    boolean isExpected(Scene scene) {
        String said = scene.heard().map(Understanding::normalised).orElse("");
        return isAnOption(scene)
                || scene.flow().flatMap(forms::asked).stream()
                        .flatMap(s -> s.remarks().stream())
                        .anyMatch(remark -> remark.words().contains(said));
    }

    /** Whether a few words answer the question that the form has put last, where that has no free words for an answer. */
    boolean answers(Scene scene) {
        return scene.heard()
                .filter(heard -> heard.normalised().length() <= SHORT_ANSWER)
                .filter(heard -> scene.flow().flatMap(forms::asked).stream()
                        .filter(slot -> CLOSED.contains(slot.type()) && !ofAlarm(scene, slot))
                        .flatMap(slot -> SlotReader.read(slot, heard, true).stream())
                        .anyMatch(Reading.Value.class::isInstance))
                .isPresent();
    }

    /** Whether the question put last is the one that tells of danger unless it is denied, and this is neither an answer nor a way out. */
    boolean evadesAlarm(Scene scene) {
        Optional<Slot> asked = scene.flow().flatMap(forms::asked).filter(slot -> ofAlarm(scene, slot));
        return scene.heard().isPresent()
                && asked.isPresent()
                && Choices.chosen(scene).isEmpty()
                && scene.cue().filter(WAYS_OUT::contains).isEmpty()
                && SlotReader.read(asked.get(), scene.heard().get(), true).isEmpty();
    }

    private boolean ofAlarm(Scene scene, Slot slot) {
        return scene.flow().flatMap(forms::definition).stream()
                .flatMap(service -> Optional.ofNullable(service.outcome().screening()).stream())
                .anyMatch(screening -> slot.name().equals(screening.alarm()));
    }

    /** Whether the words are, to the letter, one of the options of the question put last: then they steer nothing. */
    boolean isAnOption(Scene scene) {
        String said = scene.heard().map(Understanding::normalised).orElse("");
        return scene.flow().flatMap(forms::asked).stream()
                .flatMap(s -> s.options().stream())
                .anyMatch(o -> o.label().equals(said) || o.aliases().contains(said));
    }

    /** What an intent that is a steering word means; empty where it means nothing. */
    Optional<Command> meant(Scene scene, String intent) {
        return Optional.ofNullable(INTENTS.get(intent)).flatMap(cue -> steer(scene, cue));
    }

    /** What a cue means; empty when it means nothing here and the words should be read on. */
    Optional<Command> steer(Scene scene, Cue cue) {
        return switch (cue) {
            case HELP -> Optional.of(new Help());
            case MENU -> Optional.of(new ListServices(null, 0));
            case HUMAN -> Optional.of(new HandOff("asked"));
            case RETURN -> scene.waitsForHuman() ? Optional.of(new ReturnToBot()) : Optional.empty();
            case REPEAT -> Optional.of(new Repeat());
            case GREETING -> Optional.of(new Greet());
            case THANKS -> Optional.of(new TakeThanks());
            case BOOK_COUNSELLOR -> book("COUNSELLOR");
            case BOOK_LAWYER -> book("LAWYER");
            case BOOKINGS -> begin(o -> "bookings".equals(o.view()));
            default -> scene.flow().isPresent() ? inForm(scene, scene.flow().get(), cue) : outsideForms(scene, cue);
        };
    }

    private Optional<Command> book(String role) {
        return begin(o -> o.offering() != null && role.equals(o.offering().role()));
    }

    private Optional<Command> begin(Predicate<Outcome> wanted) {
        return forms.leadingTo(wanted).map(s -> new StartService(s.id()));
    }

    private Optional<Command> inForm(Scene scene, Flow flow, Cue cue) {
        String said = scene.heard().map(Understanding::normalised).orElse("");
        boolean atEnd = Flow.CONFIRM.equals(flow.asking());
        return switch (cue) {
            case CONFIRM -> Optional.of(new Confirm());
            case CANCEL, WITHDRAW -> Optional.of(new Cancel());
            case BACK -> Optional.of(new StepBack());
            case LATER -> skipOptional(flow).or(() -> Optional.of(new PutOff()));
            case SKIP ->
                Optional.of(Consents.refused(forms.slots(flow), flow, said).orElseGet(() -> new SkipSlot(false)));
            case UNKNOWN -> forms.asked(flow).map(s -> new SkipSlot(true));
            case WHY -> Optional.of(new Explain());
            case HOW -> Optional.of(new Outline());
            case RESTART -> Optional.of(new StartOver());
            case MODIFY -> Optional.of(new AskWhich());
            case RESUME -> Optional.of(new Resume());
            case YES -> atEnd ? Optional.of(new Confirm()) : Optional.empty();
            case NO -> atEnd ? Optional.of(new AskWhich()) : skipOptional(flow);
            default -> Optional.empty();
        };
    }

    private Optional<Command> skipOptional(Flow flow) {
        Optional<Slot> asked = forms.asked(flow);
        return asked.filter(s -> s.optional() || s.type() == SlotType.CONSENT).map(s -> new SkipSlot(false));
    }

    /** "我来补材料": takes up the case that was returned for it; of one that is being worked on, says what to do. */
    private Optional<Command> supplement(Scene scene) {
        List<PersonView.KnownCase> cases = scene.turn().person().cases();
        boolean returned = cases.stream()
                .anyMatch(known -> catalog.find(known.service())
                        .filter(s -> s.outcome().amendable().contains(known.status()))
                        .isPresent());
        return returned
                ? Optional.of(new AmendCase())
                : cases.stream()
                        .filter(known -> catalog.find(known.service())
                                .filter(s -> s.outcome().once().containsKey(known.status()))
                                .isPresent())
                        .findFirst()
                        .map(known -> new StartService(known.service()));
    }

    private Optional<Command> outsideForms(Scene scene, Cue cue) {
        return switch (cue) {
            case CONFIRM -> Optional.of(new Confirm());
            case CANCEL -> Optional.of(new Cancel());
            case WITHDRAW -> begin(o -> o.type() == Outcome.Type.WITHDRAWAL);
            case BACK, SKIP, RESUME, RESTART, MODIFY -> Optional.of(new AmendCase());
            case SUPPLEMENT -> supplement(scene);
            case HOW -> Optional.of(new Help());
            case BYE, NO, LATER -> Optional.of(new PartWays());
            default -> Optional.empty();
        };
    }
}
