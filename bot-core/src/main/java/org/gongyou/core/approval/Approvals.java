package org.gongyou.core.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseChangedException;
import org.gongyou.core.casework.Cases;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.casework.PendingCases;
import org.gongyou.core.casework.PendingCases.Pending;
import org.gongyou.core.casework.PendingCases.Scope;
import org.gongyou.core.casework.Ruling;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Fulfilment;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rulings of officers. A case is chosen as it was seen: its key holds its version, so that one which has been corrected
 * meanwhile is no longer on offer. The form has the workflow's action as its enum and the reason as its text.
 */
@Component
class Approvals implements Fulfilment {

    private static final int MOST_SHOWN = 10;
    private static final int MOST_PENDING = 200;

    /** The names of the slots that an approval's form has. */
    private static final String RULING = "ruling";

    private static final String REASON = "reason";

    private final Officers officers;
    private final PendingCases pending;
    private final Cases cases;
    private final Unions unions;
    private final TransactionTemplate savepoint;
    private final ApplicationEventPublisher publisher;

    Approvals(
            Officers officers,
            PendingCases pending,
            Cases cases,
            Unions unions,
            PlatformTransactionManager manager,
            ApplicationEventPublisher publisher) {
        this.officers = officers;
        this.pending = pending;
        this.cases = cases;
        this.unions = unions;
        this.savepoint = new TransactionTemplate(manager);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.publisher = publisher;
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.APPROVAL;
    }

    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        Optional<Officer> officer = officers.in(asker.conversationId());
        if (officer.isEmpty()) {
            return Listing.barred(String.valueOf(service.outcome().barred()));
        }
        List<Pending> waiting = pending(service, officer.get());
        List<String> own = waiting.isEmpty() ? List.of() : List.of("待您审批的有 " + waiting.size() + " 件，最早的在前。");
        return Listing.of(
                waiting.stream().limit(MOST_SHOWN).map(Approvals::entry).toList(), own);
    }

    @Override
    public Optional<String> carryOut(Form form) {
        Optional<Officer> officer = officers.in(form.asker().conversationId());
        Optional<Pending> chosen = officer.flatMap(o -> pending(form.service(), o).stream()
                .filter(p -> key(p).equals(form.chosen()))
                .findFirst());
        return chosen.flatMap(p -> rule(form, officer.orElseThrow(), p));
    }

    private Optional<String> rule(Form form, Officer officer, Pending chosen) {
        String action = action(form.answers().getOrDefault(RULING, ""), chosen);
        Ruling ruling = new Ruling(action, form.answers().get(REASON), chosen.version());
        try {
            // What a ruling has begun when it turns out to be illegal must not stay; the turn goes on without it.
            savepoint.executeWithoutResult(status ->
                    cases.decide(chosen.id(), ruling, new Actor(officer.operatorId(), officer.operatorName())));
        } catch (CaseChangedException e) {
            return Optional.empty();
        } catch (IllegalRulingException e) {
            return Optional.ofNullable(e.getMessage());
        }
        publisher.publishEvent(new RuledInChat(
                chosen.id(),
                action,
                officer.operatorId(),
                officer.operatorName(),
                form.asker().channel()));
        String label = chosen.actions().stream()
                .filter(a -> a.action().equals(action))
                .map(a -> a.label())
                .findFirst()
                .orElse(action);
        return Optional.of(Wordings.fill(
                String.valueOf(form.service().outcome().done()),
                Map.of("receipt", chosen.receiptNo(), "ruling", label, "applicant", chosen.applicant())));
    }

    /** What a ruling is called where the case stands; a workflow of two sides approves by {@code approve-out} and {@code approve-in}. */
    private static String action(String ruling, Pending chosen) {
        return chosen.actions().stream()
                .map(a -> a.action())
                .filter(a -> a.equals(ruling) || a.startsWith(ruling + "-"))
                .findFirst()
                .orElse(ruling);
    }

    private List<Pending> pending(ServiceDefinition service, Officer officer) {
        return unions.find(officer.unionId())
                .map(UnionOrg::path)
                .map(path ->
                        pending.of(new Scope(service.outcome().approves(), path, officer.personId()), MOST_PENDING))
                .orElse(List.of());
    }

    private static Listing.Entry entry(Pending waiting) {
        return new Listing.Entry(
                key(waiting),
                waiting.applicant() + "，" + waiting.title() + "，" + Wordings.moment(waiting.openedAt()) + "提交",
                List.of(waiting.receiptNo()),
                waiting.title() + " " + waiting.receiptNo() + "\n" + String.join("\n", waiting.lines()),
                null);
    }

    private static String key(Pending waiting) {
        return waiting.id() + "-" + waiting.version();
    }
}
