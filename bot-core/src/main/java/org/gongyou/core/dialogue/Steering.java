package org.gongyou.core.dialogue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/** Buttons and the words that mean the same: confirm, cancel, back, skip, why, repeat, help, human. */
final class Steering {

    /** In mid-form a wrong guess costs an answer, so we are to be surer than elsewhere. */
    private static final double SURE_IN_FORM = 0.6;

    private static final Set<String> IN_FORM = Set.of("core.cancel", "core.back", "core.repeat");
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

    private final ServiceCatalog catalog;
    private final Forms forms;
    private final Services services;

    Steering(ServiceCatalog catalog, Forms forms, Services services) {
        this.catalog = catalog;
        this.forms = forms;
        this.services = services;
    }

    void welcome(Draft draft) {
        PersonView person = draft.turn.person();
        if (person.member()) {
            draft.say("welcome.member", Map.of("member_no", String.valueOf(person.memberNo())));
        } else {
            draft.say("welcome");
        }
        services.menu(draft);
    }

    /** Does what a button says. A button of something that is over gets a kind word. */
    void tap(Draft draft, String key) {
        if (key.startsWith("start:")) {
            Optional<ServiceDefinition> service = catalog.find(key.substring("start:".length()));
            service.ifPresentOrElse(s -> services.begin(draft, s), () -> draft.say("button.old"));
            return;
        }
        if (key.startsWith("set:")) {
            set(draft, key.split(":", 3));
            return;
        }
        Optional<Cue> cue = cueOf(key);
        if (cue.isEmpty() || !(answersPending(draft, cue.get()) || steer(draft, cue.get()))) {
            draft.say("button.old");
        }
    }

    private static Optional<Cue> cueOf(String key) {
        return switch (key) {
            case "drop" -> Optional.of(Cue.YES);
            case "keep" -> Optional.of(Cue.NO);
            default -> {
                try {
                    yield Optional.of(Cue.valueOf(key.toUpperCase(java.util.Locale.ROOT)));
                } catch (IllegalArgumentException e) {
                    yield Optional.empty();
                }
            }
        };
    }

    private void set(Draft draft, String[] parts) {
        Optional<Slot> slot = draft.flow().flatMap(forms::definition).flatMap(d -> d.slot(parts[1]));
        if (slot.isEmpty()
                || !slot.get().applies(draft.flow().orElseThrow().slots())
                || !offers(slot.get(), parts[2])) {
            draft.say("button.old");
            return;
        }
        forms.fill(draft, slot.get(), parts[2]);
    }

    private static boolean offers(Slot slot, String value) {
        return switch (slot.type()) {
            case ENUM -> slot.option(value).isPresent();
            case CONSENT -> value.equals("yes") || value.equals("no");
            case REGION -> value.matches("\\d{6}");
            default -> false;
        };
    }

    /** Takes a yes or no as the answer to our own question outside the forms, if there is one. */
    boolean answersPending(Draft draft, Cue cue) {
        Pending pending = draft.before.pending();
        if (pending == null || cue != Cue.YES && cue != Cue.NO) {
            return false;
        }
        boolean yes = cue == Cue.YES;
        switch (pending.kind()) {
            case OFFER -> {
                if (yes) {
                    services.accept(draft, pending);
                } else {
                    draft.say("offer.declined");
                }
            }
            case CANCEL -> cancel(draft, yes);
            case HUMAN -> {
                if (yes) {
                    services.handOff(draft, "not understood");
                } else {
                    draft.say("offer.declined");
                }
            }
            case DANGER -> {
                return false;
            }
        }
        return true;
    }

    private void cancel(Draft draft, boolean really) {
        Optional<Flow> flow = draft.flow();
        if (flow.isEmpty()) {
            draft.say("flow.cancel.nothing");
            return;
        }
        if (!really) {
            draft.say("flow.cancel.kept");
            return;
        }
        String title =
                forms.definition(flow.get()).map(ServiceDefinition::title).orElse("");
        draft.pop();
        draft.because("cancelled");
        draft.say("flow.cancel.done", Map.of("title", title));
    }

    /** Does what a cue says. False when it means nothing here and the words should be read on. */
    boolean steer(Draft draft, Cue cue) {
        return switch (cue) {
            case HELP -> said(draft, "help");
            case MENU -> {
                draft.say("menu");
                services.menu(draft);
                yield true;
            }
            case HUMAN -> {
                services.handOff(draft, "asked");
                yield true;
            }
            case REPEAT -> repeat(draft);
            case GREETING -> polite(draft, "greeting");
            case THANKS -> polite(draft, "thanks");
            default -> draft.flow().isPresent() ? inForm(draft, cue) : outsideForms(draft, cue);
        };
    }

    /** Does what the cue of that intent does, if it has one. */
    boolean steer(Draft draft, String intent) {
        Cue cue = INTENTS.get(intent);
        return cue != null && steer(draft, cue);
    }

    /** Does what is meant by words, in mid-form, that only the engine knows: out, one step back, say it again. */
    boolean understood(Draft draft, Understanding heard) {
        Optional<String> intent = heard.best()
                .filter(best -> IN_FORM.contains(best.intent()) && !heard.outOfScope())
                .filter(best -> best.confidence() >= SURE_IN_FORM)
                .map(RankedIntent::intent);
        intent.ifPresent(meant -> draft.because("intent " + meant));
        return intent.isPresent() && steer(draft, intent.get());
    }

    private boolean inForm(Draft draft, Cue cue) {
        boolean atEnd = Flow.CONFIRM.equals(draft.flow().orElseThrow().asking());
        return switch (cue) {
            case CONFIRM -> did(() -> forms.confirm(draft));
            case CANCEL -> did(() -> askToCancel(draft));
            case BACK -> did(() -> forms.back(draft));
            case SKIP -> did(() -> forms.skip(draft));
            case UNKNOWN -> unknown(draft);
            case WHY -> did(() -> why(draft));
            case RESTART -> did(() -> restart(draft));
            case MODIFY -> did(() -> which(draft));
            case RESUME -> true;
            case YES -> atEnd && did(() -> forms.confirm(draft));
            case NO -> atEnd ? did(() -> which(draft)) : skipOptional(draft);
            default -> false;
        };
    }

    private boolean outsideForms(Draft draft, Cue cue) {
        return switch (cue) {
            case CONFIRM -> said(draft, "flow.confirm.nothing");
            case CANCEL -> said(draft, "flow.cancel.nothing");
            case BACK, SKIP, RESUME, RESTART -> amend(draft) || said(draft, "resume.nothing");
            case MODIFY -> amend(draft) || said(draft, "resume.nothing");
            case BYE, NO -> said(draft, "bye");
            default -> false;
        };
    }

    private boolean amend(Draft draft) {
        return catalog.all().stream().anyMatch(s -> forms.amend(draft, s));
    }

    private void askToCancel(Draft draft) {
        Flow flow = draft.flow().orElseThrow();
        if (flow.slots().isEmpty()) {
            cancel(draft, true);
            return;
        }
        String title = forms.definition(flow).map(ServiceDefinition::title).orElse("");
        draft.say("flow.cancel.ask", Map.of("title", title));
        draft.offerWorded("drop", "choice.drop");
        draft.offerWorded("keep", "choice.keep");
        draft.await(Pending.Kind.CANCEL, null);
    }

    private boolean unknown(Draft draft) {
        Optional<Slot> asked = forms.asked(draft.flow().orElseThrow());
        if (asked.isEmpty()) {
            return false;
        }
        if (asked.get().required()) {
            draft.say("flow.skip.not");
            return true;
        }
        draft.say("flow.unknown");
        forms.skip(draft);
        return true;
    }

    private boolean skipOptional(Draft draft) {
        Optional<Slot> asked = forms.asked(draft.flow().orElseThrow());
        boolean may =
                asked.filter(s -> s.optional() || s.type() == SlotType.CONSENT).isPresent();
        if (may) {
            forms.skip(draft);
        }
        return may;
    }

    private void why(Draft draft) {
        Flow flow = draft.flow().orElseThrow();
        String title = forms.definition(flow).map(ServiceDefinition::title).orElse("");
        Optional<String> why = forms.asked(flow).flatMap(s -> Optional.ofNullable(s.why()));
        draft.sayText(why.orElseGet(() -> Wording.of("flow.why.none", Map.of("title", title))));
    }

    private void restart(Draft draft) {
        Flow flow = draft.flow().orElseThrow();
        draft.replace(Flow.begin(draft.turn.id(), flow.service(), flow.version()));
        draft.because("restart");
    }

    private static void which(Draft draft) {
        draft.say("flow.correct.which");
        draft.questioned();
    }

    private static boolean repeat(Draft draft) {
        OutboundMessage last = draft.before.last();
        if (last == null) {
            return said(draft, "repeat.nothing");
        }
        draft.sayText(last.text());
        last.choices().forEach(c -> draft.offer(c.key(), c.label()));
        last.links().forEach(l -> draft.link(l.label(), l.url()));
        draft.questioned();
        return true;
    }

    private boolean polite(Draft draft, String key) {
        Optional<ServiceDefinition> service = draft.flow().flatMap(forms::definition);
        if (service.isPresent()) {
            draft.say(key + ".inform", Map.of("title", service.get().title()));
            return true;
        }
        draft.say(key);
        if (key.equals("greeting")) {
            services.menu(draft);
        }
        return true;
    }

    private static boolean said(Draft draft, String key) {
        draft.say(key);
        return true;
    }

    private static boolean did(Runnable step) {
        step.run();
        return true;
    }
}
