package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.Outcome.Part;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;

/** Says what a guide has to say to somebody who has answered its questions. Keeps nothing. Pure. */
final class Guides {

    private Guides() {}

    /** Says the parts that fit, or what a lookup has after its question, and offers what may come next. */
    static void tell(Draft draft, ServiceCatalog catalog, ServiceDefinition service, Map<String, String> answers) {
        if (service.outcome().type() == Outcome.Type.LOOKUP) {
            new Offers(catalog).show(draft, service);
            return;
        }
        draft.because("told by the guide " + service.id());
        draft.sayText(service.outcome().parts().stream()
                .filter(part -> part.fits(answers))
                .map(part -> worded(part, service, answers))
                .collect(Collectors.joining("\n")));
        new Offers(catalog).offerNext(draft, service);
        draft.offerWorded("human", "choice.human");
    }

    private static String worded(Part part, ServiceDefinition service, Map<String, String> answers) {
        return Part.PLACE
                .matcher(part.says())
                .replaceAll(place ->
                        Matcher.quoteReplacement(put(place, service, answers).orElse(place.group())));
    }

    private static Optional<String> put(MatchResult place, ServiceDefinition service, Map<String, String> answers) {
        Optional<Slot> slot = service.slot(place.group(1));
        String answer = answers.get(place.group(1));
        if (slot.isEmpty() || answer == null) {
            return Optional.empty();
        }
        return Optional.of(
                place.group(2) == null
                        ? Forms.shown(slot.get(), answer)
                        : LocalDate.parse(answer)
                                .plusDays(Long.parseLong(place.group(2)))
                                .toString());
    }
}
