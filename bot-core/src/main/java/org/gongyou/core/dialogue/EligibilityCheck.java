package org.gongyou.core.dialogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.service.Eligibility;
import org.gongyou.core.service.ServiceDefinition;

/** Tells somebody as early as it can be known that a service is not for him, why, and what else can be done. */
final class EligibilityCheck {

    private final Forms forms;

    EligibilityCheck(Forms forms) {
        this.forms = forms;
    }

    /** Says what can be said before the form starts. True if it must not start. */
    boolean beforehand(Draft draft, ServiceDefinition service) {
        Map<String, String> known = known(draft.turn);
        List<Eligibility> rules = service.eligibility().stream()
                .filter(r -> r.beforehand() && r.when().holds(known))
                .toList();
        Optional<Eligibility> stop = rules.stream().filter(Eligibility::stop).findFirst();
        if (stop.isEmpty()) {
            rules.forEach(r -> draft.sayText(r.says()));
            return false;
        }
        draft.because("not eligible");
        draft.sayText(stop.get().says());
        draft.offerWorded("human", "choice.human");
        draft.questioned();
        return true;
    }

    /** Says what an answer has just told. True if the form has ended by it. */
    boolean after(Draft draft, Flow before, Flow now) {
        Optional<ServiceDefinition> service = forms.definition(now);
        if (service.isEmpty()) {
            return false;
        }
        Map<String, String> person = known(draft.turn);
        Map<String, String> then = with(person, before.slots());
        Map<String, String> known = with(person, now.slots());
        for (Eligibility rule : service.get().eligibility()) {
            if (rule.beforehand() || !rule.when().holds(known) || rule.when().holds(then)) {
                continue;
            }
            if (rule.stop()) {
                forms.refuse(draft, rule.says());
                return true;
            }
            draft.sayText(rule.says());
        }
        return false;
    }

    private static Map<String, String> known(Turn turn) {
        PersonView person = turn.person();
        Map<String, String> known = new HashMap<>();
        known.put(
                Eligibility.MONTH, Integer.toString(Calendars.dayOf(turn.now()).getMonthValue()));
        known.put(Eligibility.PERSON + "member", person.member() ? "yes" : "no");
        if (person.region() != null) {
            known.put(Eligibility.PERSON + "region", person.region());
        }
        return known;
    }

    private static Map<String, String> with(Map<String, String> person, Map<String, String> answers) {
        Map<String, String> all = new HashMap<>(answers);
        all.putAll(person);
        return all;
    }
}
