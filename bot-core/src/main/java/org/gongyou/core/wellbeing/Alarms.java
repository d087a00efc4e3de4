package org.gongyou.core.wellbeing;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.gongyou.core.casework.CaseIntake;
import org.gongyou.core.casework.NewCase;
import org.gongyou.core.casework.NewCase.Applicant;
import org.gongyou.core.casework.OpenedCase;
import org.gongyou.core.dialogue.Effect.Concern;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.wellbeing.WellbeingMapper.CrisisRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes alarms, in the transaction of the turn that raises them: calls begin with its commit. A conversation has one crisis at a
 * time; what comes while it is open is put to it.
 */
@Service
public class Alarms {

    /** Somebody was asked whether he means it and has not answered: supervisors look at it, nobody is called. */
    static final int QUIET = 1;

    /** A crisis that nobody heard, only wished: somebody is to call. */
    private static final int WISHED = 2;

    private static final String TAKEN_OVER = "已经有值班老师接手，你说的他看得到，会在这里或者打电话联系你。有危险请先打 120 或 110，不要等。";

    private static final int LONGEST_NOTE = 500;

    private final WellbeingMapper mapper;
    private final CaseIntake cases;
    private final Calls calls;
    private final DutyRoster roster;
    private final ServiceCatalog catalog;

    Alarms(WellbeingMapper mapper, CaseIntake cases, Calls calls, DutyRoster roster, ServiceCatalog catalog) {
        this.mapper = mapper;
        this.cases = cases;
        this.calls = calls;
        this.roster = roster;
        this.catalog = catalog;
    }

    /**
     * Where an alarm comes from.
     *
     * @param turnId the same when the turn is tried again
     */
    public record Talk(Applicant applicant, String turnId, Instant at) {}

    /**
     * What the person may be told.
     *
     * @param duty when a human will be there, honestly
     */
    public record Raised(String receiptNo, String duty) {}

    /**
     * Takes an alarm. One in an open crisis begins the calls anew where somebody had already seen to it or where it has grown;
     * not while they go on, nor while a counsellor is with the person and it has not grown.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Raised raise(int level, Concern concern, Talk talk) {
        CrisisRow known = mapper.findOpenIn(talk.applicant().conversationId());
        if (known == null) {
            return open(level, concern, talk).said;
        }
        boolean grown = level > known.level();
        boolean anew = grown || !known.isWaiting() && !known.isAttended(talk.at());
        mapper.again(known.caseId(), Math.max(level, known.level()), grown ? concern : known.concern(), talk.at());
        cases.comesAgain(known.caseId(), anew, talk.at());
        if (anew) {
            calls.begin(known.caseId(), known.round() + 1, talk.at());
        }
        return raised(known.caseId(), talk);
    }

    /** Notes that a person wants to be called. Where nobody knows of him yet, those on duty are called for him. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Raised callFor(Talk talk) {
        CrisisRow known = mapper.findOpenIn(talk.applicant().conversationId());
        if (known == null) {
            Opened opened = open(WISHED, Concern.SELF, talk);
            mapper.insertNote(opened.caseId, NoteKind.WISH, null, talk.at());
            return opened.said;
        }
        mapper.insertNote(known.caseId(), NoteKind.WISH, null, talk.at());
        wished(known, talk, !known.isWaiting() && !known.isAttended(talk.at()));
        return raised(known.caseId(), talk);
    }

    /** Notes what a person in danger has said about where he is or how he is reached. Nobody knows of him: they are called, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Raised note(String words, Talk talk) {
        CrisisRow known = mapper.findOpenIn(talk.applicant().conversationId());
        Opened opened = known == null
                ? open(WISHED, Concern.SELF, talk)
                : new Opened(known.caseId(), raised(known.caseId(), talk));
        if (known != null) {
            wished(known, talk, false);
        }
        String kept = words.length() <= LONGEST_NOTE ? words : words.substring(0, LONGEST_NOTE);
        mapper.insertNote(opened.caseId, NoteKind.SAID, new Sealed(kept), talk.at());
        return opened.said;
    }

    /** Of whom nobody was told so far, those on duty are told now. */
    private void wished(CrisisRow known, Talk talk, boolean anew) {
        boolean quiet = known.level() < WISHED;
        if (quiet) {
            mapper.again(known.caseId(), WISHED, known.concern(), talk.at());
        }
        cases.comesAgain(known.caseId(), anew || quiet, talk.at());
        if (anew || quiet) {
            calls.begin(known.caseId(), known.round() + 1, talk.at());
        }
    }

    /**
     * Opens a crisis for which nobody is called, unless one is open in the conversation.
     *
     * @return the case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long openQuietly(Concern concern, Talk talk) {
        CrisisRow known = mapper.findOpenIn(talk.applicant().conversationId());
        if (known != null) {
            cases.comesAgain(known.caseId(), false, talk.at());
            return known.caseId();
        }
        return store(QUIET, concern, talk).id();
    }

    private record Opened(long caseId, Raised said) {}

    private Opened open(int level, Concern concern, Talk talk) {
        OpenedCase opened = store(level, concern, talk);
        calls.begin(opened.id(), 1, talk.at());
        return new Opened(opened.id(), raised(opened.id(), talk));
    }

    private OpenedCase store(int level, Concern concern, Talk talk) {
        int version =
                catalog.find(Crises.SERVICE).map(ServiceDefinition::version).orElse(1);
        OpenedCase opened = cases.open(new NewCase(
                Crises.SERVICE,
                version,
                talk.turnId() + "/" + Crises.SERVICE,
                Map.of("level", Integer.toString(level)),
                true,
                talk.applicant(),
                talk.at()));
        mapper.insert(opened.id(), talk.applicant().conversationId(), level, concern, talk.at());
        return opened;
    }

    private Raised raised(long caseId, Talk talk) {
        CrisisRow now = Objects.requireNonNull(mapper.find(caseId));
        return new Raised(now.receiptNo(), now.isContacted() ? TAKEN_OVER : roster.sentence(talk.at()));
    }
}
