package org.gongyou.core.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongyou.core.casework.CaseIntake;
import org.gongyou.core.conversation.ConversationMapper.ConversationRow;
import org.gongyou.core.dialogue.Acquaintance;
import org.gongyou.core.dialogue.Acquaintance.HalfFilled;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.identity.Identities;
import org.gongyou.core.identity.Identities.Speaker;
import org.gongyou.core.identity.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers how well we know a speaker, and what of his goes on where. */
@Component
class Acquaintances {

    /** So long a silence makes what follows a new session. */
    private static final Duration AWAY = Duration.ofMinutes(30);

    private final Identities identities;
    private final OpenForms forms;
    private final CaseIntake cases;
    private final Clock clock;

    Acquaintances(Identities identities, OpenForms forms, CaseIntake cases, Clock clock) {
        this.identities = identities;
        this.forms = forms;
        this.cases = cases;
        this.clock = clock;
    }

    /** As of this turn, in the transaction that holds conversation and person. */
    Acquaintance of(ConversationRow held, Speaker speaker, DialogueState state, @Nullable String said) {
        Standing standing = identities.standing(speaker, said);
        Set<Long> persons = new HashSet<>(Set.of(speaker.personId()));
        if (standing.challenge() != null && said != null) {
            persons.addAll(identities.turnsOutToBe(speaker, said));
        }
        List<HalfFilled> taken = forms.taken(held, state);
        boolean onlyHere = standing.seesOnlyThisConversation();
        boolean mayGoOn = !onlyHere || persons.size() > 1;
        List<HalfFilled> elsewhere = mayGoOn ? forms.elsewhere(persons, held.id()) : List.of();
        return new Acquaintance(standing, elsewhere, taken, onlyHere ? List.of() : news(speaker, state), 0);
    }

    private List<Long> news(Speaker speaker, DialogueState state) {
        Instant last = state.lastAt();
        return last == null || last.plus(AWAY).isAfter(clock.instant())
                ? List.of()
                : cases.changedSince(speaker.personId(), last);
    }
}
