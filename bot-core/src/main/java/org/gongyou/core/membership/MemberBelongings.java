package org.gongyou.core.membership;

import java.util.List;
import org.gongyou.core.identity.Belongings;
import org.gongyou.core.privacy.Sealed;
import org.springframework.stereotype.Component;

/** The membership that is kept under a person. */
@Component
class MemberBelongings implements Belongings {

    private final MemberMapper members;

    MemberBelongings(MemberMapper members) {
        this.members = members;
    }

    @Override
    public void move(long from, long to) {
        members.movePerson(from, to);
    }

    @Override
    public List<String> idNumbers(long personId) {
        return members.findIdNumbers(personId).stream().map(Sealed::text).toList();
    }

    @Override
    public List<Long> registeredUnder(String mobileIndex) {
        return members.findPersons(mobileIndex);
    }
}
