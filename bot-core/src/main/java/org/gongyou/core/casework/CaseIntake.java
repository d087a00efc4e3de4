package org.gongyou.core.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.casework.CaseEventMapper.EventRow;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.service.Workflow;
import org.gongyou.core.union.Enquiry;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The applicant's side of the desk: opens and corrects cases, in the transaction of the turn that asks for it. */
@Service
public class CaseIntake {

    /** Days and receipt numbers are China's, wherever the server stands. */
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Logger LOG = LoggerFactory.getLogger(CaseIntake.class);
    private static final String APPLICANT = "申请人";

    private final CaseMapper cases;
    private final CaseEventMapper events;
    private final NumberSequences numbers;
    private final Answers answers;
    private final Workflows workflows;
    private final Unions unions;
    private final ObjectProvider<MemberRegister> register;
    private final ObjectProvider<CaseRoute> routes;
    private final ApplicationEventPublisher publisher;

    CaseIntake(
            CaseMapper cases,
            CaseEventMapper events,
            NumberSequences numbers,
            Answers answers,
            Workflows workflows,
            Unions unions,
            ObjectProvider<MemberRegister> register,
            ObjectProvider<CaseRoute> routes,
            ApplicationEventPublisher publisher) {
        this.cases = cases;
        this.events = events;
        this.numbers = numbers;
        this.answers = answers;
        this.workflows = workflows;
        this.unions = unions;
        this.register = register;
        this.routes = routes;
        this.publisher = publisher;
    }

    /** Opens a case; opening twice under one flow id yields the one case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenedCase open(NewCase asked) {
        CaseRow known = cases.findByFlow(asked.flowId());
        if (known != null) {
            return new OpenedCase(known.id(), known.receiptNo());
        }
        Optional<MemberRegister.Entry> entry = entry(asked);
        NewCase named = entry.map(e -> asked.with(e.answers())).orElse(asked);
        UnionOrg own = entry.map(MemberRegister.Entry::union).orElse(null);
        long who = named.applicant().personId();
        return open(named, own == null ? union(named.service(), who, named.answers()) : own, Asking.HIMSELF);
    }

    private Optional<MemberRegister.Entry> entry(NewCase asked) {
        return workflows.of(asked.service()).ofMembers()
                ? register.getObject().entry(asked.applicant().personId())
                : Optional.empty();
    }

    /** Until when somebody may think again about what he hands in now; empty where nobody waits for that. */
    public Optional<Instant> coolsUntil(String service, Instant at) {
        return Optional.ofNullable(workflows.of(service).coolingOff()).map(rest -> rest.until(at));
    }

    /**
     * Opens a case for somebody whom an operator has asked, at that union; opening twice under one flow id yields the one case.
     *
     * @param remark what the history of the case says of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenedCase openFor(NewCase asked, UnionOrg union, Actor by, String remark) {
        CaseRow known = cases.findByFlow(asked.flowId());
        return known == null
                ? open(asked, union, new Asking(by, remark))
                : new OpenedCase(known.id(), known.receiptNo());
    }

    private OpenedCase open(NewCase asked, @Nullable UnionOrg union, Asking asking) {
        CaseDraft draft = draft(asked.keeping(answers.kept(asked.service(), asked.answers())), union);
        cases.insert(draft);
        events.add(draft.getId(), asking.event("open", "", draft.getStatus(), asked.at()));
        publisher.publishEvent(new CaseOpened(draft.getId()));
        LOG.info("Case {} opened: {} {}", draft.getId(), asked.service(), draft.getReceiptNo());
        return new OpenedCase(draft.getId(), draft.getReceiptNo());
    }

    /** Who hands a case in: the applicant himself, or an operator for him. */
    private record Asking(
            @Nullable Actor operator, @Nullable String remark) {

        static final Asking HIMSELF = new Asking(null, null);

        EventRow event(String action, String from, String to, Instant at) {
            return operator == null
                    ? EventRow.by(APPLICANT, action, from, to, at)
                    : new EventRow(
                            at,
                            operator.operatorId(),
                            operator.name(),
                            action,
                            from,
                            to,
                            remark == null ? null : new Sealed(remark));
        }
    }

    /**
     * An open case under somebody's numbers.
     *
     * @param absent whether it was handed in at the desk for him
     * @param amendable whether it waits for a correction
     */
    public record Under(
            long caseId,
            long personId,
            String receiptNo,
            @Nullable Long unionId,
            boolean absent,
            boolean amendable) {}

    /** The open cases of a service under an ID number, where it is known, or a mobile number. */
    public List<Under> openUnder(String service, @Nullable String idNumber, String mobile) {
        String id = idNumber == null ? null : answers.idIndex(idNumber);
        return cases.findOpenUnder(service, id, answers.mobileIndex(mobile)).stream()
                .map(row -> new Under(
                        row.id(),
                        row.personId(),
                        row.receiptNo(),
                        row.unionId(),
                        row.conversationId() == NewCase.Applicant.NO_CONVERSATION,
                        workflows.amendable(service, row.status())))
                .toList();
    }

    /** Opens a case, unless the person has an open one of this service from today: then that one is noted on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenedCase openOnceADay(NewCase asked) {
        CaseRow today = cases.findOpenOfDay(
                asked.applicant().personId(),
                asked.service(),
                asked.at().atZone(CHINA).toLocalDate());
        if (today == null) {
            return open(asked);
        }
        events.add(today.id(), EventRow.by(APPLICANT, "again", today.status(), today.status(), asked.at()));
        publisher.publishEvent(new CaseChanged(today.id()));
        return new OpenedCase(today.id(), today.receiptNo());
    }

    /**
     * Notes on a case that its applicant has come again, and takes it back to where it began if that is wanted.
     *
     * @throws CaseChangedException if somebody rules on it at this very moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void comesAgain(long caseId, boolean anew, Instant at) {
        CaseRow row = cases.find(caseId);
        if (row == null) {
            throw new CaseNotFoundException(caseId);
        }
        String to = anew ? workflows.of(row.service()).initial() : row.status();
        if (!to.equals(row.status())
                && cases.move(caseId, row.version(), new CaseMapper.Step(to, false, row.remark(), null), at) == 0) {
            throw new CaseChangedException(caseId);
        }
        events.add(caseId, EventRow.by(APPLICANT, "again", row.status(), to, at));
        publisher.publishEvent(new CaseChanged(caseId));
    }

    /**
     * Takes a corrected version of a case that was returned to its applicant. A case that is somebody else's, or that may
     * no longer be corrected, stays as it is.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenedCase amend(long caseId, long personId, Map<String, String> corrected, Instant at) {
        return amend(caseId, personId, corrected, at, Asking.HIMSELF);
    }

    /** Takes a corrected version from an operator who has handed the case in for its applicant. */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenedCase amendFor(Under known, Map<String, String> corrected, Instant at, Actor by, String remark) {
        return amend(known.caseId(), known.personId(), corrected, at, new Asking(by, remark));
    }

    private OpenedCase amend(long caseId, long personId, Map<String, String> given, Instant at, Asking asking) {
        CaseRow row = cases.find(caseId);
        if (row == null || row.personId() != personId) {
            throw new CaseNotFoundException(caseId);
        }
        Map<String, String> corrected = answers.kept(row.service(), given);
        if (workflows.amendable(row.service(), row.status())) {
            Workflow workflow = workflows.of(row.service());
            CaseMapper.Amended amended = new CaseMapper.Amended(
                    workflow.initial(),
                    answers.seal(corrected),
                    answers.extract(row.service(), corrected, personId),
                    workflows.due(row.service(), at.atZone(CHINA).toLocalDate()),
                    at,
                    anew(workflow, row, corrected) ? union(row.service(), personId, corrected) : null,
                    workflows.deadline(row.service(), corrected).orElse(null));
            if (cases.amend(caseId, row.version(), amended) == 0) {
                throw new CaseChangedException(caseId);
            }
            events.add(caseId, asking.event("amend", row.status(), workflow.initial(), at));
            publisher.publishEvent(new CaseChanged(caseId));
        }
        return new OpenedCase(caseId, row.receiptNo());
    }

    /**
     * Takes back the person's open cases of a service with which nobody has begun, as far as its workflow allows that. What
     * operators deal with already stays with them.
     *
     * @return the newest of them; empty where there was none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OpenedCase> withdraw(long personId, String service, Instant at) {
        Workflow.Withdrawal withdrawal = workflows.of(service).withdrawal();
        if (withdrawal == null) {
            return Optional.empty();
        }
        List<CaseRow> open = cases.findOpenOfPerson(personId, service).stream()
                .filter(row -> withdrawal.from().contains(row.status()))
                .toList();
        for (CaseRow row : open) {
            CaseMapper.Step step = new CaseMapper.Step(withdrawal.to(), true, row.remark(), null);
            if (cases.move(row.id(), row.version(), step, at) == 0) {
                throw new CaseChangedException(row.id());
            }
            events.add(row.id(), EventRow.by(APPLICANT, "withdraw", row.status(), withdrawal.to(), at));
            publisher.publishEvent(new CaseChanged(row.id()));
        }
        return open.stream().findFirst().map(row -> new OpenedCase(row.id(), row.receiptNo()));
    }

    /** How the day is counted by which the applicant of a form must go to arbitration; empty where that is not known, or no matter. */
    public Optional<String> limitation(String service, Map<String, String> given) {
        return workflows.limitation(service, given).map(Workflow.Period::sentence);
    }

    /** The person's cases, newest first. */
    public List<ApplicantCase> ofPerson(long personId, int limit) {
        return cases.findOfPerson(personId, limit).stream()
                .map(row -> new ApplicantCase(
                        row.id(),
                        row.receiptNo(),
                        row.service(),
                        row.status(),
                        row.regionCode(),
                        answers.open(row.answers()),
                        row.remark() == null ? null : row.remark().text(),
                        row.conversationId()))
                .toList();
    }

    /** The person's cases about which something was decided since then. */
    public List<Long> changedSince(long personId, Instant since) {
        return cases.findChanged(personId, since);
    }

    /** The services in which others than this person have an open case under an ID number. */
    public Set<String> openUnder(String idNumber, long exceptPersonId) {
        return Set.copyOf(cases.findOpenServices(answers.idIndex(idNumber), exceptPersonId));
    }

    /**
     * Where a case goes; past the employer's union where its service says so. What only a union can decide goes to the top of the tree
     * where none serves the region, rather than to nobody.
     */
    private @Nullable UnionOrg union(String service, long personId, Map<String, String> given) {
        Workflow workflow = workflows.of(service);
        Enquiry enquiry = answers.enquiry(service, given);
        Enquiry asked = pastTheEmployer(workflow, given)
                ? new Enquiry(enquiry.regionCode(), null, enquiry.occupationGroup())
                : enquiry;
        return route(service)
                .flatMap(r -> r.first(personId, given))
                .or(() -> unions.routeFor(asked))
                .or(() -> workflow.needsUnion() ? unions.top() : Optional.empty())
                .orElse(null);
    }

    private Optional<CaseRoute> route(String service) {
        return routes.stream().filter(r -> r.service().equals(service)).findFirst();
    }

    /** Whether a corrected case begins its way again, rather than going back to the union that returned it. */
    private boolean anew(Workflow workflow, CaseRow row, Map<String, String> corrected) {
        return pastTheEmployer(workflow, corrected) || route(row.service()).isPresent();
    }

    private static boolean pastTheEmployer(Workflow workflow, Map<String, String> given) {
        return workflow.aboveEmployer() != null && workflow.aboveEmployer().holds(given);
    }

    private CaseDraft draft(NewCase asked, @Nullable UnionOrg union) {
        LocalDate today = asked.at().atZone(CHINA).toLocalDate();
        Workflow workflow = workflows.of(asked.service());
        Extract extract = answers.extract(
                asked.service(), asked.answers(), asked.applicant().personId());
        String receipt = numbers.nextReceipt(today, extract.region(), workflows.receiptType(asked.service()));
        return new CaseDraft(
                asked,
                extract,
                answers.seal(asked.answers()),
                new CaseDraft.Route(receipt, union),
                new CaseDraft.Standing(
                        workflow.initial(),
                        workflows.closed(asked.service(), workflow.initial()),
                        today,
                        workflows.due(asked.service(), today),
                        workflows.deadline(asked.service(), asked.answers()).orElse(null)));
    }
}
