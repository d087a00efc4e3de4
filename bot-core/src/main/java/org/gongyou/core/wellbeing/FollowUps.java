package org.gongyou.core.wellbeing;

import java.time.Duration;
import java.time.Instant;
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

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String CLOSED = "closed";

    private final WellbeingMapper mapper;
    private final Announcements announcements;
    private final Jobs jobs;

    FollowUps(WellbeingMapper mapper, Announcements announcements, Jobs jobs) {
        this.mapper = mapper;
        this.announcements = announcements;
        this.jobs = jobs;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(long caseId, int round, Instant alarm) {
        jobs.add(TASK, caseId + "-24h-" + round, alarm.plus(DAY));
        jobs.add(TASK, caseId + "-7d-" + round, alarm.plus(WEEK));
    }

    /** Asks after a person, unless the case has been closed. */
    @Transactional
    public void ask(String instance) {
        CrisisRow crisis = mapper.find(Round.caseOf(instance));
        if (crisis != null
                && crisis.round() == Round.of(instance)
                && !crisis.status().equals(CLOSED)) {
            boolean first = instance.contains("24h");
            announcements.now(
                    "crisis-" + instance,
                    crisis.conversationId(),
                    first
                            ? "昨天您说了很难受的事，我们一直惦记着。您今天好一点吗？想说说就直接回我；想找人聊，拨 12356（心理援助，多数地区每日≥18小时）；有危险请拨 120 或 110。"
                            : "一周前您说了很难受的事。这几天过得怎么样？想约咨询老师，回“约心理老师”；想找人说说，拨 12356；有危险请拨 120 或 110。不用每次都回我，您随时可以再找我们。");
        }
    }
}
