package org.gongyou.core.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the desk works on the cases of a service.
 *
 * @param initial the status of a case just handed in
 * @param dueWorkingDays within how many working days it is to be decided; 0 for at once
 * @param dueIn statuses with a time limit of their own, in working days from the day on which a case gets there; in others the
 *     limit that held before goes on
 * @param dueInDays the same in days of the calendar, as the law counts some of them
 * @param lapses the statuses that the house itself ends once their day has passed, and by which of its steps
 * @param atOnce the statuses that the house leaves as soon as a case gets there, and by which of its steps
 * @param states every status and its name in Chinese
 * @param withdrawal what becomes of a case that its applicant does not want any more; null where he cannot take it back
 * @param aboveEmployer when a case goes past the employer's union to the one above it, so that nobody at work sees it; null for
 *     never
 * @param skill whose queue it is: a role of the desk, such as {@code LAWYER}, who takes cases and works on those that are his; null
 *     for the case workers' common one
 * @param limitation by when the applicant must have gone to arbitration; null where that is no matter
 * @param coolingOff for how long a case rests before anybody works on it; null for not at all
 * @param ofMembers whether a case is worked on by the union that its applicant is a member of, and names him as the register does
 * @param anonymous when nothing that says who asked may be kept with a case; null for never
 * @param quiet when the applicant wants no news, and hears only what he must do himself; null for never
 */
public record Workflow(
        @NotBlank String initial,
        @PositiveOrZero(message = NOT_NEGATIVE) int dueWorkingDays,
        Map<String, @PositiveOrZero(message = NOT_NEGATIVE) Integer> dueIn,
        Map<String, @PositiveOrZero(message = NOT_NEGATIVE) Integer> dueInDays,
        Map<String, String> lapses,
        Map<String, String> atOnce,
        @NotEmpty Map<String, String> states,
        List<@Valid Transition> transitions,
        @Nullable @Valid Withdrawal withdrawal,
        @Nullable Condition aboveEmployer,

        @Nullable @Pattern(regexp = "[A-Z_]+", message = "写坐席台的角色，如 LAWYER")
        String skill,

        @Nullable @Valid Limitation limitation,
        @Nullable @Valid CoolingOff coolingOff,
        boolean ofMembers,
        @Nullable Condition anonymous,
        @Nullable Condition quiet) {

    private static final String NOT_NEGATIVE = "不能是负数；当天就办的写 0";

    /**
     * The limitation period of labour disputes (仲裁时效): one year (劳动争议调解仲裁法 27), and a year anew from the day on which somebody
     * claimed his right, asked a department for relief, or the other side agreed, as long as the year before was not over.
     *
     * @param since the days from which it may run, the first that is known counts
     * @param anew the days on which it may have been interrupted
     * @param alarmDays so many days before its end a case stands first and is marked
     */
    public record Limitation(
            @NotEmpty List<String> since,
            List<String> anew,
            @Positive(message = "写大于 0 的天数") int alarmDays) {

        private static final int YEARS = 1;

        public Limitation {
            since = since == null ? List.of() : List.copyOf(since);
            anew = anew == null ? List.of() : List.copyOf(anew);
        }

        /** The period; empty where no day is known from which it runs. */
        public Optional<Period> period(Map<String, String> answers) {
            return days(since, answers).findFirst().map(start -> {
                LocalDate last = start.plusYears(YEARS);
                List<LocalDate> counted = new ArrayList<>();
                for (LocalDate day : days(anew, answers).sorted().toList()) {
                    if (!day.isBefore(start) && !day.isAfter(last)) {
                        counted.add(day);
                        last = day.plusYears(YEARS);
                    }
                }
                return new Period(start, counted, last);
            });
        }

        private static Stream<LocalDate> days(List<String> slots, Map<String, String> answers) {
            return slots.stream()
                    .flatMap(slot -> Optional.ofNullable(answers.get(slot)).stream())
                    .map(LocalDate::parse);
        }
    }

    /**
     * A limitation period as it runs.
     *
     * @param interruptions the days from which it began anew, in order
     */
    public record Period(LocalDate start, List<LocalDate> interruptions, LocalDate lastDay) {

        public Period {
            interruptions = List.copyOf(interruptions);
        }

        /** How it is counted, in Chinese, with the article. */
        public String sentence() {
            String anew =
                    interruptions.stream().map(day -> "，" + day + " 中断、重新算一年").collect(Collectors.joining());
            return "仲裁时效：从 " + start + " 起一年" + anew + "，最迟 " + lastDay + "（劳动争议调解仲裁法第27条）";
        }
    }

    /** Whose step it is: each level is a union further up, and what nobody decides is the house's own. */
    public enum Level {
        /** The union that the case belongs to (基层). */
        @JsonProperty("grassroots")
        GRASSROOTS,
        /** The county's federation of unions (县级). */
        @JsonProperty("county")
        COUNTY,
        /** The city's (市级). */
        @JsonProperty("city")
        CITY,
        /** No operator's: time or another case brings it about. */
        @JsonProperty("house")
        HOUSE
    }

    /**
     * One step of the desk.
     *
     * @param reasonRequired whether the operator must say why
     * @param outcome the name of a {@code CaseOutcome} to carry out in the same transaction
     * @param notice what the applicant is told; {@code {reason}}, {@code {receipt}}, {@code {due}} (the day by which the next
     *     step is due) and the outcome's own words are filled in
     * @param level whose step it is; null for anybody who may decide cases of the service
     */
    public record Transition(
            @NotBlank String action,
            @NotBlank String label,
            @NotEmpty List<String> from,
            @NotBlank String to,
            boolean reasonRequired,
            @Nullable String outcome,
            @Nullable String notice,
            @Nullable Level level) {
        public Transition {
            from = from == null ? List.of() : List.copyOf(from);
        }

        /** Whether it is no operator's. */
        public boolean byTheHouse() {
            return level == Level.HOUSE;
        }
    }

    /**
     * How an applicant takes a case back that nobody has dealt with yet.
     *
     * @param from the statuses in which he still can
     * @param to the status it gets
     * @param words which of his words do it, outside that service's form; none where something else in the house does it
     * @param says what he is told
     * @param tooLate what he is told who says them when it has been decided
     */
    public record Withdrawal(
            @NotEmpty List<String> from,
            @NotBlank String to,
            List<@NotBlank String> words,
            @Nullable String says,
            @Nullable String tooLate) {
        public Withdrawal {
            from = from == null ? List.of() : List.copyOf(from);
            words = words == null ? List.of() : List.copyOf(words);
        }
    }

    /**
     * The time in which somebody may think again (冷静期): a case rests in the first status, and then the house takes it on.
     *
     * @param days whole days of 24 hours, from the moment of handing in
     * @param then the house's step that ends it
     */
    public record CoolingOff(
            @Positive(message = "写大于 0 的天数") int days,
            @NotBlank String then) {

        /** When it is over for what was handed in then. */
        public Instant until(Instant handedIn) {
            return handedIn.plus(Duration.ofDays(days));
        }
    }

    public Workflow {
        dueIn = dueIn == null ? Map.of() : Map.copyOf(dueIn);
        dueInDays = dueInDays == null ? Map.of() : Map.copyOf(dueInDays);
        lapses = lapses == null ? Map.of() : Map.copyOf(lapses);
        atOnce = atOnce == null ? Map.of() : Map.copyOf(atOnce);
        states = states == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(states));
        transitions = transitions == null ? List.of() : List.copyOf(transitions);
    }

    /** Whether some of its steps are reserved to unions of a level, so that a case without a union could never go on. */
    public boolean needsUnion() {
        return transitions.stream().anyMatch(t -> t.level() != null && !t.byTheHouse());
    }

    /** Whether a case with these answers is nobody's by name. */
    public boolean isAnonymous(Map<String, String> answers) {
        return anonymous != null && anonymous.holds(answers);
    }

    /** Whether the applicant of a case with these answers wants to hear nothing of it. */
    public boolean isQuiet(Map<String, String> answers) {
        return quiet != null && quiet.holds(answers);
    }

    /** The transition that an action makes from a status, if it may. */
    public Optional<Transition> transition(String action, String from) {
        return transitions.stream()
                .filter(t -> t.action().equals(action) && t.from().contains(from))
                .findFirst();
    }
}
