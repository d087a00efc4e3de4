package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.util.Optional;
import org.gongyou.content.knowledge.Fact;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;

/** Reads the facts that an entry asks for out of a person's words: a place, a length of time or an age, one of a few choices. */
final class Facts {

    private Facts() {}

    /**
     * The value of a fact, if the words tell it: a region code, an ISO duration, or the option's words. Where they may mean
     * two things, they tell nothing.
     *
     * @param today until when something lasts that is told by the day it began
     * @param asked whether the words answer the question for this fact; then a length needs no word that it is meant
     */
    static Optional<String> told(Fact fact, Understanding heard, LocalDate today, boolean asked) {
        if (fact.name().equals(Fact.REGION)) {
            return Optional.ofNullable(mentioned(heard));
        }
        Optional<String> option = ToldOption.of(fact, heard.normalised(), asked);
        Optional<String> length = fact.lasting() ? ToldLength.of(fact, heard, today, asked) : Optional.empty();
        return option.isPresent() && length.isPresent() ? Optional.empty() : option.or(() -> length);
    }

    /** Where somebody works: what he says now before what is known of him. */
    static @Nullable String region(PersonView person, Understanding heard) {
        String mentioned = mentioned(heard);
        return mentioned == null ? person.region() : mentioned;
    }

    private static @Nullable String mentioned(Understanding heard) {
        return heard.entities(EntityTypes.REGION).stream()
                .filter(place -> !place.assumed())
                .map(Entity::value)
                .findFirst()
                .orElse(null);
    }
}
