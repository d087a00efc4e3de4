package org.gongyou.core.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.attachment.Enclosures;
import org.gongyou.core.casework.Applicants.Place;
import org.gongyou.core.casework.CaseEventMapper.EventRow;
import org.gongyou.core.casework.CaseOutcome.DecidedCase;
import org.gongyou.core.casework.CaseOutcome.Result;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.service.SlotType;
import org.gongyou.core.service.Workflow.Transition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out what operators decide: outcome, new status, event and notice, all or nothing. */
@Component
class Rulings {

    private static final Logger LOG = LoggerFactory.getLogger(Rulings.class);
    private static final String HOUSE = "系统";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private final CaseMapper cases;
    private final CaseEventMapper events;
    private final Answers answers;
    private final Enclosures enclosures;
    private final Workflows workflows;
    private final ObjectProvider<Applicants> applicants;
    private final ObjectProvider<CaseOutcome> outcomes;
    private final ObjectProvider<RulingGuard> guards;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Rulings(
            CaseMapper cases,
            CaseEventMapper events,
            Answers answers,
            Enclosures enclosures,
            Workflows workflows,
            ObjectProvider<Applicants> applicants,
            ObjectProvider<CaseOutcome> outcomes,
            ObjectProvider<RulingGuard> guards,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.answers = answers;
        this.enclosures = enclosures;
        this.workflows = workflows;
        this.applicants = applicants;
        this.outcomes = outcomes;
        this.guards = guards;
        this.publisher = publisher;
        this.clock = clock;
    }

    void carryOut(CaseRow row, Ruling ruling, Actor actor) {
        if (row.version() != ruling.version()) {
            throw new CaseChangedException(row.id());
        }
        Transition transition = allowed(row, ruling);
        String reason = ruling.reason() == null || ruling.reason().isBlank()
                ? null
                : ruling.reason().strip();
        Place place = hold(row);
        refusal(row, transition, actor).ifPresent(why -> {
            throw new IllegalRulingException(why);
        });
        make(row, new Taken(transition, reason, actor, enclosed(row, transition, ruling)), place);
        goOn(row.id());
        LOG.info("Case {}: {} by operator {}", row.id(), ruling.action(), actor.operatorId());
    }

    private Place hold(CaseRow row) {
        if (row.conversationId() != NewCase.Applicant.NO_CONVERSATION) {
            long speaker = applicants.getObject().hold(row.conversationId());
            return new Place(speaker, row.conversationId());
        }
        Place place = applicants.getObject().holdAbsent(row.personId());
        Long now = cases.lockPerson(row.id());
        if (now == null || now != place.personId()) {
            throw new CaseChangedException(row.id());
        }
        return place;
    }

    /** A step that is no operator's. */
    void advance(CaseRow row, String action) {
        Transition transition =
                transition(row, action).filter(Transition::byTheHouse).orElseThrow(() -> wrongStatus(row));
        make(row, new Taken(transition, null, null, null), hold(row));
        LOG.info("Case {}: {}", row.id(), action);
        goOn(row.id());
    }

    /** Leaves a status at once where the workflow says that nobody has to do anything in it. */
    private void goOn(long id) {
        CaseRow now = cases.find(id);
        String next = now == null ? null : workflows.of(now.service()).atOnce().get(now.status());
        if (now != null && next != null) {
            advance(now, next);
        }
    }

    /** Why an operator may not take an action now; empty if he may. */
    Optional<String> objection(CaseRow row, String action, Actor actor) {
        return transition(row, action)
                .filter(t -> !t.byTheHouse())
                .map(t -> refusal(row, t, actor))
                .orElseGet(() -> Optional.of(String.valueOf(wrongStatus(row).getMessage())));
    }

    /** A step as it is taken; {@code actor} is null where it is the house's own. */
    private record Taken(
            Transition transition,
            @Nullable String reason,
            @Nullable Actor actor,
            @Nullable Enclosure enclosure) {

        EventRow event(CaseRow row, Instant now) {
            return new EventRow(
                    now,
                    actor == null ? null : actor.operatorId(),
                    actor == null ? HOUSE : actor.name(),
                    transition.action(),
                    row.status(),
                    transition.to(),
                    remark());
        }

        @Nullable
        Sealed remark() {
            return reason == null ? null : new Sealed(reason);
        }
    }

    private void make(CaseRow row, Taken taken, Place place) {
        Instant now = clock.instant();
        CaseMapper.Step step = step(row, taken.transition(), taken.remark(), now);
        if (cases.move(row.id(), row.version(), step, now) == 0) {
            throw new CaseChangedException(row.id());
        }
        Map<String, String> given = answers.open(row.answers());
        Result result = outcome(taken.transition().outcome(), row, place.personId(), given);
        events.add(row.id(), taken.event(row, now));
        Long conversation = place.conversationId();
        String notice = workflows.notice(row.service(), taken.transition(), given);
        if (notice != null && conversation != null) {
            Map<String, String> words = words(row, given, taken.reason(), result);
            words.put("due", step.dueOn() == null ? "" : DAY.format(step.dueOn()));
            String text = fill(notice, words);
            OutboundMessage news = bubble(text, result).enclosing(taken.enclosure());
            applicants.getObject().tell(conversation, row.id(), news, row.urgent());
        }
        publisher.publishEvent(new CaseChanged(row.id()));
    }

    private @Nullable Enclosure enclosed(CaseRow row, Transition transition, Ruling ruling) {
        if (ruling.enclosure() == null) {
            return null;
        }
        if (workflows.notice(row.service(), transition, answers.open(row.answers())) == null) {
            throw new IllegalRulingException("“" + transition.label() + "”不通知申请人，不能附图片。");
        }
        return enclosures.find(ruling.enclosure()).orElseThrow(() -> new IllegalRulingException("附的图片没有收到，请重新选一次。"));
    }

    /** What is reserved to a level is nobody's while nobody says who belongs to it. */
    private Optional<String> refusal(CaseRow row, Transition transition, Actor actor) {
        if (transition.level() == null) {
            return Optional.empty();
        }
        RulingGuard.Step step = new RulingGuard.Step(
                row.id(), row.service(), row.personId(), row.unionId(), transition, answers.open(row.answers()));
        List<RulingGuard> asked =
                guards.stream().filter(g -> g.watches(row.service())).toList();
        return asked.isEmpty()
                ? Optional.of("这一步要由指定级别的工会决定，但还没有规定谁可以决定。")
                : asked.stream().flatMap(g -> g.objection(step, actor).stream()).findFirst();
    }

    private CaseMapper.Step step(CaseRow row, Transition transition, @Nullable Sealed remark, Instant now) {
        boolean closed = workflows.closed(row.service(), transition.to());
        LocalDate today = now.atZone(CaseIntake.CHINA).toLocalDate();
        Optional<LocalDate> due = workflows.due(row.service(), transition.to(), today);
        return new CaseMapper.Step(transition.to(), closed, remark, due.orElse(null));
    }

    private Optional<Transition> transition(CaseRow row, String action) {
        return workflows.of(row.service()).transition(action, row.status());
    }

    private IllegalRulingException wrongStatus(CaseRow row) {
        return new IllegalRulingException("工单现在是“" + workflows.label(row.service(), row.status()) + "”，不能做这个操作。");
    }

    private Transition allowed(CaseRow row, Ruling ruling) {
        Transition transition =
                transition(row, ruling.action()).filter(t -> !t.byTheHouse()).orElseThrow(() -> wrongStatus(row));
        String reason = ruling.reason();
        if (transition.reasonRequired() && (reason == null || reason.isBlank())) {
            throw new IllegalRulingException("“" + transition.label() + "”必须填写理由，申请人会看到。");
        }
        if (reason != null && reason.length() > 500) {
            throw new IllegalRulingException("理由最多 500 字。");
        }
        return transition;
    }

    private Result outcome(@Nullable String name, CaseRow row, long personId, Map<String, String> given) {
        if (name == null) {
            return Result.nothing();
        }
        CaseOutcome outcome = outcomes.stream()
                .filter(o -> o.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Workflow of " + row.service() + " calls for the outcome "
                        + name + ", but no such bean exists."));
        return outcome.carryOut(new DecidedCase(
                row.id(), row.service(), personId, row.regionCode(), row.unionId(), row.unionName(), given));
    }

    private Map<String, String> words(CaseRow row, Map<String, String> given, @Nullable String reason, Result result) {
        Map<String, String> words = new HashMap<>(result.words());
        words.put("receipt", row.receiptNo());
        words.put("reason", reason == null ? "" : reason);
        words.put("service", workflows.title(row.service()));
        words.put(
                "limitation",
                workflows
                        .limitation(row.service(), given)
                        .map(period -> period.sentence() + "。")
                        .orElse(""));
        words.put("union", row.unionName() == null ? "工会" : row.unionName());
        words.put(
                "name",
                answers.first(row.service(), SlotType.PERSON_NAME, given).orElse("您好"));
        return words;
    }

    static String fill(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    /** A page that the text spells out already is not offered twice. */
    private static OutboundMessage bubble(String text, Result result) {
        List<OutboundMessage.Link> links = result.links().stream()
                .filter(link -> !text.contains(link.url()))
                .toList();
        return new OutboundMessage(text, List.of(), links);
    }
}
