package org.gongyou.core.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Fulfilment;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.Outcome.Screening;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Screening questionnaires (自评): adds the answers up and tells what the sum suggests and what to do next, never a diagnosis. Answers are
 * deleted after seven days unless the person has consented to keep them.
 */
@Component
class Screenings implements Fulfilment {

    private static final Duration KEPT = Duration.ofDays(7);

    private final WellbeingMapper mapper;
    private final Clock clock;

    Screenings(WellbeingMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.SCREENING;
    }

    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        return Listing.EMPTY;
    }

    @Override
    public Optional<String> carryOut(Form form) {
        ServiceDefinition service = form.service();
        Screening screening = Objects.requireNonNull(service.outcome().screening());
        boolean keep = "yes".equals(form.answers().get(screening.keep()));
        Instant deleteAt = keep ? null : form.at().plus(KEPT);
        try {
            mapper.insertScreening(
                    form.flowId(),
                    form.asker().personId(),
                    service.id(),
                    SealedJson.seal(form.answers()),
                    form.at(),
                    deleteAt);
        } catch (DuplicateKeyException e) {
            // Handed in before; the result is the same.
        }
        int sum = sum(service, form.answers());
        return Optional.of(String.valueOf(service.outcome().done())
                .replace("{sum}", Integer.toString(sum))
                .replace("{band}", screening.band(sum))
                .replace("{kept}", keep ? "按您的同意已经留档，随时可以要求删除。" : "您的回答 7 天后自动删除。"));
    }

    /** The sum of all questions that are answered by a number. */
    private static int sum(ServiceDefinition service, Map<String, String> answers) {
        return service.slots().stream()
                .filter(s -> s.type() == SlotType.ENUM)
                .map(Slot::name)
                .map(answers::get)
                .filter(a -> a != null && a.matches("[0-3]"))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** Deletes what is due. */
    @Transactional
    public int forgetDue() {
        return mapper.deleteScreenings(clock.instant());
    }
}
