package org.gongyou.core.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongyou.core.casework.CaseOutcome;
import org.gongyou.core.casework.IllegalRulingException;
import org.gongyou.core.fulfilment.Wordings;
import org.springframework.stereotype.Component;

/**
 * Ends the membership of somebody who leaves (退会). The entry stays, with the day; the ID number is free for joining again, which
 * gives a new member number.
 */
@Component
class EndMembership implements CaseOutcome {

    private final MemberMapper members;
    private final Clock clock;

    EndMembership(MemberMapper members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "end-membership";
    }

    @Override
    public Result carryOut(DecidedCase decided) {
        MemberRow member = members.findByPerson(decided.personId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), Wordings.CHINA);
        if (member == null || members.leave(member.id(), decided.caseId(), today) == 0) {
            throw new IllegalRulingException("申请人现在不是会员，没有可以退的；请写明理由，选“不予办理”。");
        }
        return new Result(Map.of("member_no", member.memberNo()), List.of());
    }
}
