package org.gongyou.core.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongyou.core.casework.Applicants;
import org.gongyou.core.casework.NewCase.Applicant;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.dialogue.Effect.Concern;
import org.gongyou.core.wellbeing.Alarms.Talk;
import org.gongyou.core.wellbeing.WellbeingMapper.Doubt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words that may have meant danger, and what the person said when he was asked. Whoever says nothing of it for half an hour becomes
 * a quiet crisis: nobody is called, supervisors look at it.
 */
@Service
public class Doubts {

    static final String TASK = "crisis-doubt";

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final WellbeingMapper mapper;
    private final Alarms alarms;
    private final ObjectProvider<Applicants> applicants;
    private final Jobs jobs;
    private final Clock clock;

    Doubts(WellbeingMapper mapper, Alarms alarms, ObjectProvider<Applicants> applicants, Jobs jobs, Clock clock) {
        this.mapper = mapper;
        this.alarms = alarms;
        this.applicants = applicants;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What a person said when he was asked whether he meant it. */
    public enum Answer {
        MEANT,
        NOT_MEANT,
        WANTS_A_HUMAN
    }

    /** Notes that somebody has been asked whether he means it; who is asked again has been asked once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void asked(long conversationId, int level, Concern concern, Instant at) {
        if (mapper.countOpenDoubts(conversationId) > 0) {
            return;
        }
        DoubtDraft doubt = new DoubtDraft(conversationId, level, concern, at);
        mapper.insertDoubt(doubt);
        jobs.add(TASK, Long.toString(doubt.getId()), at.plus(PATIENCE));
    }

    /** Notes what somebody answered; does nothing where he was not asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(long conversationId, Answer answer, Instant at) {
        mapper.answerDoubts(conversationId, answer.name(), at);
    }

    /** Looks whether there was an answer. Returns empty: once is enough. */
    @Transactional
    public Optional<Instant> look(String id) {
        Doubt doubt = mapper.findDoubt(Long.parseLong(id));
        if (doubt == null || doubt.answer() != null) {
            return Optional.empty();
        }
        long conversation = doubt.conversationId();
        long person = applicants.getObject().hold(conversation);
        Doubt now = mapper.findDoubt(doubt.id());
        if (now != null && now.answer() == null) {
            Applicant applicant = new Applicant(person, conversation, mapper.channelOf(conversation));
            Talk talk = new Talk(applicant, "doubt-" + doubt.id(), clock.instant());
            mapper.raiseDoubt(doubt.id(), alarms.openQuietly(doubt.concern(), talk));
        }
        return Optional.empty();
    }
}
