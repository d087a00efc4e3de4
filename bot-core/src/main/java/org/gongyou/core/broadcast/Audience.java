package org.gongyou.core.broadcast;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.core.broadcast.BroadcastMapper.Place;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who of a segment can be told, and where. */
@Component
class Audience {

    private static final int CHUNK = 500;

    private final BroadcastMapper mapper;
    private final Outbox outbox;

    Audience(BroadcastMapper mapper, Outbox outbox) {
        this.mapper = mapper;
        this.outbox = outbox;
    }

    /**
     * Somebody of the segment.
     *
     * @param conversationId where he is told; 0 where he cannot be
     */
    record Person(
            long personId,
            Reach reach,
            long conversationId,
            @Nullable AccountRef account) {}

    /** The next people of a segment after that one, by their ids; empty at the end. */
    List<Person> after(Segment segment, long personId) {
        List<Long> people = mapper.people(segment, personId, CHUNK);
        return people.isEmpty() ? List.of() : of(segment, people);
    }

    /** Where one person can be told now. */
    Person one(Segment segment, long personId) {
        return of(segment, List.of(personId)).get(0);
    }

    private List<Person> of(Segment segment, List<Long> people) {
        Set<Long> refusing = new HashSet<>(mapper.refusing(people));
        Map<Long, Person> found = new HashMap<>();
        for (Place place : mapper.places(people, segment.accounts())) {
            Person there = person(place, refusing.contains(place.personId()));
            found.merge(place.personId(), there, Audience::better);
        }
        return people.stream()
                .map(id -> found.getOrDefault(id, new Person(id, Reach.LEFT, 0, null)))
                .toList();
    }

    private Person person(Place place, boolean refuses) {
        Reach reach = refuses ? Reach.REFUSED : reach(place);
        return reach.isReached()
                ? new Person(place.personId(), reach, place.conversationId(), place.accountRef())
                : new Person(place.personId(), reach, 0, null);
    }

    private Reach reach(Place place) {
        Instant heard = place.heardAt();
        if (!place.following()) {
            return Reach.LEFT;
        }
        if (outbox.isFetched(place.accountRef())) {
            return Reach.FETCHED;
        }
        return outbox.reaches(place.accountRef(), heard) ? Reach.PUSHED : Reach.OUT_OF_REACH;
    }

    /** Where a message goes to his hand before where he must come for it, and that before nowhere; else where he was last. */
    private static Person better(Person one, Person other) {
        return rank(other) > rank(one) ? other : one;
    }

    private static int rank(Person person) {
        return switch (person.reach()) {
            case PUSHED -> 4;
            case FETCHED -> 3;
            case REFUSED -> 2;
            case OUT_OF_REACH -> 1;
            case LEFT -> 0;
        };
    }
}
