package org.gongyou.core.casework;

import java.util.List;
import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/** The cases that are kept under people. */
@Component
class CaseBelongings implements Belongings {

    private static final int MOST = 20;

    private final CaseMapper cases;
    private final Answers answers;

    CaseBelongings(CaseMapper cases, Answers answers) {
        this.cases = cases;
        this.answers = answers;
    }

    @Override
    public void move(long from, long to) {
        cases.movePerson(from, to);
    }

    @Override
    public void reroute(long personId, long fromConversation, long toConversation) {
        cases.reroute(personId, fromConversation, toConversation);
    }

    @Override
    public List<String> idNumbers(long personId) {
        return cases.findOfPerson(personId, MOST).stream()
                .flatMap(row -> answers.ownIdNumber(answers.open(row.answers())).stream())
                .distinct()
                .toList();
    }
}
