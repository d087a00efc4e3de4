package org.gongyou.core.membership;

import org.gongyou.core.casework.CaseOutcome;
import org.gongyou.core.privacy.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Gives the applicant a mobile number that stood under other members, who are left without one: the number has a new owner,
 * and an operator has made sure of it.
 */
@Component
class ReleaseMobile implements CaseOutcome {

    private final UpdateMember update;
    private final RegisterBook book;
    private final MemberMapper members;
    private final PersonalData personalData;

    ReleaseMobile(UpdateMember update, RegisterBook book, MemberMapper members, PersonalData personalData) {
        this.update = update;
        this.book = book;
        this.members = members;
        this.personalData = personalData;
    }

    @Override
    public String name() {
        return "release-mobile";
    }

    @Override
    public Result carryOut(DecidedCase decided) {
        String number = decided.answers().getOrDefault(UpdateMember.NEW_MOBILE, "");
        if (UpdateMember.MOBILE.equals(decided.answers().get(UpdateMember.FIELD)) && !number.isBlank()) {
            long own = book.applicant(decided).id();
            members.lockUnder(personalData.index("mobile_cn", number)).stream()
                    .filter(id -> id != own)
                    .forEach(id -> release(id, decided));
        }
        return update.carryOut(decided);
    }

    private void release(long id, DecidedCase decided) {
        book.note(id, decided, UpdateMember.MOBILE, members.registered(id).mobile());
        members.changeMobile(id, null, null);
    }
}
