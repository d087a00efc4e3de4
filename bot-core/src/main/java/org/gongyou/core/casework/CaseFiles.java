package org.gongyou.core.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.service.Workflow.Level;
import org.gongyou.core.union.UnionOrg;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases for those rooms of the house that look after what a service leads to. */
@Service
public class CaseFiles {

    private static final int MOST_EVENTS = 500;
    private static final int MOST_CASES = 50;

    private final CaseMapper cases;
    private final CaseEventMapper events;
    private final Answers answers;
    private final Workflows workflows;
    private final Rulings rulings;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    CaseFiles(
            CaseMapper cases,
            CaseEventMapper events,
            Answers answers,
            Workflows workflows,
            Rulings rulings,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.answers = answers;
        this.workflows = workflows;
        this.rulings = rulings;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * What an operator has done to a case.
     *
     * @param level whose step it was; null where the workflow reserves it to nobody, or does not know it any more
     */
    public record Deed(
            long operatorId, String action, @Nullable Level level) {}

    /** The case of that number. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<CaseFile> find(long id) {
        return Optional.ofNullable(cases.find(id)).map(this::file);
    }

    /** The case of that number, which stays where it stands until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseFile> hold(long id) {
        cases.lock(id);
        return find(id);
    }

    /** The blind index that the cases under an ID number have. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String identityIndex(String idNumber) {
        return answers.idIndex(idNumber);
    }

    /** The person's cases, newest first; at most fifty. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CaseFile> ofPerson(long personId) {
        return cases.findOfPerson(personId, MOST_CASES).stream().map(this::file).toList();
    }

    /** Cases of some services that stand in a status although their day has passed, the oldest first. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Long> overdue(Set<String> services, String status, LocalDate today, int limit) {
        return cases.findOverdue(List.copyOf(services), status, today, limit);
    }

    /** All that operators have done to a case, in order. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Deed> deeds(CaseFile file) {
        return events.findOf(file.id(), MOST_EVENTS).stream()
                .filter(e -> e.operatorId() != null)
                .map(e -> new Deed(
                        e.operatorId(),
                        e.action(),
                        workflows
                                .of(file.service())
                                .transition(e.action(), e.from())
                                .map(t -> t.level())
                                .orElse(null)))
                .toList();
    }

    /** What may be done next, whoever may do it. */
    public List<CaseAction> actions(CaseFile file) {
        return workflows.actions(file.service(), file.status(), file.answers());
    }

    /** Whether nothing that says who asked may be shown with a case. */
    public boolean isAnonymous(CaseFile file) {
        return workflows.of(file.service()).isAnonymous(file.answers());
    }

    /** Whose step an action is; empty where it is reserved to nobody, or cannot be taken now. */
    public Optional<Level> level(CaseFile file, String action) {
        return workflows
                .of(file.service())
                .transition(action, file.status())
                .flatMap(t -> Optional.ofNullable(t.level()));
    }

    /** Why an operator may not take an action now; empty if he may. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> objection(CaseFile file, String action, Actor actor) {
        CaseRow row = cases.find(file.id());
        return row == null ? Optional.of("没有这个工单。") : rulings.objection(row, action, actor);
    }

    /**
     * Takes a step of the house's own ({@link Level#HOUSE}): new status, event and notice.
     *
     * @throws CaseNotFoundException if there is no such case
     * @throws IllegalRulingException if the case does not stand where the step begins
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(long id, String action) {
        CaseRow row = cases.find(id);
        if (row == null) {
            throw new CaseNotFoundException(id);
        }
        rulings.advance(row, action);
    }

    /** Writes into the history of a case that an operator has done something which leaves it where it stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(long id, Actor by, String action) {
        CaseRow row = cases.find(id);
        if (row == null) {
            throw new CaseNotFoundException(id);
        }
        events.add(
                id,
                new CaseEventMapper.EventRow(
                        clock.instant(), by.operatorId(), by.name(), action, row.status(), row.status(), null));
        publisher.publishEvent(new CaseChanged(id));
    }

    /** Gives a case to another union to work on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(long id, UnionOrg union) {
        cases.assign(id, union);
    }

    private CaseFile file(CaseRow row) {
        return new CaseFile(
                row.id(),
                row.receiptNo(),
                row.service(),
                row.status(),
                row.version(),
                row.personId(),
                row.conversationId(),
                row.regionCode(),
                row.unionId(),
                row.unionName(),
                row.applicant(),
                answers.open(row.answers()));
    }
}
