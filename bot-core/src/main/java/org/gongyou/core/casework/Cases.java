package org.gongyou.core.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongyou.core.attachment.StoredFile;
import org.gongyou.core.casework.CaseMapper.Filter;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.service.Workflow;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk's cases: found, read, decided. */
@Service
public class Cases {

    private static final int MOST_EVENTS = 500;

    private final CaseMapper mapper;
    private final CaseEventMapper events;
    private final Answers answers;
    private final CasePhotos photos;
    private final Workflows workflows;
    private final Rulings rulings;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Cases(
            CaseMapper mapper,
            CaseEventMapper events,
            Answers answers,
            CasePhotos photos,
            Workflows workflows,
            Rulings rulings,
            Outbox outbox,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.answers = answers;
        this.photos = photos;
        this.workflows = workflows;
        this.rulings = rulings;
        this.outbox = outbox;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Lists cases, open urgent ones first, then the newest. A full ID or mobile number as text finds its cases too. */
    @Transactional(readOnly = true)
    public CasePage find(CaseQuery query) {
        Filter filter = filter(query);
        long total = mapper.count(filter);
        List<CaseSummary> items = mapper.list(filter, query.size(), (long) query.page() * query.size()).stream()
                .map(this::summary)
                .toList();
        return new CasePage(items, total, query.page(), query.size());
    }

    /**
     * Reads one case.
     *
     * @throws CaseNotFoundException if there is none
     */
    @Transactional(readOnly = true)
    public CaseDetail get(long id) {
        return detail(row(id));
    }

    /**
     * Carries out a ruling and tells the applicant, in one transaction.
     *
     * @return the case as it stands now
     * @throws CaseChangedException if the ruling was made on an older version
     * @throws IllegalRulingException if the workflow does not allow it, or a reason is missing
     */
    @Transactional
    public CaseDetail decide(long id, Ruling ruling, Actor actor) {
        rulings.carryOut(row(id), ruling, actor);
        return detail(row(id));
    }

    /**
     * Gives a case to an operator, or back to the queue, and writes down who did.
     *
     * @param to null for the queue
     * @throws CaseChangedException if it has changed since that version
     */
    @Transactional
    public CaseDetail give(long id, @Nullable Actor to, int version, Actor by) {
        CaseRow row = row(id);
        if (mapper.give(id, version, to, clock.instant()) == 0) {
            throw new CaseChangedException(id);
        }
        String action = to == null ? "give-back" : to.operatorId() == by.operatorId() ? "take-over" : "give-to";
        Sealed name = to == null ? null : new Sealed(to.name());
        events.add(
                id,
                new CaseEventMapper.EventRow(
                        clock.instant(), by.operatorId(), by.name(), action, row.status(), row.status(), name));
        publisher.publishEvent(new CaseChanged(id));
        return detail(row(id));
    }

    /**
     * Shows a masked answer in full, and writes down who asked.
     *
     * @return empty text where the applicant has not given that answer
     */
    @Transactional
    public String reveal(long id, String slot, Actor actor) {
        CaseRow row = row(id);
        events.addReveal(id, slot.length() > 64 ? slot.substring(0, 64) : slot, actor, clock.instant());
        return answers.inFull(row.service(), slot, answers.open(row.answers())).orElse("");
    }

    /**
     * Shows a photo or file of a case, and writes down who asked.
     *
     * @throws PhotoNotFoundException if the case has none of that key, or it is still with the platform
     */
    @Transactional
    public StoredFile photo(long id, String key, Actor actor) {
        CaseRow row = row(id);
        CasePhoto photo = photos.of(row).stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new PhotoNotFoundException(key));
        StoredFile file = photos.open(photo);
        events.addReveal(id, photo.slot(), actor, clock.instant());
        return file;
    }

    /** Whether a case of that service that was opened in a conversation is still open. */
    @Transactional(readOnly = true)
    public boolean openIn(long conversationId, String service) {
        return mapper.countOpenIn(conversationId, service) > 0;
    }

    /** Counts the cases by service and status. */
    @Transactional(readOnly = true)
    public CaseOverview overview() {
        List<CaseOverview.StatusCount> byStatus = mapper.tallies().stream()
                .map(t -> new CaseOverview.StatusCount(
                        t.service(),
                        workflows.title(t.service()),
                        t.status(),
                        workflows.label(t.service(), t.status()),
                        t.number()))
                .toList();
        long today =
                mapper.countOpenedOn(clock.instant().atZone(CaseIntake.CHINA).toLocalDate());
        return new CaseOverview(byStatus, mapper.countUrgent(), today);
    }

    private CaseRow row(long id) {
        CaseRow row = mapper.find(id);
        if (row == null) {
            throw new CaseNotFoundException(id);
        }
        return row;
    }

    private LocalDate today() {
        return clock.instant().atZone(CaseIntake.CHINA).toLocalDate();
    }

    private Filter filter(CaseQuery query) {
        String text = blankToNull(query.text());
        List<String> hidden = List.copyOf(query.hidden());
        LocalDate alarm = today().plusDays(workflows.longestAlarm());
        if (text == null) {
            return new Filter(
                    blankToNull(query.service()),
                    blankToNull(query.status()),
                    null,
                    null,
                    null,
                    hidden,
                    query.bound(),
                    query.own(),
                    query.assignee(),
                    alarm);
        }
        String wild = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return new Filter(
                blankToNull(query.service()),
                blankToNull(query.status()),
                wild.toUpperCase(Locale.ROOT) + "%",
                "%" + wild + "%",
                index(text),
                hidden,
                query.bound(),
                query.own(),
                query.assignee(),
                alarm);
    }

    private @Nullable String index(String text) {
        if (text.matches("1\\d{10}")) {
            return answers.mobileIndex(text);
        }
        return text.matches("\\d{17}[\\dXx]") ? answers.idIndex(text) : null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private CaseDetail detail(CaseRow row) {
        Map<String, String> given = answers.open(row.answers());
        boolean anonymous = workflows.of(row.service()).isAnonymous(given);
        return new CaseDetail(
                summary(new SummaryRow(
                        row.id(),
                        row.receiptNo(),
                        row.service(),
                        row.status(),
                        row.applicant(),
                        row.unionName(),
                        row.urgent(),
                        row.openedAt(),
                        row.dueOn(),
                        row.channel(),
                        row.assigneeId(),
                        row.assignee(),
                        row.deadlineOn(),
                        row.closed())),
                row.version(),
                answers.shown(row.service(), given),
                photos.of(row),
                events.findOf(row.id(), MOST_EVENTS).stream().map(Cases::event).toList(),
                anonymous ? NewCase.Applicant.NO_CONVERSATION : row.conversationId(),
                workflows.actions(row.service(), row.status(), given),
                notices(row.id()),
                workflows
                        .limitation(row.service(), given)
                        .map(Workflow.Period::sentence)
                        .orElse(null),
                anonymous);
    }

    private List<NoticeState> notices(long id) {
        return outbox.ofCase(id).stream()
                .map(n -> new NoticeState(n.at(), n.status(), n.attempts(), n.lastError(), n.text()))
                .toList();
    }

    private static CaseEvent event(CaseEventMapper.EventRow row) {
        Sealed reason = row.reason();
        return new CaseEvent(
                row.at(), row.actor(), row.action(), row.from(), row.to(), reason == null ? null : reason.text());
    }

    private CaseSummary summary(SummaryRow row) {
        return new CaseSummary(
                row.id(),
                row.receiptNo(),
                row.service(),
                workflows.title(row.service()),
                row.status(),
                workflows.label(row.service(), row.status()),
                row.applicant(),
                row.unionName(),
                row.urgent(),
                row.openedAt(),
                row.dueOn(),
                row.channel(),
                row.assigneeId(),
                row.assignee(),
                row.deadlineOn(),
                !row.closed() && workflows.alarming(row.service(), row.deadlineOn(), today()));
    }
}
