package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.intents.Understanding;

/** How forms begin: afresh, or from a case that was returned; and what speaks against it. Pure. */
final class Openings {

    private final Forms forms;
    private final EligibilityCheck eligibility;

    Openings(Forms forms) {
        this.forms = forms;
        this.eligibility = new EligibilityCheck(forms);
    }

    /** Starts a form, unless the person's cases or membership speak against it. */
    void start(Draft draft, ServiceDefinition service) {
        if (spokenFor(draft, service) || eligibility.beforehand(draft, service)) {
            return;
        }
        Flow flow = begun(draft.turn, service);
        draft.push(flow);
        draft.because("start " + service.id());
        if (service.intro() != null) {
            draft.sayText(service.intro());
        }
    }

    /** A form as it begins, with what we know of the person. */
    private static Flow begun(Turn turn, ServiceDefinition service) {
        Flow flow = Flow.begin(turn.id(), service.id(), service.version());
        String region = turn.person().region();
        for (Slot slot : service.slots()) {
            if ("region".equals(slot.fromProfile()) && region != null) {
                flow = flow.with(slot.name(), region);
            }
        }
        return flow;
    }

    /** The form that a service would begin with now, to be filled with what was said already; empty if it begins none. */
    Optional<Flow> opened(Turn turn, ServiceDefinition service) {
        return (service.outcome().type().filledIn() || service.outcome().asksToAnswer())
                        && returned(turn, service).isEmpty()
                ? Optional.of(begun(turn, service))
                : Optional.empty();
    }

    /** What begins a service, and fills its form with what was said in the same breath. */
    List<Finding> begun(Scene scene, Finding start, ServiceDefinition service, Understanding heard) {
        return Stream.concat(
                        Stream.of(start),
                        opened(scene.turn(), service).stream()
                                .flatMap(flow -> new AnswerSearch(forms, flow, heard, true).findings().stream()))
                .toList();
    }

    /** Takes up the person's returned case, if there is one. */
    boolean amend(Draft draft, ServiceDefinition service) {
        Optional<PersonView.KnownCase> returned = returned(draft.turn, service);
        returned.ifPresent(c -> {
            Flow amending = passed(
                    Flow.begin(draft.turn.id(), service.id(), service.version()).amending(c.id(), c.answers()));
            for (Slot consent : Consents.outdated(amending, service)) {
                amending = Consents.forgotten(amending, consent);
            }
            draft.push(amending);
            draft.because("amend a returned case of " + service.id());
        });
        return returned.isPresent();
    }

    private static Optional<PersonView.KnownCase> returned(Turn turn, ServiceDefinition service) {
        return turn.person().cases().stream()
                .filter(c -> c.service().equals(service.id()))
                .filter(c -> service.outcome().amendable().contains(c.status()))
                .findFirst();
    }

    /** What was left open the first time is not asked again. */
    private Flow passed(Flow flow) {
        Flow passed = flow;
        for (Slot slot : forms.slots(flow)) {
            if (!slot.required() && !flow.slots().containsKey(slot.name()) && slot.applies(flow.slots())) {
                passed = passed.skipping(slot.name());
            }
        }
        return passed;
    }

    private boolean spokenFor(Draft draft, ServiceDefinition service) {
        Outcome outcome = service.outcome();
        PersonView person = draft.turn.person();
        if (outcome.memberSays() != null && person.member()) {
            String number = String.valueOf(person.memberNo());
            draft.sayText(Wording.fill(outcome.memberSays(), Map.of("member_no", number)));
            draft.because("a member already");
            draft.questioned();
            return true;
        }
        if (amend(draft, service)) {
            return true;
        }
        for (PersonView.KnownCase known : person.cases()) {
            String instead = outcome.once().get(known.status());
            if (known.service().equals(service.id()) && instead != null) {
                draft.sayText(Wording.fill(instead, Map.of("receipt", known.receiptNo())));
                draft.because("an open case already");
                draft.questioned();
                return true;
            }
        }
        return false;
    }
}
