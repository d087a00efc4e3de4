package org.gongyou.core.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Fulfilment;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.Outcome.Survey;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.survey.SurveyMapper.AnswerRow;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The people's side of surveys: answering once. */
@Component
class Surveys implements Fulfilment {

    private final SurveyMapper mapper;
    private final Clock clock;

    Surveys(SurveyMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.SURVEY;
    }

    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        Survey survey = survey(service);
        boolean answered = mapper.countParticipant(service.id(), survey.round(), asker.personId()) > 0;
        return survey.over(today()) || answered
                ? Listing.barred(String.valueOf(service.outcome().barred()))
                : Listing.EMPTY;
    }

    @Override
    public Optional<String> carryOut(Form form) {
        ServiceDefinition service = form.service();
        Survey survey = survey(service);
        try {
            mapper.insertParticipant(service.id(), survey.round(), form.asker().personId());
        } catch (DuplicateKeyException e) {
            // Answered meanwhile by another channel.
            return Optional.of(String.valueOf(service.outcome().barred()));
        }
        mapper.insertAnswer(new AnswerRow(
                ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE),
                service.id(),
                survey.round(),
                survey.anonymous() ? null : form.asker().personId(),
                today(),
                SealedJson.seal(form.answers())));
        return Optional.of(String.valueOf(service.outcome().done()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Wordings.CHINA);
    }

    private static Survey survey(ServiceDefinition service) {
        return Objects.requireNonNull(service.outcome().survey());
    }
}
