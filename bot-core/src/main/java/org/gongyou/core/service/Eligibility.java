package org.gongyou.core.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * A rule on who can have a service, said as early as it can be told.
 *
 * @param when on whom it bears: a condition on answers, on {@code person.member}, {@code person.region}, or on {@code today.month}
 * @param says why not, and what else can be done; or a hint
 * @param stop whether the service cannot be had then; a hint otherwise
 */
public record Eligibility(@NotNull Condition when, @NotBlank String says, boolean stop) {

    /** The prefix of what is known of the person rather than asked. */
    public static final String PERSON = "person.";

    /** What is known of the day: its month, from 1 to 12. */
    public static final String MONTH = "today.month";

    /** Whether everything that it looks at is known before the form starts. */
    public boolean beforehand() {
        return when.names().stream().allMatch(n -> n.startsWith(PERSON) || n.equals(MONTH));
    }
}
