package org.gongyou.core.dialogue;

import java.util.Map;
import java.util.Optional;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.Understanding;

/** Does what a service leads to: begins its form, gives its answer, lists cases, calls a human. */
final class Services {

    private final ServiceCatalog catalog;
    private final Forms forms;
    private final Knowledge knowledge;

    Services(ServiceCatalog catalog, Forms forms, Knowledge knowledge) {
        this.catalog = catalog;
        this.forms = forms;
        this.knowledge = knowledge;
    }

    Optional<ServiceDefinition> find(String intent) {
        return catalog.find(intent);
    }

    /** Begins a service, or tells what it has to tell. */
    void begin(Draft draft, ServiceDefinition service) {
        draft.because("service " + service.id());
        switch (service.outcome().type()) {
            case CASE -> beginForm(draft, service);
            case ANSWER -> {
                draft.sayText(String.valueOf(service.outcome().answer()));
                draft.offerWorded("human", "choice.human");
                offerOnlyOutsideForms(draft);
            }
            case MY_CASES -> cases(draft);
            case HANDOFF -> handOff(draft, "asked");
        }
    }

    private void beginForm(Draft draft, ServiceDefinition service) {
        Optional<Flow> open = draft.flow().filter(f -> f.service().equals(service.id()));
        if (open.isPresent()) {
            draft.say("flow.start.again", Map.of("title", service.title()));
            return;
        }
        forms.start(draft, service);
    }

    private static void offerOnlyOutsideForms(Draft draft) {
        if (draft.flow().isEmpty()) {
            draft.questioned();
        }
    }

    /** Answers a question about a service. False when nothing valid is known of it. */
    boolean explain(Draft draft, String intent, String topic) {
        Optional<String> answer = knowledge.answer(intent, topic, Calendars.dayOf(draft.turn.now()));
        answer.ifPresent(text -> {
            draft.because("knowledge " + intent + "/" + topic);
            draft.sayText(text);
        });
        return answer.isPresent();
    }

    /** After an answer outside any form: shall we begin the service that the question was about? */
    void offer(Draft draft, ServiceDefinition service, Understanding heard) {
        boolean amongMembers = draft.turn.person().member() && service.outcome().memberSays() != null;
        if (service.outcome().type() != Outcome.Type.CASE || amongMembers) {
            draft.questioned();
            return;
        }
        draft.say("offer", Map.of("title", service.title()));
        draft.offerWorded("yes", "choice.yes");
        draft.offerWorded("no", "choice.no");
        draft.await(new Pending(Pending.Kind.OFFER, service.id(), forms.overheard(service, heard)));
    }

    /** The person took up our offer: begins the service with what was said on the way. */
    void accept(Draft draft, Pending offer) {
        Optional<ServiceDefinition> service = catalog.find(String.valueOf(offer.subject()));
        service.ifPresent(s -> begin(draft, s));
        boolean begun = draft.flow()
                .filter(f -> f.service().equals(offer.subject()) && f.amends() == null)
                .isPresent();
        if (begun) {
            service.ifPresent(s -> forms.fillAll(draft, s, offer.known()));
        }
    }

    void handOff(Draft draft, String reason) {
        draft.because("handoff: " + reason);
        draft.effect(new Effect.HandOff(reason));
        draft.say("handoff.done");
        draft.questioned();
    }

    void menu(Draft draft) {
        for (ServiceDefinition service : catalog.all()) {
            if (service.menu()) {
                draft.offer("start:" + service.id(), service.title());
            }
        }
        draft.questioned();
    }

    private void cases(Draft draft) {
        if (draft.turn.person().cases().isEmpty()) {
            draft.say("cases.none");
            return;
        }
        draft.say("cases.head");
        for (PersonView.KnownCase known : draft.turn.person().cases()) {
            Optional<ServiceDefinition> service = catalog.find(known.service());
            if (service.filter(s -> s.outcome().type() == Outcome.Type.CASE).isPresent()) {
                draft.say("cases.line", line(known, service.get()));
            }
        }
    }

    private static Map<String, String> line(PersonView.KnownCase known, ServiceDefinition service) {
        String status = service.workflow() == null
                ? known.status()
                : service.workflow().states().getOrDefault(known.status(), known.status());
        String remark = known.remark() == null ? "" : Wording.of("cases.remark", Map.of("remark", known.remark()));
        return Map.of("title", service.title(), "receipt", known.receiptNo(), "status", status, "remark", remark);
    }
}
