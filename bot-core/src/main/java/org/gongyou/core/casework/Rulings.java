package org.gongyou.core.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.casework.CaseEventMapper.EventRow;
import org.gongyou.core.casework.CaseOutcome.DecidedCase;
import org.gongyou.core.casework.CaseOutcome.Result;
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

    private final CaseMapper cases;
    private final CaseEventMapper events;
    private final Answers answers;
    private final Workflows workflows;
    private final ObjectProvider<Applicants> applicants;
    private final ObjectProvider<CaseOutcome> outcomes;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Rulings(
            CaseMapper cases,
            CaseEventMapper events,
            Answers answers,
            Workflows workflows,
            ObjectProvider<Applicants> applicants,
            ObjectProvider<CaseOutcome> outcomes,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.cases = cases;
        this.events = events;
        this.answers = answers;
        this.workflows = workflows;
        this.applicants = applicants;
        this.outcomes = outcomes;
        this.publisher = publisher;
        this.clock = clock;
    }

    void carryOut(CaseRow row, Ruling ruling, Actor actor) {
        if (row.version() != ruling.version()) {
            throw new CaseChangedException(row.id());
        }
        Transition transition = allowed(row, ruling);
        long speaker = applicants.getObject().hold(row.conversationId());
        String reason = ruling.reason() == null || ruling.reason().isBlank()
                ? null
                : ruling.reason().strip();
        Instant now = clock.instant();
        Sealed remark = reason == null ? null : new Sealed(reason);
        if (cases.move(row.id(), row.version(), step(row, transition, remark, now), now) == 0) {
            throw new CaseChangedException(row.id());
        }
        Map<String, String> given = answers.open(row.answers());
        Result result = outcome(transition.outcome(), row, speaker, given);
        events.add(
                row.id(),
                new EventRow(
                        now, actor.operatorId(), actor.name(), ruling.action(), row.status(), transition.to(), remark));
        if (transition.notice() != null) {
            String text = fill(transition.notice(), words(row, given, reason, result));
            applicants.getObject().tell(row.conversationId(), row.id(), bubble(text, result), row.urgent());
        }
        publisher.publishEvent(new CaseChanged(row.id()));
        LOG.info("Case {}: {} by operator {}", row.id(), ruling.action(), actor.operatorId());
    }

    private CaseMapper.Step step(CaseRow row, Transition transition, @Nullable Sealed remark, Instant now) {
        boolean closed = workflows.closed(row.service(), transition.to());
        LocalDate today = now.atZone(CaseIntake.CHINA).toLocalDate();
        Optional<LocalDate> due = workflows.due(row.service(), transition.to(), today);
        return new CaseMapper.Step(transition.to(), closed, remark, due.orElse(null));
    }

    private Transition allowed(CaseRow row, Ruling ruling) {
        Transition transition = workflows
                .of(row.service())
                .transition(ruling.action(), row.status())
                .orElseThrow(() -> new IllegalRulingException(
                        "工单现在是“" + workflows.label(row.service(), row.status()) + "”，不能做这个操作。"));
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
