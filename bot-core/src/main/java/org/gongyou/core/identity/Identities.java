package org.gongyou.core.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongyou.core.identity.PersonMapper.Action;
import org.gongyou.core.identity.PersonMapper.Holder;
import org.gongyou.core.identity.PersonMapper.Proof;
import org.gongyou.core.identity.PersonMapper.ProofRow;
import org.gongyou.core.identity.PhoneCodeMapper.CodeRow;
import org.gongyou.core.identity.Standing.Answer;
import org.gongyou.core.identity.Standing.Challenge;
import org.gongyou.core.identity.Standing.Consequence;
import org.gongyou.core.identity.Standing.Stage;
import org.gongyou.core.privacy.Mask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How surely we know people, and what they prove. Every method belongs into the transaction of a turn, which has begun
 * with {@link #hold}; what a turn reads before it decides is therefore still so when its decision is carried out.
 */
@Service
public class Identities {

    private static final Duration GUESSES_COUNTED = Duration.ofDays(1);
    private static final int MOST_GUESSES = 5;

    private final PersonMapper mapper;
    private final PhoneCodes codes;
    private final Persons persons;
    private final IdentityProperties properties;
    private final Clock clock;

    Identities(PersonMapper mapper, PhoneCodes codes, Persons persons, IdentityProperties properties, Clock clock) {
        this.mapper = mapper;
        this.codes = codes;
        this.persons = persons;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether somebody is asked for the end of his ID number. */
    public enum IdCheck {
        ASKED,
        /** We have no ID number of his. */
        NOTHING_TO_CHECK_BY,
        /** Too many wrong ones were given under this number or by this contact today. */
        TOO_OFTEN
    }

    /**
     * Somebody who speaks.
     *
     * @param vouched whether platform or signature vouch that he is always the same
     */
    public record Speaker(long contactId, long personId, boolean vouched) {}

    /**
     * Keeps the person still until the transaction ends, and with him everybody whom a proof under way may turn out to be
     * the same person as.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long contactId, long personId) {
        Set<Long> held = new TreeSet<>(List.of(personId));
        codes.open(contactId).ifPresent(row -> {
            codes.lock(row.mobileIndex());
            held.addAll(persons.others(row.mobileIndex(), personId));
        });
        persons.lock(held);
    }

    /** Keeps a person still until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long personId) {
        persons.lock(Set.of(personId));
    }

    /** Somebody of whom we know nothing yet, and who has not spoken with us. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long newPerson() {
        return persons.add();
    }

    /**
     * What we know of a speaker.
     *
     * @param said his words in this turn, if any: they may answer a challenge
     */
    public Standing standing(Speaker speaker, @Nullable String said) {
        ProofRow proof = mapper.findProof(speaker.contactId());
        return new Standing(
                assurance(speaker, proof),
                proof == null ? null : Mask.MOBILE.of(proof.mobile().text()),
                codes.canBeSent(),
                codes.open(speaker.contactId())
                        .map(row -> challenge(row, speaker, said == null ? "" : said))
                        .orElse(null),
                mapper.countOtherContacts(speaker.personId(), speaker.contactId()) > 0);
    }

    private static Assurance assurance(Speaker speaker, @Nullable ProofRow proof) {
        if (proof != null) {
            return proof.idCheckedAt() == null ? Assurance.PHONE : Assurance.PHONE_AND_ID;
        }
        return speaker.vouched() ? Assurance.ACCOUNT : Assurance.ANONYMOUS;
    }

    private Challenge challenge(CodeRow row, Speaker speaker, String said) {
        Answer answer = row.stage() == Stage.CODE ? codeAnswer(row, said) : idAnswer(row, speaker, said);
        int left = answer == Answer.WRONG ? codes.left(row) - 1 : codes.left(row);
        boolean proves = answer == Answer.RIGHT && row.stage() == Stage.CODE;
        return new Challenge(
                row.mobile().text(),
                row.stage(),
                answer,
                left,
                proves ? consequence(row.mobileIndex(), speaker) : Consequence.ALONE);
    }

    private Answer codeAnswer(CodeRow row, String said) {
        Optional<String> given = Given.code(said);
        if (given.isEmpty() || row.codeIndex() == null) {
            return Answer.NONE;
        }
        boolean right = codes.isRight(row, given.get());
        if (codes.hasExpired(row)) {
            // Other digits are meant for something else by now.
            return right ? Answer.EXPIRED : Answer.NONE;
        }
        return right ? Answer.RIGHT : Answer.WRONG;
    }

    private Answer idAnswer(CodeRow row, Speaker speaker, String said) {
        Optional<String> tail = Given.idTail(said);
        if (tail.isEmpty()) {
            return Answer.NONE;
        }
        return meant(row, speaker, tail.get()).isPresent() ? Answer.RIGHT : Answer.WRONG;
    }

    /**
     * The one person under this number whose ID number ends so, and who may be the speaker; empty where none does, or more
     * than one. The speaker himself counts only where nobody else does.
     */
    private Optional<Long> meant(CodeRow row, Speaker speaker, String tail) {
        List<Long> others = likely(row.mobileIndex(), speaker.personId()).stream()
                .filter(id -> endsSo(id, tail))
                .toList();
        if (others.isEmpty()) {
            return endsSo(speaker.personId(), tail) ? Optional.of(speaker.personId()) : Optional.empty();
        }
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private boolean endsSo(long personId, String tail) {
        return persons.idNumbers(personId).stream()
                .anyMatch(number -> Given.tail(number).equals(tail));
    }

    /** Those who may be the same person: nobody of whom we know another ID number. */
    private Set<Long> likely(String mobileIndex, long personId) {
        Set<String> own = persons.idNumbers(personId);
        Set<Long> others = persons.others(mobileIndex, personId);
        others.removeIf(id -> {
            Set<String> theirs = persons.idNumbers(id);
            return !own.isEmpty() && !theirs.isEmpty() && theirs.stream().noneMatch(own::contains);
        });
        return others;
    }

    private Consequence consequence(String mobileIndex, Speaker speaker) {
        Set<Long> likely = likely(mobileIndex, speaker.personId());
        if (likely.isEmpty()) {
            return Consequence.ALONE;
        }
        if (likely.size() == 1 && lately(mobileIndex, likely.iterator().next())) {
            return Consequence.JOIN;
        }
        if (likely.stream().anyMatch(id -> !persons.idNumbers(id).isEmpty())) {
            return guessedTooOften(speaker, mobileIndex) ? Consequence.SEVERAL : Consequence.ASK_ID;
        }
        return likely.size() == 1 ? Consequence.ALONE : Consequence.SEVERAL;
    }

    private boolean lately(String mobileIndex, long personId) {
        Instant since = clock.instant().minus(properties.proofTrusted());
        return persons.holders(mobileIndex).stream()
                .filter(holder -> holder.personId() == personId)
                .map(Holder::provedAt)
                .anyMatch(since::isBefore);
    }

    /** Asks for a code to be sent to a number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CodeRequest ask(Speaker speaker, String mobile) {
        CodeRequest request = codes.ask(speaker.contactId(), mobile);
        if (request == CodeRequest.SENT) {
            persons.log(Action.CODE_ASKED, speaker.contactId(), speaker.personId(), null);
        }
        return request;
    }

    /**
     * Takes what was said as the answer to the challenge under way: proves, makes two persons one, or counts a miss.
     * Anything that is no answer changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(Speaker speaker, String said) {
        CodeRow row = codes.open(speaker.contactId()).orElse(null);
        Challenge challenge = row == null ? null : challenge(row, speaker, said);
        if (row == null || challenge == null) {
            return;
        }
        boolean code = row.stage() == Stage.CODE;
        if (challenge.answer() == Answer.WRONG) {
            codes.miss(row);
            persons.log(code ? Action.CODE_WRONG : Action.ID_WRONG, speaker.contactId(), speaker.personId(), null);
        }
        if (challenge.answer() == Answer.RIGHT && code) {
            prove(row, speaker, challenge.consequence());
        }
        if (challenge.answer() == Answer.RIGHT && !code) {
            Given.idTail(said).flatMap(tail -> meant(row, speaker, tail)).ifPresent(id -> checked(speaker, id));
        }
    }

    private void prove(CodeRow row, Speaker speaker, Consequence consequence) {
        mapper.deleteProof(speaker.contactId());
        mapper.insertProof(
                speaker.contactId(), speaker.personId(), new Proof(row.mobile(), row.mobileIndex(), clock.instant()));
        persons.log(Action.PHONE_PROVED, speaker.contactId(), speaker.personId(), null);
        switch (consequence) {
            case JOIN -> {
                Set<Long> likely = likely(row.mobileIndex(), speaker.personId());
                codes.close(speaker.contactId());
                persons.merge(
                        speaker.contactId(),
                        speaker.personId(),
                        likely.iterator().next());
            }
            case ASK_ID -> codes.askId(row);
            case SEVERAL -> {
                codes.close(speaker.contactId());
                persons.log(Action.PHONE_SHARED, speaker.contactId(), speaker.personId(), null);
            }
            case ALONE -> codes.close(speaker.contactId());
        }
    }

    private void checked(Speaker speaker, long meant) {
        mapper.checkId(speaker.contactId(), clock.instant());
        codes.close(speaker.contactId());
        persons.log(Action.ID_CHECKED, speaker.contactId(), speaker.personId(), null);
        persons.merge(speaker.contactId(), speaker.personId(), meant);
    }

    /**
     * Asks a speaker who has proved his number for the end of his ID number.
     *
     * @return whether he was asked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IdCheck askId(Speaker speaker) {
        ProofRow proof = mapper.findProof(speaker.contactId());
        if (proof == null || persons.idNumbers(speaker.personId()).isEmpty()) {
            return IdCheck.NOTHING_TO_CHECK_BY;
        }
        if (guessedTooOften(speaker, proof.mobileIndex())) {
            return IdCheck.TOO_OFTEN;
        }
        codes.begin(speaker.contactId(), proof.mobile(), proof.mobileIndex(), Stage.ID);
        return IdCheck.ASKED;
    }

    /** The end of an ID number is one of eleven thousand: a day's guesses are counted for the contact and for the number. */
    private boolean guessedTooOften(Speaker speaker, String mobileIndex) {
        Instant since = clock.instant().minus(GUESSES_COUNTED);
        return mapper.countWrongIds(speaker.contactId(), mobileIndex, since) >= MOST_GUESSES;
    }

    /** Whom the speaker turns out to be as well, if his words are the right answer to the challenge under way. */
    public Set<Long> turnsOutToBe(Speaker speaker, String said) {
        CodeRow row = codes.open(speaker.contactId()).orElse(null);
        Challenge challenge = row == null ? null : challenge(row, speaker, said);
        if (row == null || challenge == null || challenge.answer() != Answer.RIGHT) {
            return Set.of();
        }
        if (challenge.stage() == Stage.ID) {
            return Given.idTail(said)
                    .flatMap(tail -> meant(row, speaker, tail))
                    .map(Set::of)
                    .orElse(Set.of());
        }
        return challenge.consequence() == Consequence.JOIN ? likely(row.mobileIndex(), speaker.personId()) : Set.of();
    }

    /** The person does not want to go on with his proof; what he has proved so far stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaveOff(Speaker speaker) {
        codes.close(speaker.contactId());
    }

    /**
     * Forgets the number that a contact has proved.
     *
     * @param alone whether the person has no other contact; if he has, this one parts from him
     * @return the person that the contact is from now on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long unbind(Speaker speaker, boolean alone) {
        codes.close(speaker.contactId());
        if (mapper.deleteProof(speaker.contactId()) > 0) {
            persons.log(Action.PHONE_UNBOUND, speaker.contactId(), speaker.personId(), null);
        }
        return alone ? speaker.personId() : persons.part(speaker.contactId(), speaker.personId());
    }

    /** News of all that the person has begun in one conversation goes to another of his, in the transaction under way. */
    public void reroute(long personId, long fromConversation, long toConversation) {
        persons.reroute(personId, fromConversation, toConversation);
    }
}
