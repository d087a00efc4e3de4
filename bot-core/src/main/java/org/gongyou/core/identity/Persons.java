package org.gongyou.core.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongyou.core.identity.PersonMapper.Action;
import org.gongyou.core.identity.PersonMapper.Event;
import org.gongyou.core.identity.PersonMapper.Holder;
import org.gongyou.core.identity.PersonMapper.NewPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The people themselves: locked, made one, parted. */
@Component
class Persons {

    private static final Logger LOG = LoggerFactory.getLogger(Persons.class);

    private final PersonMapper mapper;
    private final ObjectProvider<Belongings> belongings;
    private final Clock clock;

    Persons(PersonMapper mapper, ObjectProvider<Belongings> belongings, Clock clock) {
        this.mapper = mapper;
        this.belongings = belongings;
        this.clock = clock;
    }

    /** Locks persons, always in the same order. */
    void lock(Collection<Long> ids) {
        new TreeSet<>(ids).forEach(mapper::lock);
    }

    /** Others than that person who have shown the number or are registered under it. */
    Set<Long> others(String mobileIndex, long except) {
        Set<Long> others = mapper.holders(mobileIndex).stream()
                .map(Holder::personId)
                .collect(Collectors.toCollection(TreeSet::new));
        belongings.stream().forEach(b -> others.addAll(b.registeredUnder(mobileIndex)));
        others.remove(except);
        return others;
    }

    List<Holder> holders(String mobileIndex) {
        return mapper.holders(mobileIndex);
    }

    /** The ID numbers kept under a person. */
    Set<String> idNumbers(long personId) {
        return belongings.stream()
                .flatMap(b -> b.idNumbers(personId).stream())
                .map(id -> id.toUpperCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /**
     * Makes two persons one: the elder stays. Both are locked by the transaction under way.
     *
     * @return who stays
     */
    long merge(long contactId, long one, long other) {
        if (one == other) {
            return one;
        }
        long stays = Math.min(one, other);
        long goes = Math.max(one, other);
        belongings.stream().forEach(b -> b.move(goes, stays));
        mapper.movePerson(goes, stays);
        mapper.merge(goes, stays);
        log(Action.PERSONS_MERGED, contactId, stays, goes);
        LOG.info("Person {} is person {}", goes, stays);
        return stays;
    }

    long add() {
        NewPerson person = new NewPerson(clock.instant());
        mapper.insert(person);
        return person.getId();
    }

    /** A new person, for a contact that parts from another. */
    long part(long contactId, long from) {
        long person = add();
        log(Action.PERSON_PARTED, contactId, from, person);
        return person;
    }

    /** News of all that the person has begun in one conversation goes to another of his. */
    void reroute(long personId, long fromConversation, long toConversation) {
        belongings.stream().forEach(b -> b.reroute(personId, fromConversation, toConversation));
    }

    void log(Action action, long contactId, long personId, @org.jspecify.annotations.Nullable Long other) {
        mapper.log(new Event(clock.instant(), action, contactId, personId, other));
    }
}
