package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.service.Outcome.Step;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.Understanding;

/**
 * Bundles of services (一件事): shows what belongs to an event, offers one step after the other, and keeps what is done. The
 * person may take the steps in any order, do others in between, or come back later. Pure.
 */
final class Bundles {

    /** Before a service's id, where what was told keeps that it is done. */
    private static final String DONE = "service:";

    private final ServiceCatalog catalog;

    Bundles(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** Begins a bundle, or goes on with it; where several are meant, finds out first which. */
    void begin(Draft draft, ServiceDefinition service) {
        if (service.outcome().bundles().isEmpty()) {
            open(draft, service);
            return;
        }
        Optional<ServiceDefinition> meant = Optional.ofNullable(draft.turn.understanding())
                .flatMap(heard -> Reckoning.meant(catalog, service.outcome().bundles(), heard.normalised()));
        if (meant.isPresent()) {
            open(draft, meant.get());
            return;
        }
        draft.sayText(String.valueOf(service.outcome().answer()));
        service.outcome().bundles().stream()
                .flatMap(id -> catalog.find(id).stream())
                .forEach(s -> draft.offer("start:" + s.id(), s.title()));
        draft.questioned();
    }

    private void open(Draft draft, ServiceDefinition bundle) {
        List<Step> steps = bundle.outcome().steps();
        List<String> done = draft.bundle()
                .filter(b -> b.service().equals(bundle.id()))
                .map(BundleUnderWay::done)
                .orElseGet(() -> steps.stream()
                        .map(Step::service)
                        .filter(id -> draft.told().containsKey(DONE + id))
                        .toList());
        draft.because("bundle " + bundle.id());
        draft.goThrough(new BundleUnderWay(bundle.id(), done, draft.turn.now()));
        draft.sayText(String.valueOf(bundle.outcome().answer()));
        String lines = IntStream.range(0, steps.size())
                .mapToObj(i -> (i + 1) + "）" + title(steps.get(i)) + "："
                        + steps.get(i).label() + (done.contains(steps.get(i).service()) ? "（已办）" : ""))
                .collect(Collectors.joining("\n"));
        draft.say("bundle.steps", Map.of("title", bundle.title(), "lines", lines));
        propose(draft, bundle);
    }

    /** Notes that a service is done with these answers, and offers what comes next. */
    void finished(Draft draft, ServiceDefinition service, Map<String, String> answers) {
        if (catalog.all().stream().noneMatch(b -> has(b, service.id()))) {
            return;
        }
        draft.tell(Map.of(DONE + service.id(), "yes"));
        Optional<ServiceDefinition> bundle = underWay(draft).filter(b -> has(b, service.id()));
        if (bundle.isPresent()) {
            draft.bundle().ifPresent(b -> draft.goThrough(b.with(service.id(), draft.turn.now())));
            propose(draft, bundle.get());
        } else if (draft.flow().isEmpty()) {
            catalog.bundlesFrom(service.id()).stream()
                    .filter(b -> isFor(b, answers))
                    .forEach(b -> draft.offer("start:" + b.id(), b.title()));
        }
    }

    /** Whether somebody who has given these answers in a bundle's first step is one of those whom it is for. */
    private static boolean isFor(ServiceDefinition bundle, Map<String, String> answers) {
        Map<String, String> given = bundle.outcome().steps().get(0).given();
        return answers.entrySet().containsAll(given.entrySet());
    }

    /** Offers the next step, unless another form is under way; says so when all are done. */
    private void propose(Draft draft, ServiceDefinition bundle) {
        List<String> done = draft.bundle().map(BundleUnderWay::done).orElse(List.of());
        List<Step> left = bundle.outcome().steps().stream()
                .filter(step -> !done.contains(step.service()))
                .toList();
        if (left.isEmpty()) {
            draft.goThrough(null);
            draft.sayText(String.valueOf(bundle.outcome().done()));
            return;
        }
        if (draft.flow().isPresent()) {
            return;
        }
        List<Choice> before = draft.withdrawChoices();
        Step next = left.get(0);
        draft.say("bundle.next", Map.of("title", title(next), "label", next.label()));
        draft.offerWorded("yes", "choice.go.on");
        left.stream().skip(1).forEach(step -> draft.offer("start:" + step.service(), title(step)));
        draft.offerWorded("no", "choice.later");
        before.stream().filter(c -> c.key().equals("human")).forEach(c -> draft.offer(c.key(), c.label()));
        draft.await(Pending.Kind.OFFER, next.service());
    }

    /** The person does not want the next step now. False where it was not a step that was offered. */
    boolean putOff(Draft draft) {
        Pending offer = draft.before.pending();
        Optional<ServiceDefinition> bundle =
                underWay(draft).filter(b -> offer != null && has(b, String.valueOf(offer.subject())));
        bundle.ifPresent(b -> later(draft, b));
        return bundle.isPresent();
    }

    /** A form was given up: what else belongs to the event may still be done. */
    void left(Draft draft, String service) {
        if (draft.flow().isEmpty()) {
            underWay(draft).filter(b -> has(b, service)).ifPresent(b -> later(draft, b));
        }
    }

    private static void later(Draft draft, ServiceDefinition bundle) {
        draft.say("bundle.later", Map.of("title", bundle.title()));
        draft.offer("start:" + bundle.id(), bundle.title());
    }

    /** Offers what belongs to an event beside the answer to a question about it: "我被开了" has more to do than to ask the law. */
    void alongside(Draft draft) {
        Understanding heard = draft.turn.understanding();
        if (heard == null || draft.flow().isPresent() || draft.bundle().isPresent() || !draft.answered()) {
            return;
        }
        Hints.bundle(catalog, heard.normalised())
                .ifPresent(bundle -> draft.offer("start:" + bundle.id(), bundle.title()));
    }

    /** What goes without saying in a service's form while its bundle is gone through. */
    Map<String, String> given(Draft draft, ServiceDefinition service) {
        return underWay(draft).stream()
                .flatMap(b -> b.outcome().steps().stream())
                .filter(step -> step.service().equals(service.id()))
                .findFirst()
                .map(Step::given)
                .orElse(Map.of());
    }

    private Optional<ServiceDefinition> underWay(Draft draft) {
        return draft.bundle().flatMap(b -> catalog.find(b.service()));
    }

    private static boolean has(ServiceDefinition bundle, String service) {
        return bundle.outcome().steps().stream().anyMatch(step -> step.service().equals(service));
    }

    private String title(Step step) {
        return catalog.find(step.service()).map(ServiceDefinition::title).orElse(step.service());
    }
}
