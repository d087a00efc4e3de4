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
 * @param states every status and its name in Chinese
 */
public record Workflow(
        @NotBlank String initial,
        @PositiveOrZero(message = "不能是负数；当天就办的写 0") int dueWorkingDays,
        @NotEmpty Map<String, String> states,
        List<@Valid Transition> transitions) {

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

    public Workflow {
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
