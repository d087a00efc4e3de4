package org.gongyou.core.acquaintance;

import java.util.Map;
import java.util.Optional;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Effect.OfPerson;
import org.gongyou.core.dialogue.PersonView;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.identity.Assurance;
import org.gongyou.core.identity.Standing;
import org.gongyou.core.identity.Standing.Challenge;
import org.gongyou.core.identity.Standing.Stage;
import org.gongyou.core.privacy.Mask;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;

/** How somebody proves his phone number, and with it who he is. */
final class ProofTalk {

    static final String PHONE = "phone";
    static final String UNBIND = "unbind";
    static final String ID = "id";

    private static final String MOBILE = "mobile_cn";

    private ProofTalk() {}

    /** He wants to prove a number, and may have named it in the same breath. */
    static Answer begin(Turn turn) {
        Standing standing = standing(turn);
        if (!standing.smsWorks()) {
            return Answer.saying(Phrase.NO_SMS);
        }
        Optional<String> named = mobile(turn);
        if (named.isPresent()) {
            return send(named.get());
        }
        if (standing.phone() != null) {
            return Answer.saying(Phrase.BOUND_ALREADY, Map.of("phone", standing.phone()))
                    .asks(PHONE, Map.of());
        }
        Optional<String> known = turn.person().cases().stream()
                .map(PersonView.KnownCase::answers)
                .flatMap(answers -> Optional.ofNullable(answers.get(MOBILE)).stream())
                .findFirst();
        return known.map(ProofTalk::askAfter)
                .orElseGet(() -> Answer.saying(Phrase.ASK_PHONE).asks(PHONE, Map.of()));
    }

    private static Answer askAfter(String mobile) {
        return Answer.saying(Phrase.ASK_KNOWN_PHONE, Map.of("phone", Mask.MOBILE.of(mobile)))
                .offer(Keys.YES, Phrase.CHOICE_YES)
                .offer(Keys.NO, Phrase.CHOICE_NO)
                .asks(PHONE, Map.of(MOBILE, mobile));
    }

    static Answer send(String mobile) {
        return new Answer().does(new OfPerson.SendCode(mobile)).sayText("{sms}").asks();
    }

    /** The code did not come. */
    static Answer resend(Turn turn) {
        Challenge challenge = standing(turn).challenge();
        return challenge == null || challenge.stage() != Stage.CODE
                ? Answer.saying(Phrase.CODE_NONE)
                : send(challenge.mobile());
    }

    /** The answer to our question for a number. */
    static Optional<Answer> phoneSaid(Turn turn, Map<String, String> known, Optional<Boolean> agreed) {
        Optional<String> named = mobile(turn);
        if (named.isPresent()) {
            return named.map(ProofTalk::send);
        }
        String offered = known.get(MOBILE);
        if (agreed.isPresent() && !agreed.get()) {
            return Optional.of(Answer.saying(Phrase.NOT_BOUND_NOW));
        }
        return agreed.isPresent() && offered != null ? Optional.of(send(offered)) : Optional.empty();
    }

    /** What the words are worth as the answer to a challenge. */
    static Answer answered(Challenge challenge) {
        boolean code = challenge.stage() == Stage.CODE;
        return switch (challenge.answer()) {
            case RIGHT ->
                code ? proved(challenge) : Answer.saying(Phrase.ID_CHECKED).does(answer("id-checked"));
            case WRONG -> code ? wrongCode(challenge.left()) : wrongId(challenge.left());
            default ->
                Answer.saying(Phrase.CODE_EXPIRED)
                        .offer(Keys.RESEND, Phrase.CHOICE_RESEND)
                        .asks();
        };
    }

    private static Answer proved(Challenge challenge) {
        Map<String, String> words = Map.of("phone", Mask.MOBILE.of(challenge.mobile()));
        Effect bound = answer("phone-bound");
        return switch (challenge.consequence()) {
            case ALONE -> Answer.saying(Phrase.BOUND, words).does(bound);
            case JOIN -> Answer.saying(Phrase.JOINED, words).does(bound);
            case ASK_ID ->
                Answer.saying(Phrase.ASK_ID, words)
                        .does(bound)
                        .offer(Keys.SKIP, Phrase.CHOICE_SKIP)
                        .asks(ID, Map.of());
            case SEVERAL -> Answer.saying(Phrase.SHARED, words).does(bound).does(human());
        };
    }

    private static Answer wrongCode(int left) {
        Answer wrong = left == 0
                ? Answer.saying(Phrase.CODE_USED_UP)
                : Answer.saying(Phrase.CODE_WRONG, Map.of("left", Integer.toString(left)));
        return wrong.does(answer("code-wrong"))
                .offer(Keys.RESEND, Phrase.CHOICE_RESEND)
                .asks();
    }

    private static Answer wrongId(int left) {
        return left == 0
                ? Answer.saying(Phrase.ID_USED_UP).does(answer("id-wrong")).does(human())
                : Answer.saying(Phrase.ID_WRONG, Map.of("left", Integer.toString(left)))
                        .does(answer("id-wrong"))
                        .offer(Keys.SKIP, Phrase.CHOICE_SKIP)
                        .asks(ID, Map.of());
    }

    /** He does not want to tell the end of his ID number. */
    static Answer idLeft() {
        return Answer.saying(Phrase.ID_LEFT).does(new OfPerson.LeaveProof());
    }

    /** He wants to be known better than by his number. */
    static Answer checkId(Turn turn) {
        Assurance assurance = standing(turn).assurance();
        if (assurance == Assurance.PHONE_AND_ID) {
            return Answer.saying(Phrase.ID_CHECKED);
        }
        return assurance == Assurance.PHONE
                ? new Answer()
                        .does(new OfPerson.CheckId())
                        .sayText("{id_check}")
                        .asks(ID, Map.of())
                : Answer.saying(Phrase.ID_FIRST_PHONE).offer(Keys.BIND, Phrase.CHOICE_BIND);
    }

    static Answer unbind(Turn turn) {
        String phone = standing(turn).phone();
        return phone == null
                ? Answer.saying(Phrase.NOTHING_BOUND).offer(Keys.BIND, Phrase.CHOICE_BIND)
                : Answer.saying(Phrase.ASK_UNBIND, Map.of("phone", phone))
                        .offer(Keys.YES, Phrase.CHOICE_YES)
                        .offer(Keys.NO, Phrase.CHOICE_NO)
                        .asks(UNBIND, Map.of());
    }

    static Answer unbound(boolean really) {
        return really ? Answer.saying(Phrase.UNBOUND).does(new OfPerson.Unbind()) : Answer.saying(Phrase.UNBIND_KEPT);
    }

    private static Effect answer(String name) {
        return new OfPerson.AnswerChallenge(name);
    }

    private static Effect human() {
        return new Effect.HandOff("a phone number that several people use");
    }

    private static Optional<String> mobile(Turn turn) {
        return Optional.ofNullable(turn.understanding()).stream()
                .flatMap(heard -> heard.entities(EntityTypes.MOBILE_CN).stream())
                .map(Entity::value)
                .filter(value -> value.matches("1[3-9]\\d{9}"))
                .findFirst();
    }

    private static Standing standing(Turn turn) {
        return turn.person().acquaintance().standing();
    }
}
