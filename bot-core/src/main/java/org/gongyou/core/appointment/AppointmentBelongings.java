package org.gongyou.core.appointment;

import java.time.Clock;
import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/** The times that people hold. */
@Component
class AppointmentBelongings implements Belongings {

    private final Diary diary;
    private final Clock clock;

    AppointmentBelongings(Diary diary, Clock clock) {
        this.diary = diary;
        this.clock = clock;
    }

    @Override
    public void move(long from, long to) {
        diary.merge(from, to, clock.instant());
    }

    @Override
    public void reroute(long personId, long fromConversation, long toConversation) {
        diary.reroute(personId, fromConversation, toConversation, clock.instant());
    }
}
