package org.gongyou.core.conversation;

import java.time.Clock;
import java.util.List;
import org.gongyou.core.casework.NewCase.Applicant;
import org.gongyou.core.conversation.ContactMapper.ContactRow;
import org.gongyou.core.conversation.Mind.Answer;
import org.gongyou.core.conversation.Mind.Heard;
import org.gongyou.core.message.Content;
import org.gongyou.core.wellbeing.Alarms;
import org.gongyou.core.wellbeing.Crises;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps us quiet while a counsellor talks with somebody who was in danger. What helps to find or reach the person is put to the case,
 * because numbers are masked in the conversation.
 */
@Component
class Counsel {

    private final Crises crises;
    private final Alarms alarms;
    private final Speakers speakers;
    private final Clock clock;

    Counsel(Crises crises, Alarms alarms, Speakers speakers, Clock clock) {
        this.crises = crises;
        this.alarms = alarms;
        this.speakers = speakers;
        this.clock = clock;
    }

    /** Whether what was heard is for the counsellor alone. Words that certainly tell of danger are not, nor is it when somebody leaves. */
    boolean isFor(long conversationId, Heard heard) {
        Understanding understood = heard.understanding();
        boolean danger = understood != null
                && understood.crisis().danger()
                && !understood.crisis().doubtful();
        return !danger && !Kinds.isFarewell(heard.content()) && crises.isAttended(conversationId);
    }

    /** Says nothing, in the transaction that holds the conversation. */
    Answer listen(long conversationId, ContactRow contact, Heard heard) {
        if (helpsToFind(heard.content(), heard.understanding())) {
            Applicant applicant = new Applicant(speakers.personOf(contact.id()), conversationId, contact.channel());
            alarms.note(heard.content().asText(), new Alarms.Talk(applicant, heard.turnId(), clock.instant()));
        }
        return new Answer(null, List.of());
    }

    private static boolean helpsToFind(Content content, @Nullable Understanding understood) {
        return content instanceof Content.Location
                || understood != null
                        && !understood.entities(EntityTypes.MOBILE_CN).isEmpty();
    }
}
