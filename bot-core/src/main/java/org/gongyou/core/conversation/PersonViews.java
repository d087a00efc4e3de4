package org.gongyou.core.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.casework.ApplicantCase;
import org.gongyou.core.casework.CaseIntake;
import org.gongyou.core.dialogue.Acquaintance;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.PersonView;
import org.gongyou.core.dialogue.PersonView.KnownCase;
import org.gongyou.core.dialogue.PersonView.KnownIdentity;
import org.gongyou.core.identity.Assurance;
import org.gongyou.core.membership.Member;
import org.gongyou.core.membership.Members;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the dialogue may know of a person. */
@Component
class PersonViews {

    private static final int MOST_CASES = 20;
    private static final int MOST_IDS = 5;
    private static final Pattern ID_NUMBER = Pattern.compile("\\d{17}[\\dXx]");

    private final Members members;
    private final CaseIntake cases;

    PersonViews(Members members, CaseIntake cases) {
        this.members = members;
        this.cases = cases;
    }

    /**
     * The person as of now.
     *
     * @param idNumbers those that stand in the turn or in a form under way
     */
    PersonView of(long personId, Set<String> idNumbers, Eye eye) {
        Optional<Member> member = members.byPerson(personId);
        List<ApplicantCase> all = cases.ofPerson(personId, MOST_CASES);
        List<ApplicantCase> own = all.stream().filter(eye::sees).toList();
        return new PersonView(
                member.isPresent(),
                member.map(Member::memberNo).orElse(null),
                own.stream().flatMap(c -> c.region().stream()).findFirst().orElse(null),
                own.stream()
                        .map(c ->
                                new KnownCase(c.id(), c.receiptNo(), c.service(), c.status(), c.answers(), c.remark()))
                        .toList(),
                idNumbers.stream()
                        .flatMap(id -> identity(id, personId).stream())
                        .toList(),
                eye.acquaintance.hiding(all.size() - own.size()));
    }

    /** Who looks: somebody who has not proved who he is sees only what he has done in this very conversation. */
    record Eye(long conversationId, Acquaintance acquaintance) {
        boolean sees(ApplicantCase known) {
            return known.conversationId() == conversationId
                    || acquaintance.standing().assurance().atLeast(Assurance.PHONE);
        }
    }

    private Optional<KnownIdentity> identity(String idNumber, long personId) {
        boolean member = members.byIdNumber(idNumber).isPresent();
        Set<String> open = cases.openUnder(idNumber, personId);
        return member || !open.isEmpty() ? Optional.of(new KnownIdentity(idNumber, member, open)) : Optional.empty();
    }

    /** The ID numbers that a turn is about. */
    static Set<String> idNumbers(DialogueState state, @Nullable Understanding understanding) {
        Stream<String> said = understanding == null
                ? Stream.empty()
                : understanding.entities(EntityTypes.ID_CARD).stream().map(Entity::value);
        Stream<String> filled = state.flows().stream()
                .flatMap(flow -> flow.slots().values().stream())
                .filter(value -> ID_NUMBER.matcher(value).matches());
        return Stream.concat(said, filled).limit(MOST_IDS).collect(Collectors.toSet());
    }
}
