package org.gongyou.core.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the desk works on the cases of a service.
 *
 * @param initial the status of a case just handed in
 * @param dueWorkingDays within how many working days it is to be decided; 0 for at once
 * @param dueIn statuses with a time limit of their own, in working days from the day on which a case gets there; in others the
 *     limit that held before goes on
 * @param states every status and its name in Chinese
 * @param withdrawal what becomes of a case that its applicant does not want any more; null where he cannot take it back
 */
public record Workflow(
        @NotBlank String initial,
        @PositiveOrZero(message = NOT_NEGATIVE) int dueWorkingDays,
        Map<String, @PositiveOrZero(message = NOT_NEGATIVE) Integer> dueIn,
        @NotEmpty Map<String, String> states,
        List<@Valid Transition> transitions,
        @Nullable @Valid Withdrawal withdrawal) {

    private static final String NOT_NEGATIVE = "不能是负数；当天就办的写 0";

    /**
     * One step of the desk.
     *
     * @param reasonRequired whether the operator must say why
     * @param outcome the name of a {@code CaseOutcome} to carry out in the same transaction
     * @param notice what the applicant is told; {@code {reason}}, {@code {receipt}} and the outcome's own words are filled in
     */
    public record Transition(
            @NotBlank String action,
            @NotBlank String label,
            @NotEmpty List<String> from,
            @NotBlank String to,
            boolean reasonRequired,
            @Nullable String outcome,
            @Nullable String notice) {
        public Transition {
            from = from == null ? List.of() : List.copyOf(from);
        }
    }

    /**
     * How an applicant takes a case back that nobody has dealt with yet.
     *
     * @param from the statuses in which he still can
     * @param to the status it gets
     */
    public record Withdrawal(
            @NotEmpty List<String> from, @NotBlank String to) {
        public Withdrawal {
            from = from == null ? List.of() : List.copyOf(from);
        }
    }

    public Workflow {
        dueIn = dueIn == null ? Map.of() : Map.copyOf(dueIn);
        states = states == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(states));
        transitions = transitions == null ? List.of() : List.copyOf(transitions);
    }

    /** The transition that an action makes from a status, if it may. */
    public Optional<Transition> transition(String action, String from) {
        return transitions.stream()
                .filter(t -> t.action().equals(action) && t.from().contains(from))
                .findFirst();
    }
}
