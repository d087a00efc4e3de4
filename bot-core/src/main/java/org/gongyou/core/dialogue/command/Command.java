package org.gongyou.core.dialogue.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a turn tells the dialogue to do. Which there are is closed, so that whoever carries them out can be held
 * to know them all.
 *
 * <p>Commands are made and carried out within one turn; they are not stored. What is stored of them is their name and
 * what they are about, never the values.
 */
public sealed interface Command {

    /** What it is about, as a slot's name or a service's id; empty if about nothing in particular. */
    default String about() {
        return "";
    }

    /** Every kind of command there is. */
    static Stream<Class<?>> kinds() {
        return Stream.of(Command.class.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? Stream.of(kind.getPermittedSubclasses()) : Stream.of(kind));
    }

    /** About a service, by its id. */
    sealed interface OfService extends Command {
        String service();

        @Override
        default String about() {
            return service();
        }
    }

    /** About an answer of a form, by the slot's name. */
    sealed interface OfSlot extends Command {
        String slot();

        @Override
        default String about() {
            return slot();
        }
    }

    // --- meeting and parting

    /** Say who we are and what can be done here. */
    record Welcome() implements Command {}

    /** The person has been away: say what is still open. */
    record WelcomeBack() implements Command {}

    /** Say nothing at all. */
    record StayQuiet() implements Command {}

    /** Greet. */
    record Greet() implements Command {}

    /** Take thanks. */
    record TakeThanks() implements Command {}

    /** Part. */
    record PartWays() implements Command {}

    // --- danger

    /** Somebody may be in danger: stop all business, give the hotlines, call the duty desk. */
    record RaiseAlarm(int level, boolean self, boolean threat) implements Command {
        @Override
        public String about() {
            return Integer.toString(level);
        }
    }

    /**
     * It is not clear whether somebody is in danger: ask, give the hotlines, and let business be.
     *
     * @param threat whether the speaker may do something to others; then it is not of himself
     * @param keeps whether what was said now is to be taken up if he says no; else what was to be taken up before stays so
     */
    record AskMeant(boolean self, boolean threat, boolean keeps) implements Command {}

    /** Asked whether it was meant so, the person says no. */
    record TakeAtWord() implements Command {}

    /** After an alarm: ask whether the person is safe before business goes on. */
    record AskSafe() implements Command {}

    /** After an alarm: have somebody on duty call. */
    record CallDuty() implements Command {}

    /** After an alarm: the person dials himself. */
    record DialHotline() implements Command {}

    /** After an alarm: stay, until the person wants to go on. */
    record StayWithPerson() implements Command {}

    /**
     * Answer one of the things that people say after an alarm, or before they have said whether they mean it.
     *
     * @param reply its kind
     * @param doubt whether the question if he means it still waits
     */
    record ReplyInDanger(String reply, boolean doubt) implements Command {
        @Override
        public String about() {
            return reply;
        }
    }

    /** Note for the duty teacher where somebody in danger is, or his number. */
    record NoteWhere() implements Command {}

    /** Say whom to call before anything else. */
    record TellEmergency(String kind) implements Command {
        @Override
        public String about() {
            return kind;
        }
    }

    /** After an alarm: business may go on. */
    record LeaveDanger() implements Command {}

    /** Say a caring line first. */
    record Care() implements Command {}

    /** Condole, once, before whatever else is said. */
    record Condole() implements Command {}

    /** Offer what helps a family after a death, to somebody who may have told of one. */
    record OfferHelpInGrief() implements Command {}

    // --- services

    /** Begin a service, or give what it has to give. */
    record StartService(String service) implements OfService {}

    /** Ask whether to begin it. */
    record OfferService(String service, Map<String, String> overheard) implements OfService {
        public OfferService {
            overheard = Map.copyOf(overheard);
        }
    }

    /** Begin what we offered, with what was said on the way. */
    record AcceptOffer(String service, Map<String, String> overheard) implements OfService {
        public AcceptOffer {
            overheard = Map.copyOf(overheard);
        }
    }

    /** Leave be what we offered. */
    record DeclineOffer() implements Command {}

    /** Answer a question from what we know. */
    record AnswerTopic(String service, String topic) implements Command {
        @Override
        public String about() {
            return service + "/" + topic;
        }
    }

    /** Answer a legal question from its entry. */
    record AnswerQuestion(String topic) implements Command {
        @Override
        public String about() {
            return topic;
        }
    }

    /** Ask which of several legal questions is meant. */
    record ClarifyQuestion(List<String> topics) implements Command {
        public ClarifyQuestion {
            topics = List.copyOf(topics);
        }

        @Override
        public String about() {
            return String.join(", ", topics);
        }
    }

    /** Ask for more about a legal matter, of which what was added does not tell enough. */
    record AskMore(String topic) implements Command {
        @Override
        public String about() {
            return topic;
        }
    }

    /** Say of a legal matter what a question asks that does not name it: {@code AMOUNT} or another kind that is known. */
    record GoOnAbout(String topic, String asked) implements Command {
        @Override
        public String about() {
            return topic + " " + asked;
        }
    }

    /** Ask what matter a question is about that names none. */
    record AskMatter() implements Command {}

    /** Ask whether wages or compensation were not paid to somebody who was sent away. */
    record AskUnpaid() implements Command {}

    /** Say what follows from a fact that a legal question depends on. */
    record TellOutcome(String topic, String fact, String value) implements Command {
        @Override
        public String about() {
            return topic + " " + fact;
        }
    }

    /** Ask which of several services is meant. */
    record Clarify(List<String> services) implements Command {
        public Clarify {
            services = List.copyOf(services);
        }

        @Override
        public String about() {
            return String.join(", ", services);
        }
    }

    /** None of the services that we asked about is meant. */
    record RejectChoices() implements Command {}

    /** Show what can be done here; a part of it, where there is too much for one bubble. */
    record ListServices(@Nullable String group, int page) implements Command {
        @Override
        public String about() {
            return group == null ? "" : group + " " + page;
        }
    }

    /** Take up the case that was returned for correction. */
    record AmendCase() implements Command {}

    // --- the form under way

    /** Take an answer. */
    record FillSlot(String service, String slot, String value) implements OfSlot {}

    /** Take another answer in place of an earlier one. */
    record CorrectSlot(String service, String slot, String value) implements OfSlot {}

    /** Say how a vague answer was understood, or how one came about that has workings. */
    record ReadBack(
            String service,
            String slot,
            String value,
            @Nullable String workings) implements OfSlot {}

    /** Work the last calculation out again, with other answers or more of them, by slot. */
    record ReckonAgain(String service, Map<String, String> answers) implements OfService {
        public ReckonAgain {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /** Ask an answered question again. */
    record ReopenSlot(String slot) implements OfSlot {}

    /** Say which rule an answer breaks, and ask again. */
    record RefuseAnswer(String service, String slot, String wording, String given, List<Choice> choices)
            implements OfSlot {
        public RefuseAnswer {
            choices = List.copyOf(choices);
        }
    }

    /** Pass over the question. */
    record SkipSlot(boolean unknown) implements Command {}

    /** Go back to the question before. */
    record StepBack() implements Command {}

    /** Ask which answer is to be changed. */
    record AskWhich() implements Command {}

    /** Say what is still to come in the form, and how it ends. */
    record Outline() implements Command {}

    /** Say why we ask. */
    record Explain() implements Command {}

    /** Say what the service has to say to a remark on the question asked; {@code index} counts the slot's remarks. */
    record TakeRemark(String service, String slot, int index) implements OfSlot {}

    /** Empty the form and begin again. */
    record StartOver() implements Command {}

    /** Go on with the form. */
    record Resume() implements Command {}

    /** Bring a form that waits to the top. */
    record ResumeWaiting(String service) implements OfService {}

    /** Hand the form in. */
    record Confirm() implements Command {}

    /** Show the summary again instead of handing in what has changed since it was shown. */
    record ConfirmAnew() implements Command {}

    /** Give the form up, once the person has confirmed that. */
    record Cancel() implements Command {}

    /** Give it up for good. */
    record DropForm() implements Command {}

    /** Leave the form as it is until the person comes back to it. */
    record PutOff() implements Command {}

    /** Do not give it up. */
    record KeepForm() implements Command {}

    /** No answer was found to the question asked: ask again, and at last offer a human. */
    record AskAgain() implements Command {}

    // --- talk

    /** Say the last bubble again. */
    record Repeat() implements Command {}

    /** Say what may be said. */
    record Help() implements Command {}

    /** Be kind to somebody who only chats. */
    record ChitChat() implements Command {}

    /** Say that this is not a union's business. */
    record OutOfScope() implements Command {}

    /** Say that we did not understand. */
    record NotUnderstood() implements Command {}

    /** Ask whether a human should take over. */
    record OfferHuman() implements Command {}

    /** Call a human. */
    record HandOff(String reason) implements Command {
        @Override
        public String about() {
            return reason;
        }
    }

    /** No human is needed any more. */
    record ReturnToBot() implements Command {}

    /** Say that numbers of bank cards are not to be sent here. */
    record WarnOfCard() implements Command {}

    /** Say why somebody cannot have a service, and end its form if it is under way. */
    record RefuseService(String service, String says) implements OfService {}

    /** Answer a question about a service, as its file has it. */
    record TellAside(String service, String says) implements OfService {}

    /**
     * Take back the case of that service that the person has handed in and does not want any more.
     *
     * @param inTime whether it can still be
     */
    record WithdrawCase(String service, boolean inTime) implements OfService {}

    /** Keep for the human who was called what we did not understand. */
    record LeaveForHuman() implements Command {}

    /** Take a photo or file as an answer, or as one more. */
    record AttachFile(String slot, Content.Image file) implements OfSlot {}

    /** Take an item out of a group. */
    record RemoveItem(String group, int index) implements Command {
        @Override
        public String about() {
            return group;
        }
    }

    /** Something came that holds no words and answers nothing. */
    record Unreadable(boolean unknownKind) implements Command {}

    /** A button does nothing here any more. */
    record OldButton(ButtonAge age, @Nullable String service) implements Command {

        @Override
        public String about() {
            return age.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
