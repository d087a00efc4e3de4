package org.gongyou.core.casework;

import java.util.EnumMap;
import java.util.Map;
import org.gongyou.core.delivery.CaseFacts;
import org.gongyou.core.message.Heading.Fact;
import org.springframework.stereotype.Component;

/** What may be said of a case where others may look on. Of what was asked for in distress or without a name, not even what it is. */
@Component
class CaseHeadline implements CaseFacts {

    /** Services of the mind: their names alone say too much on a telephone that lies on a table. */
    private static final String OF_THE_MIND = "psy.";

    private static final String SOMETHING = "您办理的事项";
    private static final String GOES_ON = "有新进展";

    private final CaseMapper cases;
    private final Answers answers;
    private final Workflows workflows;

    CaseHeadline(CaseMapper cases, Answers answers, Workflows workflows) {
        this.cases = cases;
        this.answers = answers;
        this.workflows = workflows;
    }

    @Override
    public Map<Fact, String> of(long caseId) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        CaseRow row = cases.find(caseId);
        if (row == null) {
            return facts;
        }
        boolean discreet = row.service().startsWith(OF_THE_MIND)
                || workflows.of(row.service()).isAnonymous(answers.open(row.answers()));
        facts.put(Fact.SERVICE, discreet ? SOMETHING : workflows.title(row.service()));
        facts.put(Fact.RECEIPT, row.receiptNo());
        facts.put(Fact.STATUS, discreet ? GOES_ON : workflows.label(row.service(), row.status()));
        facts.put(Fact.TEXT, GOES_ON);
        return facts;
    }
}
