package org.gongyou.core.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.wellbeing.WellbeingMapper.CrisisRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is called for a crisis, tier by tier and round by round, until somebody takes it over. Where nobody is on duty, the first
 * round waits for the next shift.
 */
@Component
class Calls {

    static final String TASK = "crisis-escalation";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Between the last tier of a round and the first of the next, unless it is happening now. */
    private static final Duration REST = Duration.ofMinutes(10);

    private static final int NOW = 4;
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final WellbeingMapper mapper;
    private final DutyRoster roster;
    private final Announcements announcements;
    private final FollowUps followUps;
    private final Jobs jobs;
    private final Clock clock;

    Calls(
            WellbeingMapper mapper,
            DutyRoster roster,
            Announcements announcements,
            FollowUps followUps,
            Jobs jobs,
            Clock clock) {
        this.mapper = mapper;
        this.roster = roster;
        this.announcements = announcements;
        this.followUps = followUps;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Begins a round with the commit; what goes on of an earlier one ends. The follow-ups count from now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(long caseId, int round, Instant at) {
        mapper.beginRound(caseId, round);
        jobs.add(TASK, caseId + "-" + round);
        followUps.plan(caseId, round, at);
    }

    /**
     * Calls the next tier, unless somebody has taken the case over. When it is happening now, all tiers are called at once.
     *
     * @param instance the case and the round of its calls, with a hyphen between them
     * @return when to look again; empty when somebody has taken over, or another round has begun
     */
    @Transactional
    public Optional<Instant> next(String instance) {
        CrisisRow crisis = mapper.find(Round.caseOf(instance));
        if (crisis == null || !crisis.isWaiting() || crisis.round() != Round.of(instance)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<Shift> onDuty = roster.onDuty(now);
        return Optional.of(onDuty.isEmpty() ? noteNobody(crisis, now) : call(crisis, onDuty, now));
    }

    /** Notes it once; looks again when somebody may be there, at the latest after a while, because the roster may change. */
    private Instant noteNobody(CrisisRow crisis, Instant now) {
        if (crisis.calledTier() < DutyRoster.ABOVE) {
            for (int tier = crisis.calledTier() + 1; tier <= DutyRoster.ABOVE; tier++) {
                mapper.insertCall(crisis.caseId(), tier, "", now);
            }
            mapper.called(crisis.caseId(), DutyRoster.ABOVE);
            LOG.error("Nobody is on duty for crisis {}", crisis.caseId());
        }
        Instant later = now.plus(REST);
        return roster.next(now).filter(later::isAfter).orElse(later);
    }

    private Instant call(CrisisRow crisis, List<Shift> onDuty, Instant now) {
        boolean again = crisis.calledTier() >= DutyRoster.ABOVE;
        int tier = again ? 0 : crisis.calledTier();
        boolean called = false;
        do {
            tier++;
            called |= call(crisis, tier, onDuty, now);
        } while (tier < DutyRoster.ABOVE && (!called || crisis.level() >= NOW));
        mapper.called(crisis.caseId(), tier);
        boolean rests = tier == DutyRoster.ABOVE && crisis.level() < NOW;
        return now.plus(rests ? REST : PATIENCE);
    }

    /** Whether somebody of this tier is on duty. */
    private boolean call(CrisisRow crisis, int tier, List<Shift> onDuty, Instant now) {
        List<Shift> those = onDuty.stream().filter(s -> s.tier() == tier).toList();
        if (those.isEmpty()) {
            mapper.insertCall(crisis.caseId(), tier, "", now);
        }
        for (Shift shift : those) {
            mapper.insertCall(crisis.caseId(), tier, shift.name(), now);
            tellInChat(crisis, shift, now);
        }
        return !those.isEmpty();
    }

    private void tellInChat(CrisisRow crisis, Shift shift, Instant now) {
        Long operator = shift.operatorId();
        if (operator == null) {
            return;
        }
        mapper.conversationsOf(operator)
                .forEach(conversation -> announcements.urgently(
                        "crisis-" + crisis.caseId() + "-call-" + shift.id() + "-" + conversation + "-"
                                + now.toEpochMilli(),
                        conversation,
                        "【紧急】" + what(crisis) + "（" + crisis.level() + " 级，登记号 " + crisis.receiptNo()
                                + "），请马上到坐席台“危机值守”接手并联系他。没人接手会接着呼叫。"));
    }

    private static String what(CrisisRow crisis) {
        if (crisis.level() < 3) {
            return "有一位职工请值班老师联系他";
        }
        return switch (crisis.concern()) {
            case SELF -> "有一位职工可能有危险";
            case OTHER -> "有一位职工说身边的人可能有危险";
            case THREAT -> "有一位职工可能要伤害别人";
        };
    }
}
