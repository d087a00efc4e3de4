package org.gongyou.core.aid;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.aid.DossierMapper.DossierRow;
import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.casework.CaseFile;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.casework.CaseIntake;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.service.Slot;
import org.springframework.stereotype.Component;

/** The files of households in hardship (帮扶档案): one for each, looked at again every year, ended when the hardship is. */
@Component
class Dossiers {

    private static final String FOLLOW_UP = "aid-follow-up-";
    private static final String NONE = "没有找到这位申请人在册的帮扶档案，请先核对他是用哪个账号建的档。";

    private final DossierMapper mapper;
    private final CaseFiles files;
    private final CaseIntake intake;
    private final Classification classification;
    private final Announcements announcements;
    private final Clock clock;

    Dossiers(
            DossierMapper mapper,
            CaseFiles files,
            CaseIntake intake,
            Classification classification,
            Announcements announcements,
            Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.intake = intake;
        this.classification = classification;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Opens a file; one that is kept for the same person or ID number ends with it, so that a household never has two. */
    void open(long caseId) {
        CaseFile file = files.find(caseId).orElseThrow();
        LocalDate today = today();
        Optional.ofNullable(mapper.ofPerson(file.personId())).ifPresent(old -> end(old, "REPLACED"));
        Optional.ofNullable(mapper.sameIdentity(caseId)).ifPresent(old -> end(old, "REPLACED"));
        LocalDate review = today.plusYears(1);
        String tier = classification.of(file.answers(), file.regionCode()).tier();
        mapper.insert(new DossierRow(caseId, tier, today, review));
        remind(caseId, file.conversationId(), review);
    }

    /** Has the person asked how things are half a year after a payment. */
    void followUp(long caseId) {
        CaseFile file = files.find(caseId).orElseThrow();
        announcements.at(
                morning(today().plusMonths(6)),
                FOLLOW_UP + caseId,
                file.conversationId(),
                "半年前工会给您家发过一笔帮扶，现在家里好些了吗？还有困难就回“困难帮扶”，想找人说说回“转人工”。");
    }

    /** Whether another person's application stands, or another file is kept, under the ID number of a case (同证件多处申请). */
    boolean elsewhere(CaseFile file) {
        String number = file.answers().getOrDefault(Slot.OWN_ID_NUMBER, "");
        boolean open = !number.isBlank()
                && intake.openUnder(number, file.personId()).stream().anyMatch(AidScope.SERVICES::contains);
        return open || mapper.sameIdentity(file.id()) != null;
    }

    /** Keeps a file for another year, by what the applicant of a yearly review has told. */
    void renew(long reviewCase) {
        CaseFile review = files.find(reviewCase).orElseThrow();
        DossierRow kept = of(review.personId());
        LocalDate next = today().plusYears(1);
        String tier = classification.of(review.answers(), review.regionCode()).tier();
        mapper.renew(kept.caseId(), tier.equals("unknown") ? kept.tier() : tier, next);
        announcements.withdraw(reminder(kept.caseId(), kept.reviewOn()));
        remind(kept.caseId(), review.conversationId(), next);
    }

    /** Ends the file of the person who opened a case, or of the dead whom he has named. */
    void end(long exitCase) {
        CaseFile exit = files.find(exitCase).orElseThrow();
        boolean died = "died".equals(exit.answers().get("exit_reason"));
        end(died ? ofTheDead(exit.answers().getOrDefault("deceased_id_card", "")) : of(exit.personId()), "ENDED");
    }

    /** Ends what was opened for an application that is turned down after all. */
    void turnDown(long caseId) {
        Optional.ofNullable(mapper.find(caseId)).ifPresent(opened -> end(opened, "REJECTED"));
    }

    private DossierRow ofTheDead(String idNumber) {
        return Optional.ofNullable(mapper.ofIdentity(files.identityIndex(idNumber)))
                .orElseThrow(() ->
                        new IllegalRulingException("没有找到去世职工在册的帮扶档案：没有填他的身份证号，或者号码不对。请打电话核对后“不退档”，请家属带上身份证号再办一次。"));
    }

    private DossierRow of(long personId) {
        return Optional.ofNullable(mapper.ofPerson(personId)).orElseThrow(() -> new IllegalRulingException(NONE));
    }

    private void end(DossierRow kept, String how) {
        mapper.end(kept.caseId(), how, today());
        announcements.withdraw(reminder(kept.caseId(), kept.reviewOn()));
    }

    private void remind(long caseId, long conversationId, LocalDate on) {
        announcements.at(
                morning(on),
                reminder(caseId, on),
                conversationId,
                "您的帮扶档案满一年了，要做一次年度复核，家里的收入、开支有变化也一并更新。回“帮扶年度复核”，几分钟就好；日子已经好起来的，回“退出帮扶”。");
    }

    /** The names of the reminders that a case may have waiting. */
    List<String> reminders(long caseId) {
        List<String> names = new ArrayList<>(List.of(FOLLOW_UP + caseId));
        Optional.ofNullable(mapper.find(caseId)).ifPresent(d -> names.add(reminder(caseId, d.reviewOn())));
        return names;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(9, 0).atZone(Wordings.CHINA).toInstant();
    }

    private static String reminder(long caseId, LocalDate on) {
        return "aid-review-" + caseId + "-" + on;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wordings.CHINA);
    }
}
