package org.gongyou.core.dialogue;

import java.util.Optional;
import org.gongyou.content.knowledge.Fact;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;

/** Reads the facts that an entry asks for out of a person's words: a place, a length of time or an age, one of a few choices. */
final class Facts {

    private Facts() {}

    /** The value of a fact, if the words tell it: a region code, an ISO duration, or the option's words. */
    static Optional<String> told(Fact fact, Understanding heard) {
        if (fact.name().equals(Fact.REGION)) {
            return Optional.ofNullable(mentioned(heard));
        }
        if (fact.chosen()) {
            return fact.outcomes().stream()
                    .flatMap(outcome -> Optional.ofNullable(outcome.option()).stream())
                    .filter(option -> heard.normalised().contains(option))
                    .findFirst()
                    .or(() -> duration(fact, heard));
        }
        return duration(fact, heard);
    }

    private static Optional<String> duration(Fact fact, Understanding heard) {
        return heard.entities(EntityTypes.DURATION).stream()
                .map(Entity::value)
                .filter(value -> fact.ofDuration(value).isPresent())
                .findFirst()
                .or(() -> age(heard));
    }

    private static Optional<String> age(Understanding heard) {
        return heard.entities(EntityTypes.COUNT).stream()
                .filter(count -> count.attribute("unit").filter("岁"::equals).isPresent())
                .map(count -> "P" + count.value() + "Y")
                .findFirst();
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
