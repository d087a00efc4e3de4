package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.Understanding;

/** Does what a service leads to: begins its form, gives its answer, lists cases, calls a human. */
final class Services {

    /** So many forms may wait for each other; more nobody keeps in mind. */
    private static final Pattern MEMBERSHIP = Pattern.compile("会员|会籍|入没入会|入(了|上)?会(了|成)?(没|吗)|在不在(工)?会");

    private static final int MOST_FLOWS = 3;

    /** A choice told by its number. */
    private static final int LONGEST_CHOICE = 2;

    private final ServiceCatalog catalog;
    private final Forms forms;
    private final Openings openings;
    private final Offers offers;
    private final Knowledge knowledge;
    private final Bundles bundles;

    Services(ServiceCatalog catalog, Forms forms, Openings openings, Knowledge knowledge) {
        this.catalog = catalog;
        this.forms = forms;
        this.openings = openings;
        this.offers = new Offers(catalog);
        this.knowledge = knowledge;
        this.bundles = new Bundles(catalog);
    }

    /** Begins a service, or tells what it has to tell. */
    void begin(Draft draft, ServiceDefinition service) {
        draft.because("service " + service.id());
        switch (service.outcome().type()) {
            case CALCULATION -> calculate(draft, service);
            case BUNDLE -> bundles.begin(draft, service);
            case LOOKUP -> {
                if (Outcome.MY_CASES.equals(service.outcome().view())) {
                    cases(draft);
                } else if (offers.mustAsk(draft, service)) {
                    beginForm(draft, service);
                } else {
                    offers.show(draft, service);
                }
            }
            case ANSWER -> {
                draft.sayText(String.valueOf(service.outcome().answer()));
                offers.offerNext(draft, service);
                draft.offerWorded("human", "choice.human");
                offerOnlyOutsideForms(draft);
                bundles.finished(draft, service, Map.of());
            }
            case HANDOFF -> handOff(draft, "asked");
            default -> {
                if (offers.toChoose(draft, service)) {
                    beginForm(draft, service);
                }
            }
        }
    }

    /** Begins a service; a calculation with what was told with the question that it was offered for. */
    void start(Draft draft, ServiceDefinition service) {
        begin(draft, service);
        boolean begun = draft.flow()
                .filter(f -> f.service().equals(service.id()) && f.asking() == null)
                .isPresent();
        boolean tapped = Optional.ofNullable(draft.turn.understanding())
                .filter(heard -> heard.normalised().length() > LONGEST_CHOICE)
                .isEmpty();
        if (begun && tapped && service.outcome().calculator() != null) {
            forms.fillAll(draft, service, QuestionDeeds.told(draft));
        }
    }

    /** Begins the form of a calculation, or finds out first which one is meant. */
    private void calculate(Draft draft, ServiceDefinition service) {
        if (service.outcome().calculator() != null) {
            beginForm(draft, service);
            return;
        }
        Optional<ServiceDefinition> meant = Optional.ofNullable(draft.turn.understanding())
                .flatMap(heard -> Reckoning.meant(catalog, service.outcome().calculations(), heard.normalised()));
        if (meant.isEmpty()) {
            draft.sayText(String.valueOf(service.outcome().answer()));
            service.outcome().calculations().stream()
                    .flatMap(id -> catalog.find(id).stream())
                    .forEach(s -> draft.offer("start:" + s.id(), s.title()));
            draft.questioned();
            return;
        }
        beginForm(draft, meant.get());
        Understanding heard = draft.turn.understanding();
        boolean begun = draft.flow()
                .filter(f -> f.service().equals(meant.get().id()) && f.asking() == null)
                .isPresent();
        if (begun && heard != null) {
            forms.fillAll(draft, meant.get(), OpenSlots.overheard(meant.get(), heard));
        }
    }

    private void beginForm(Draft draft, ServiceDefinition service) {
        Optional<Flow> open = draft.flows().stream()
                .filter(f -> f.service().equals(service.id()))
                .findFirst();
        if (open.isPresent()) {
            if (draft.flow().filter(open.get()::equals).isPresent()) {
                draft.say("flow.start.again", Map.of("title", service.title()));
                return;
            }
            draft.raise(open.get());
            forms.returned(draft);
            return;
        }
        if (draft.flows().size() >= MOST_FLOWS) {
            draft.say("flow.depth", Map.of("title", service.title()));
            draft.because("too many forms at once");
            return;
        }
        openings.start(draft, service);
    }

    private static void offerOnlyOutsideForms(Draft draft) {
        if (draft.flow().isEmpty()) {
            draft.questioned();
        }
    }

    /** Answers a question about a service, if something that holds today is known of it. */
    void explain(Draft draft, String intent, String topic) {
        knowledge.answer(intent, topic, Calendars.dayOf(draft.turn.now())).ifPresent(draft::sayText);
    }

    /** Shall we begin the service, now or in the middle of another? */
    void offer(Draft draft, ServiceDefinition service, Map<String, String> overheard) {
        boolean amongMembers = draft.turn.person().member() && service.outcome().memberSays() != null;
        if (!service.outcome().type().filledIn() || amongMembers) {
            draft.questioned();
            return;
        }
        String current = draft.flow()
                .flatMap(forms::definition)
                .map(ServiceDefinition::title)
                .orElse(null);
        if (current == null) {
            draft.say("offer", Map.of("title", service.title()));
        } else {
            draft.say("offer.in.form", Map.of("title", service.title(), "current", current));
        }
        draft.offerWorded("yes", "choice.yes");
        draft.offerWorded("no", "choice.no");
        draft.await(new Pending(Pending.Kind.OFFER, service.id(), overheard));
    }

    /** The person took up our offer: begins the service with what was said on the way. */
    void accept(Draft draft, String id, Map<String, String> overheard) {
        Optional<ServiceDefinition> service = catalog.find(id);
        service.ifPresent(s -> begin(draft, s));
        boolean begun = draft.flow()
                .filter(f -> f.service().equals(id) && f.amends() == null)
                .isPresent();
        if (begun) {
            service.ifPresent(s -> forms.fillAll(draft, s, overheard));
        }
    }

    /** The person does not want what was offered. */
    void decline(Draft draft) {
        if (!bundles.putOff(draft)) {
            draft.say("offer.declined");
        }
    }

    /** Calls a human, or says that one has been called already. */
    void handOff(Draft draft, String reason) {
        draft.effect(new Effect.HandOff(reason));
        draft.say(draft.scene().waitsForHuman() ? "handoff.again" : "handoff.done");
        draft.callHuman();
        draft.questioned();
    }

    private void cases(Draft draft) {
        List<Map<String, String>> lines = draft.turn.person().cases().stream()
                .flatMap(known -> catalog
                        .find(known.service())
                        .filter(s -> s.outcome().type() == Outcome.Type.CASE)
                        .map(s -> line(known, s))
                        .stream())
                .toList();
        membership(draft);
        if (lines.isEmpty()) {
            draft.say("cases.none");
            return;
        }
        draft.say("cases.head");
        lines.forEach(line -> draft.say("cases.line", line));
    }

    /** Who asks whether he is a member is told. */
    private static void membership(Draft draft) {
        Understanding heard = draft.turn.understanding();
        if (heard == null || !MEMBERSHIP.matcher(heard.normalised()).find()) {
            return;
        }
        PersonView person = draft.turn.person();
        if (person.member()) {
            draft.say("cases.member", Map.of("member_no", String.valueOf(person.memberNo())));
        } else {
            draft.say("cases.stranger");
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
