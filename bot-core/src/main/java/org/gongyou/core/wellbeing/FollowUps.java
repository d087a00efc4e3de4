package org.gongyou.core.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.wellbeing.WellbeingMapper.CrisisRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks after people 24 hours and 7 days after an alarm; a new alarm puts its own in their place. */
@Component
class FollowUps {

    static final String TASK = "crisis-follow-up";

    static final Duration DAY = Duration.ofHours(24);
    static final Duration WEEK = Duration.ofDays(7);
    private static final int DANGER = 3;
    private static final String CLOSED = "closed";

    private final WellbeingMapper mapper;
    private final Announcements announcements;
    private final Jobs jobs;
    private final Clock clock;

    FollowUps(WellbeingMapper mapper, Announcements announcements, Jobs jobs, Clock clock) {
        this.mapper = mapper;
        this.announcements = announcements;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(long caseId, int round, Instant alarm) {
        jobs.add(TASK, caseId + "-24h-" + round, alarm.plus(DAY));
        jobs.add(TASK, caseId + "-7d-" + round, alarm.plus(WEEK));
    }

    /** Asks after a person, unless the case has been closed, and reminds those on duty to do so, too. */
    @Transactional
    public void ask(String instance) {
        CrisisRow crisis = mapper.find(Round.caseOf(instance));
        if (crisis == null
                || crisis.round() != Round.of(instance)
                || crisis.status().equals(CLOSED)) {
            return;
        }
        boolean first = instance.contains("24h");
        announcements.now("crisis-" + instance, crisis.conversationId(), first ? day(crisis) : week(crisis));
        for (long conversation : onDuty()) {
            announcements.now(
                    "crisis-" + instance + "-duty-" + conversation,
                    conversation,
                    "该做" + (first ? "24 小时" : "7 天") + "回访了：登记号 " + crisis.receiptNo() + "。请到坐席台“危机值守”联系他，做完在工单里写明。");
        }
    }

    private List<Long> onDuty() {
        return mapper.onDuty(clock.instant()).stream()
                .flatMap(shift -> Stream.ofNullable(shift.operatorId()))
                .flatMap(operator -> mapper.conversationsOf(operator).stream())
                .distinct()
                .toList();
    }

    private static String day(CrisisRow crisis) {
        String before = switch (crisis.concern()) {
            case SELF -> crisis.level() >= DANGER ? "昨天您说了很难受的事，我们一直惦记着。您今天好一点吗？" : "昨天您请老师联系您，后来联系上了吗？您今天怎么样？";
            case OTHER -> "昨天您替身边的人担心，我们一直惦记着。他今天好一点吗？您自己还好吗？";
            case THREAT -> "昨天您说到很气的事，我们一直惦记着。您今天平静一点了吗？";
        };
        return before + "想说说就直接回我；想找人聊，拨 12356（心理援助，多数地区每日≥18小时）；有危险请拨 120 或 110。";
    }

    private static String week(CrisisRow crisis) {
        String before = switch (crisis.concern()) {
            case SELF -> "一周过去了，这几天您过得怎么样？";
            case OTHER -> "一周过去了，您担心的那个人这几天怎么样？您自己还好吗？";
            case THREAT -> "一周过去了，那件事现在怎么样了？您这几天平静一点了吗？";
        };
        return before + "想找人说说，拨 12356；要老师联系您，回“转人工”；有危险请拨 120 或 110。不用每次都回我，您随时可以再找我们。";
    }
}
