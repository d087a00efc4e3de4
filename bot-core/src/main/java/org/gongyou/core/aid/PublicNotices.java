package org.gongyou.core.aid;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.aid.NoticeMapper.NoticeRow;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.service.Workflow.Level;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.intents.time.WorkCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Public notices (公示): five working days in which everybody may object. A persistent job lets the case go on once the period is over, unless an
 * objection stands against it.
 */
@Service
public class PublicNotices {

    static final String TASK = "aid-notice";

    /** Counted from the day after it begins. */
    private static final int WORKING_DAYS = 5;

    private static final int MOST_SHOWN = 100;
    private static final String RUNNING = "RUNNING";
    private static final String HELD = "HELD";
    private static final String GO_ON = "notice-over";
    private static final Logger LOG = LoggerFactory.getLogger(PublicNotices.class);

    private final NoticeMapper mapper;
    private final CaseFiles files;
    private final Levels levels;
    private final Classification classification;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    PublicNotices(
            NoticeMapper mapper,
            CaseFiles files,
            Levels levels,
            Classification classification,
            ObjectProvider<Scheduler> scheduler,
            Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.levels = levels;
        this.classification = classification;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Those whose period runs today, the newest first; a hundred to a page. */
    @Transactional(readOnly = true)
    public List<PublicNotice> running(int page) {
        return mapper.running(today(), MOST_SHOWN, Math.max(0, page) * MOST_SHOWN);
    }

    /** The notices of a case, newest first. */
    List<NoticeRow> ofCase(long caseId) {
        return mapper.ofCase(caseId);
    }

    /**
     * Begins a notice for a case that has just come to stand under it, instead of any that it stood under before: whose period ends
     * earlier must not end this one.
     *
     * @return the last day of the period
     */
    @Transactional(propagation = Propagation.MANDATORY)
    LocalDate begin(long caseId, Level level) {
        CaseFile file = files.find(caseId).orElseThrow();
        UnionOrg union = levels.responsible(file.unionId(), level)
                .orElseThrow(() -> new IllegalRulingException("这件申请没有可以公示的工会，请先核对工会组织树。"));
        LocalDate from = today();
        LocalDate until = WorkCalendar.china().after(from, WORKING_DAYS);
        mapper.withdrawOf(caseId);
        NoticeDraft draft = new NoticeDraft(caseId, file.status(), union, shown(file, union), from, until);
        mapper.insert(draft);
        schedule(Long.toString(draft.getId()), end(until));
        return until;
    }

    /**
     * Looks whether a notice is over; then its case goes on. Doing it twice does nothing, and doing it early neither.
     *
     * @param instance the notice's number, and after a dash what has made it worth looking again
     */
    @Transactional
    public void over(String instance) {
        long id = Long.parseLong(instance.replaceFirst("-.*", ""));
        NoticeRow notice = mapper.lock(id);
        if (notice == null
                || !notice.status().equals(RUNNING) && !notice.status().equals(HELD)) {
            return;
        }
        if (!files.find(notice.caseId())
                .filter(f -> f.status().equals(notice.caseStatus()))
                .isPresent()) {
            mapper.settle(id, "WITHDRAWN");
            return;
        }
        if (clock.instant().isBefore(end(notice.endsOn()))) {
            return;
        }
        if (mapper.standing(id) > 0) {
            mapper.settle(id, HELD);
            LOG.info("Notice {} is over, but an objection stands", id);
            return;
        }
        mapper.settle(id, "OVER");
        files.advance(notice.caseId(), GO_ON);
    }

    /** The notice that an objection can still be raised against; locked. */
    Optional<NoticeRow> openTo(long id) {
        return Optional.ofNullable(mapper.lock(id))
                .filter(n -> n.status().equals(RUNNING) && !today().isAfter(n.endsOn()))
                .filter(n -> files.find(n.caseId())
                        .filter(f -> f.status().equals(n.caseStatus()))
                        .isPresent());
    }

    /** Has a notice looked at again as soon as the transaction under way has committed. */
    void lookAgain(long id, long because) {
        schedule(id + "-" + because, clock.instant());
    }

    private void schedule(String instance, Instant at) {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(TASK, instance), at);
    }

    private NoticeDraft.Shown shown(CaseFile file, UnionOrg union) {
        boolean quiet = "upper".equals(file.answers().get("handled_by"));
        String employer = file.answers().getOrDefault("employer_name", "");
        Standing standing = classification.of(file.answers(), file.regionCode());
        return new NoticeDraft.Shown(
                file.applicant(),
                quiet || employer.isBlank() ? union.name() : employer,
                standing.settled() ? standing.label() : "困难职工（类别待核定）",
                cause(file.answers().getOrDefault("cause", "")));
    }

    /** The kind of cause, so coarse that no illness can be read out of it. */
    private static String cause(String cause) {
        return switch (cause) {
            case "illness", "disability" -> "健康原因";
            case "schooling" -> "子女上学";
            case "unemployment" -> "失业";
            case "accident", "disaster" -> "意外或灾害";
            case "support" -> "赡养负担";
            default -> "其他原因";
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wordings.CHINA);
    }

    private static Instant end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(Wordings.CHINA).toInstant();
    }
}
