package org.gongyou.core.wellbeing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.delivery.Discretion;
import org.gongyou.core.wellbeing.WellbeingMapper.Call;
import org.gongyou.core.wellbeing.WellbeingMapper.CrisisRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Alarms: who is called, tier by tier, until somebody takes the case over; and the follow-ups after 24 hours and 7 days, counted
 * from the alarm.
 */
@Service
public class Crises implements Discretion {

    /** The service whose cases these are. */
    public static final String SERVICE = "psy.crisis";

    static final String ESCALATION = "crisis-escalation";
    static final String FOLLOW_UP = "crisis-follow-up";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int NOW = 4;
    private static final String WAITING = "waiting";
    private static final String CLOSED = "closed";
    private static final Logger LOG = LoggerFactory.getLogger(Crises.class);

    private final WellbeingMapper mapper;
    private final DutyRoster roster;
    private final Announcements announcements;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Crises(
            WellbeingMapper mapper,
            DutyRoster roster,
            Announcements announcements,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.mapper = mapper;
        this.roster = roster;
        this.announcements = announcements;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * An open crisis as the duty desk sees it.
     *
     * @param calls who has been called so far, in order
     */
    public record OpenCrisis(
            long caseId,
            String receiptNo,
            String status,
            int level,
            long conversationId,
            Instant raisedAt,
            Instant lastRaisedAt,
            List<CalledPerson> calls) {}

    /**
     * Somebody who was called.
     *
     * @param name empty where nobody of that tier was on duty
     */
    public record CalledPerson(int tier, String name, Instant calledAt) {}

    /** Takes an alarm: calls begin with the commit of the turn. Returns what may be said about who will be there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String raise(long caseId, long conversationId, int level, Instant at) {
        CrisisRow known = mapper.find(caseId);
        if (known != null) {
            mapper.again(caseId, Math.max(level, known.level()), at);
            return sentence(at);
        }
        mapper.insert(caseId, conversationId, level, at);
        Scheduler jobs = scheduler.getObject();
        jobs.scheduleIfNotExists(new TaskInstance<>(ESCALATION, Long.toString(caseId)), at);
        jobs.scheduleIfNotExists(new TaskInstance<>(FOLLOW_UP, caseId + "-24h"), at.plus(DAY));
        jobs.scheduleIfNotExists(new TaskInstance<>(FOLLOW_UP, caseId + "-7d"), at.plus(WEEK));
        return sentence(at);
    }

    /** What may be said about who will be there. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String sentence(Instant at) {
        return roster.sentence(at);
    }

    /**
     * Calls the next tier, unless somebody has taken the case over. When it is happening now, all tiers are called at once.
     *
     * @return when to look again; empty when somebody has taken over or everybody has been called
     */
    @Transactional
    public Optional<Instant> escalate(long caseId) {
        CrisisRow crisis = mapper.find(caseId);
        if (crisis == null || !crisis.status().equals(WAITING) || crisis.calledTier() >= DutyRoster.ABOVE) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<Shift> onDuty = roster.onDuty(now);
        int tier = crisis.calledTier();
        boolean called = false;
        do {
            tier++;
            called |= call(crisis, tier, onDuty, now);
        } while (tier < DutyRoster.ABOVE && (!called || crisis.level() >= NOW));
        mapper.called(caseId, tier);
        if (!called) {
            LOG.error("Nobody is on duty for crisis {}", caseId);
        }
        return tier < DutyRoster.ABOVE ? Optional.of(now.plus(PATIENCE)) : Optional.empty();
    }

    /** Whether somebody of this tier could be called. */
    private boolean call(CrisisRow crisis, int tier, List<Shift> onDuty, Instant now) {
        List<Shift> those = onDuty.stream().filter(s -> s.tier() == tier).toList();
        if (those.isEmpty()) {
            mapper.insertCall(crisis.caseId(), tier, "", now);
        }
        for (Shift shift : those) {
            mapper.insertCall(crisis.caseId(), tier, shift.name(), now);
            tellInChat(crisis, tier, shift);
        }
        return !those.isEmpty();
    }

    private void tellInChat(CrisisRow crisis, int tier, Shift shift) {
        Long operator = shift.operatorId();
        if (operator == null) {
            return;
        }
        mapper.conversationOf(operator)
                .forEach(conversation -> announcements.now(
                        "crisis-" + crisis.caseId() + "-call-" + tier + "-" + shift.id(),
                        conversation,
                        "【紧急】有一位职工可能有危险（" + crisis.level() + " 级，登记号 " + crisis.receiptNo()
                                + "），请马上到坐席台“危机值守”接手并联系他。三分钟没人接手会呼叫下一级。"));
    }

    /** Asks after a person, unless the case has been closed. */
    @Transactional
    public void followUp(String instance) {
        long caseId = Long.parseLong(instance.substring(0, instance.indexOf('-')));
        CrisisRow crisis = mapper.find(caseId);
        if (crisis != null && !crisis.status().equals(CLOSED)) {
            boolean first = instance.endsWith("24h");
            announcements.now(
                    "crisis-" + instance,
                    crisis.conversationId(),
                    first
                            ? "昨天您说了很难受的事，我们一直惦记着。您今天好一点吗？想说说就直接回我；想找人聊，拨 12356（心理援助，多数地区每日≥18小时）；有危险请拨 120 或 110。"
                            : "一周前您说了很难受的事。这几天过得怎么样？想约咨询老师，回“约心理老师”；想找人说说，拨 12356；有危险请拨 120 或 110。不用每次都回我，您随时可以再找我们。");
        }
    }

    /** The open ones: those waiting first, then the most dangerous, then the oldest. */
    @Transactional(readOnly = true)
    public List<OpenCrisis> open() {
        return mapper.open().stream()
                .map(c -> new OpenCrisis(
                        c.caseId(),
                        c.receiptNo(),
                        c.status(),
                        c.level(),
                        c.conversationId(),
                        c.raisedAt(),
                        c.lastRaisedAt(),
                        mapper.calls(c.caseId()).stream().map(Crises::called).toList()))
                .toList();
    }

    private static CalledPerson called(Call call) {
        return new CalledPerson(call.tier(), call.name(), call.calledAt());
    }

    /** Whether somebody was ever in danger in a conversation, so that only those who need it may read it. */
    @Transactional(readOnly = true)
    public boolean touches(long conversationId) {
        return mapper.countOf(conversationId) > 0;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isOwedIn(long conversationId) {
        return touches(conversationId);
    }
}
