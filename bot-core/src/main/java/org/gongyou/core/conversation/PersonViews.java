package org.gongyou.core.conversation;

import java.util.List;
import java.util.Optional;
import org.gongyou.core.casework.ApplicantCase;
import org.gongyou.core.casework.CaseIntake;
import org.gongyou.core.dialogue.PersonView;
import org.gongyou.core.dialogue.PersonView.KnownCase;
import org.gongyou.core.membership.Member;
import org.gongyou.core.membership.Members;
import org.springframework.stereotype.Component;

/** Gathers what the dialogue may know of a person. */
@Component
class PersonViews {

    private static final int MOST_CASES = 20;

    private final Members members;
    private final CaseIntake cases;

    PersonViews(Members members, CaseIntake cases) {
        this.members = members;
        this.cases = cases;
    }

    PersonView of(long personId) {
        Optional<Member> member = members.byPerson(personId);
        List<ApplicantCase> own = cases.ofPerson(personId, MOST_CASES);
        return new PersonView(
                member.isPresent(),
                member.map(Member::memberNo).orElse(null),
                own.stream().flatMap(c -> c.region().stream()).findFirst().orElse(null),
                own.stream()
                        .map(c ->
                                new KnownCase(c.id(), c.receiptNo(), c.service(), c.status(), c.answers(), c.remark()))
                        .toList());
    }
}
