package org.gongyou.core.dialogue;

import java.util.Locale;
import java.util.Map;
import org.gongyou.core.message.Content;
import org.gongyou.core.service.Outcome;

/** What a turn does besides answering; carried out in the transaction that stores the reply. */
public sealed interface Effect {

    /** The name by which conversation scripts expect it. */
    String name();

    /**
     * Opens a case. The reply's {@code {receipt}} becomes its receipt number.
     *
     * @param flowId unique per filled form: opening twice under one id yields the one case
     * @param urgent shown first on the desk
     */
    record OpenCase(String service, int serviceVersion, String flowId, Map<String, String> answers, boolean urgent)
            implements Effect {
        @Override
        public String name() {
            return "case-opened";
        }
    }

    /** Hands in a corrected version of a case that was returned. The reply's {@code {receipt}} becomes its number. */
    record AmendCase(long caseId, String flowId, Map<String, String> answers) implements Effect {
        @Override
        public String name() {
            return "case-amended";
        }
    }

    /**
     * Hands in the form of a service that leads to something else than a case: a place, a time, a subscription. The reply's
     * {@code {result}} becomes what came of it.
     *
     * @param flowId unique per filled form
     */
    record HandIn(Outcome.Type outcome, String service, int serviceVersion, String flowId, Map<String, String> answers)
            implements Effect {
        @Override
        public String name() {
            return outcome.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Somebody may be in danger: an urgent case for the duty desk, one as long as it is open in the conversation. */
    record RaiseAlarm(int level, Concern concern) implements Effect {
        @Override
        public String name() {
            return "crisis-alert";
        }
    }

    /** Whom an alarm is about. */
    enum Concern {
        /** The person who speaks. */
        SELF,
        /** Somebody for whom he worries. */
        OTHER,
        /** Somebody whom he threatens. */
        THREAT
    }

    /**
     * Something that helps to find or to reach a person in danger: where he is, his number. It goes to those who look after him
     * and nowhere else.
     *
     * @param text as he said it, at most 500 characters are kept
     */
    record NoteForCrisis(String text) implements Effect {
        @Override
        public String name() {
            return "crisis-noted";
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** The person wants or needs a human: a case for the desk, or, for the reason {@link #CRISIS}, a call to those on duty. */
    record HandOff(String reason) implements Effect {

        /** Somebody may be in danger and wants to be called: noted on his crisis, which is opened where there is none. */
        public static final String CRISIS = "crisis";

        @Override
        public String name() {
            return "handoff";
        }

        /** Whether this is for those on duty for people in danger, and for nobody else to see. */
        public boolean toDuty() {
            return reason.equals(CRISIS);
        }
    }

    /** The person goes on without a human: cases with which nobody has begun are taken back. */
    record WithdrawHandOff() implements Effect {
        @Override
        public String name() {
            return "handoff-withdrawn";
        }
    }

    /** The person does not want any more what he handed in for: his open cases of the service are taken back. */
    record WithdrawCase(String service) implements Effect {
        @Override
        public String name() {
            return "case-withdrawn";
        }
    }

    /**
     * Keeps a photo or file that answers a slot.
     *
     * @param key how the answer names it: unique, the same when the turn is tried again
     * @param flowId the form it belongs to; a case opened from the form has it too
     */
    record KeepFile(String key, String flowId, String slot, Content.Image file) implements Effect {
        @Override
        public String name() {
            return "file-kept";
        }
    }

    /** Something about who the person is, or what he wants of us as a person. */
    sealed interface OfPerson extends Effect {

        /** Sends a code to a number. The reply's {@code {sms}} says what became of it. */
        record SendCode(String mobile) implements OfPerson {
            @Override
            public String name() {
                return "code-sent";
            }

            @Override
            public String toString() {
                return name();
            }
        }

        /**
         * Takes the turn's words as the answer to the challenge under way, right or wrong.
         *
         * @param name {@code phone-bound}, {@code id-checked}, {@code code-wrong} or {@code id-wrong}
         */
        record AnswerChallenge(String name) implements OfPerson {}

        /** Asks for the end of the ID number that we keep. The reply's {@code {id_check}} says what became of it. */
        record CheckId() implements OfPerson {
            @Override
            public String name() {
                return "id-asked";
            }
        }

        /** The person does not want to go on with his proof. */
        record LeaveProof() implements OfPerson {
            @Override
            public String name() {
                return "proof-left";
            }
        }

        /** Forgets the number that this contact has proved. */
        record Unbind() implements OfPerson {
            @Override
            public String name() {
                return "phone-unbound";
            }
        }

        /** Goes on here with a form that was begun on another channel. */
        record TakeOver(String flowId) implements OfPerson {
            @Override
            public String name() {
                return "form-taken-over";
            }
        }

        /** Whether the person wants to be reminded from now on. */
        record Remind(boolean wanted) implements OfPerson {
            @Override
            public String name() {
                return wanted ? "reminders-on" : "reminders-off";
            }
        }
    }
}
