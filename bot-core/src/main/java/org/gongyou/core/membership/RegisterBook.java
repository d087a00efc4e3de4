package org.gongyou.core.membership;

import java.time.Clock;
import org.gongyou.core.casework.CaseOutcome.DecidedCase;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose entry in the register a case is about, and what its ruling has changed there. Works inside the ruling's transaction. */
@Component
class RegisterBook {

    private final MemberMapper members;
    private final Clock clock;

    RegisterBook(MemberMapper members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    /**
     * The member that the applicant is.
     *
     * @throws IllegalRulingException if he isn't known to be one
     */
    MemberRow applicant(DecidedCase decided) {
        MemberRow member = members.findByPerson(decided.personId());
        if (member == null) {
            throw new IllegalRulingException(
                    "会员名册里还没有认出申请人是哪位会员。请他在聊天里绑定登记时的手机号、核对身份证后四位；会籍在别的会员库的，在那边改好以后按“已在会员库办好”。");
        }
        return member;
    }

    /** What stands in the register; held until the transaction ends. */
    Registered of(MemberRow member) {
        return members.registered(member.id());
    }

    /** Notes a change, with what stood there before. */
    void note(long memberId, DecidedCase decided, String field, @Nullable Sealed before) {
        members.note(new MemberChange(memberId, decided.caseId(), field, before, clock.instant()));
    }
}
