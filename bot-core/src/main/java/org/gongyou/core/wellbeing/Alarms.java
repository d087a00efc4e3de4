package org.gongyou.core.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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

    /** A crisis that nobody heard, only wished: somebody is to call. */
    private static final int WISHED = 2;

    /** So long after a word or a deed of his a counsellor counts as being with the person. */
    private static final Duration BESIDE = Duration.ofMinutes(15);

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
        boolean anew = grown || !known.isWaiting() && !isBeside(known, talk.at());
        mapper.again(known.caseId(), Math.max(level, known.level()), grown ? concern : known.concern(), talk.at());
        cases.comesAgain(known.caseId(), anew, talk.at());
        if (anew) {
            calls.begin(known.caseId(), known.round() + 1, talk.at());
        }
        return raised(known.receiptNo(), talk);
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
        boolean anew = !known.isWaiting() && !isBeside(known, talk.at());
        cases.comesAgain(known.caseId(), anew, talk.at());
        if (anew) {
            calls.begin(known.caseId(), known.round() + 1, talk.at());
        }
        return raised(known.receiptNo(), talk);
    }

    /** Notes what a person in danger has said about where he is or how he is reached. Nobody knows of him: they are called, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Raised note(String words, Talk talk) {
        CrisisRow known = mapper.findOpenIn(talk.applicant().conversationId());
        Opened opened = known == null
                ? open(WISHED, Concern.SELF, talk)
                : new Opened(known.caseId(), raised(known.receiptNo(), talk));
        String kept = words.length() <= LONGEST_NOTE ? words : words.substring(0, LONGEST_NOTE);
        mapper.insertNote(opened.caseId, NoteKind.SAID, new Sealed(kept), talk.at());
        cases.comesAgain(opened.caseId, false, talk.at());
        return opened.said;
    }

    private record Opened(long caseId, Raised said) {}

    private Opened open(int level, Concern concern, Talk talk) {
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
        calls.begin(opened.id(), 1, talk.at());
        return new Opened(opened.id(), raised(opened.receiptNo(), talk));
    }

    private Raised raised(String receiptNo, Talk talk) {
        return new Raised(receiptNo, roster.sentence(talk.at()));
    }

    private static boolean isBeside(CrisisRow crisis, Instant at) {
        return crisis.isContacted()
                && crisis.attendedAt() != null
                && crisis.attendedAt().plus(BESIDE).isAfter(at);
    }
}
