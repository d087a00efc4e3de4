package org.gongyou.core.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service leads to.
 *
 * @param type the kind of outcome
 * @param receiptType two letters in the receipt number of its cases
 * @param summary the heading above the answers before they are handed in
 * @param statement what the person declares by handing in
 * @param done said afterwards; {@code {receipt}} stands for the receipt number
 * @param answer the text of an {@link Type#ANSWER}
 * @param once at most one open case of a person; what to say instead, by status ({@code *} for any other)
 * @param amendable statuses in which the person may correct and hand in again
 * @param memberSays said instead to somebody who is a member already; {@code {member_no}} stands for the number
 * @param links pages to offer
 * @param calculator the id of what a {@link Type#CALCULATION} works out; null where it only chooses among {@code calculations}
 * @param words by which this calculation is chosen among others, or this bundle
 * @param calculations the services to choose from
 * @param steps the services of a {@link Type#BUNDLE}, in the order in which they are done
 * @param bundles the bundles to choose from; then {@code steps} is empty
 * @param parts what a {@link Type#GUIDE} may say; those that fit the answers are said, in this order
 * @param view what a {@link Type#LOOKUP} shows, such as {@code my-cases}
 * @param none said when there is nothing to choose from or to show
 * @param barred said to somebody who may not have the service, or not again
 * @param next services to offer afterwards
 * @param approves the services whose cases an {@link Type#APPROVAL} rules on
 * @param offering what is said of places and times
 * @param document the slot whose options are the documents that a {@link Type#DOCUMENT} can draft
 * @param survey how answers are counted
 * @param screening how answers are added up
 * @param fleeting whether what is told is forgotten with the next turn, unless that begins a form which takes it over
 */
public record Outcome(
        @NotNull Type type,
        @Nullable String receiptType,
        @Nullable String summary,
        @Nullable String statement,
        @Nullable String done,
        @Nullable String answer,
        Map<String, String> once,
        List<String> amendable,
        @Nullable String memberSays,
        List<String> links,
        @Nullable String calculator,
        List<String> words,
        List<String> calculations,
        List<@Valid Step> steps,
        List<@NotBlank String> bundles,
        List<@Valid Part> parts,
        @Nullable String view,
        @Nullable String none,
        @Nullable String barred,
        List<String> next,
        List<String> approves,
        @Nullable Offering offering,
        @Nullable String document,
        @Nullable @Valid Survey survey,
        @Nullable @Valid Screening screening,
        boolean fleeting) {

    /** The view that shows the person's own cases. */
    public static final String MY_CASES = "my-cases";

    /** The kinds of outcome that this version knows, in the order of the menu. */
    public enum Type {
        /** An application or complaint that the desk works on. */
        @JsonProperty("case")
        CASE,
        /** What we hold of the person himself: his cases, his card, his union, his bookings. */
        @JsonProperty("lookup")
        LOOKUP,
        /** Something worked out from the answers, with every step; nothing is kept. */
        @JsonProperty("calculation")
        CALCULATION,
        /** What holds for somebody, put together from what he answers; nothing is kept. */
        @JsonProperty("guide")
        GUIDE,
        /** Several services that belong to one event in somebody's life (一件事), one after the other. */
        @JsonProperty("bundle")
        BUNDLE,
        /** A draft of a document, filled in from the answers, to be downloaded. */
        @JsonProperty("document")
        DOCUMENT,
        /** A place in an event, a course, a contest. */
        @JsonProperty("registration")
        REGISTRATION,
        /** A time with a counsellor or a lawyer. */
        @JsonProperty("appointment")
        APPOINTMENT,
        /** A place or a time given back. */
        @JsonProperty("withdrawal")
        WITHDRAWAL,
        /** Answers that are counted. */
        @JsonProperty("survey")
        SURVEY,
        /** A questionnaire on how the person is; the sum suggests what to do next. Kept for seven days, longer by consent. */
        @JsonProperty("screening")
        SCREENING,
        /** News on a topic, begun or ended. */
        @JsonProperty("subscription")
        SUBSCRIPTION,
        /** A ruling on a case by a grassroots officer, in chat. */
        @JsonProperty("approval")
        APPROVAL,
        /** What officers saw at a household that asks for aid, written down beside its case. */
        @JsonProperty("visit")
        VISIT,
        /** A person bound to an account of the desk, by a code that the desk has given him. */
        @JsonProperty("binding")
        BINDING,
        /** A text. */
        @JsonProperty("answer")
        ANSWER,
        /** A human takes over. */
        @JsonProperty("handoff")
        HANDOFF;

        /** Whether it is for officers only, so that nobody else may be led to it by words that might mean it. */
        public boolean forOfficers() {
            return this == APPROVAL || this == VISIT;
        }

        /** Whether a form is filled in for it, and handed in; what a calculation asks is not, and a bundle is but a way to others. */
        public boolean filledIn() {
            return switch (this) {
                case LOOKUP, CALCULATION, GUIDE, BUNDLE, ANSWER, HANDOFF -> false;
                default -> true;
            };
        }
    }

    /**
     * One service of a bundle.
     *
     * @param label what it is good for in this event, in a few words
     * @param given answers that go without saying in this event, by slot
     */
    public record Step(@NotBlank String service, @NotBlank String label, Map<String, String> given) {

        public Step {
            given = given == null ? Map.of() : Map.copyOf(given);
        }
    }

    /**
     * A piece of what a guide says.
     *
     * @param when for which answers; for all if null
     * @param says the words; {@code {slot}} stands for an answer as people read it, {@code {slot+30}} and {@code {slot-30}} for the
     *     day so many days after or before an answer that is a day
     */
    public record Part(@Nullable Condition when, @NotBlank String says) {

        /** A place for an answer: the slot, and the days to count on from it. */
        public static final java.util.regex.Pattern PLACE =
                java.util.regex.Pattern.compile("\\{([a-z_0-9]+)([+-]\\d{1,3})?}");

        /** Whether it is said to somebody who has answered so. */
        public boolean fits(Map<String, String> answers) {
            return when == null || when.holds(answers);
        }
    }

    /**
     * What is said of places and times, beyond {@code done}. {@code {offer}}, {@code {when}} and {@code {place}} stand for
     * what was chosen.
     *
     * @param waiting said instead of {@code done} to somebody on the waiting list; {@code {position}} is his place in it
     * @param promoted the notice to him when a place has become free
     * @param calledOff the notice to everybody when the event or the time is called off
     * @param moved said instead of {@code done} when another time has been chosen instead of the one before
     * @param remind the notice on the day before
     * @param discreet whether lists show nothing of what it is about, and only {@code role} may see it
     * @param role who of the desk looks after it, such as {@code COUNSELLOR}; administrators and case workers if null
     */
    public record Offering(
            @Nullable String waiting,
            @Nullable String promoted,
            @Nullable String calledOff,
            @Nullable String moved,
            @Nullable String remind,
            boolean discreet,
            @Nullable String role) {}

    /**
     * How answers are counted.
     *
     * @param round everybody may answer once in a round; another one begins by another name
     * @param anonymous whether answers are kept apart from who gave them
     * @param until the last day on which answers are taken; null for no end
     */
    public record Survey(
            @NotBlank String round,
            boolean anonymous,

            @Nullable @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}", message = "应写成 2026-12-31 这样")
            String until) {

        /** Whether it is over on that day. */
        public boolean over(LocalDate day) {
            return until != null && day.isAfter(LocalDate.parse(until));
        }
    }

    /**
     * How the answers of a questionnaire are added up: all options whose value is a number from 0 to 3. {@code done} may
     * hold {@code {sum}}, {@code {band}} and {@code {kept}}.
     *
     * @param alarm the question of which any answer but 0 leads to the crisis protocol at once; null if there is none
     * @param keep the consent by which answers are kept longer than seven days
     * @param bands what a sum suggests, from the lowest
     */
    public record Screening(
            @Nullable String alarm, @NotBlank String keep, List<@Valid Band> bands) {

        public Screening {
            bands = bands == null ? List.of() : List.copyOf(bands);
        }

        /** What a sum suggests. */
        public String band(int sum) {
            return bands.stream()
                    .filter(b -> sum <= b.to())
                    .findFirst()
                    .or(() -> bands.stream().reduce((a, b) -> b))
                    .map(Band::text)
                    .orElse("");
        }
    }

    /**
     * What sums up to a bound suggest.
     *
     * @param to the highest sum it is for
     * @param text inclination, advice and next step; never a diagnosis
     */
    public record Band(int to, @NotBlank String text) {}

    public Outcome {
        once = once == null ? Map.of() : Map.copyOf(once);
        amendable = amendable == null ? List.of() : List.copyOf(amendable);
        links = links == null ? List.of() : List.copyOf(links);
        words = words == null ? List.of() : List.copyOf(words);
        calculations = calculations == null ? List.of() : List.copyOf(calculations);
        steps = steps == null ? List.of() : List.copyOf(steps);
        bundles = bundles == null ? List.of() : List.copyOf(bundles);
        parts = parts == null ? List.of() : List.copyOf(parts);
        next = next == null ? List.of() : List.copyOf(next);
        approves = approves == null ? List.of() : List.copyOf(approves);
    }

    /** Whether it asks and then answers at once, keeping nothing. */
    public boolean asksToAnswer() {
        return calculator != null || type == Type.GUIDE;
    }

    /** Whether the dialogue must know what there is to choose from, or to show, before it can go on. */
    public boolean listed() {
        return type == Type.LOOKUP ? !MY_CASES.equals(view) : type.filledIn() && type != Type.CASE;
    }
}
