package org.gongyou.core.survey;

import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/** In which surveys people have taken part. Who did so under both persons is counted once, his answers stay. */
@Component
class SurveyBelongings implements Belongings {

    private final SurveyMapper surveys;

    SurveyBelongings(SurveyMapper surveys) {
        this.surveys = surveys;
    }

    @Override
    public void move(long from, long to) {
        surveys.deleteTwice(from, to);
        surveys.moveParticipant(from, to);
        surveys.moveAnswers(from, to);
    }
}
