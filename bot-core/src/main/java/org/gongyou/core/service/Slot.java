package org.gongyou.core.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a service asks.
 *
 * @param name as in {@code domain.md}, such as {@code mobile_cn}
 * @param type what kind of answer it takes
 * @param label its name in Chinese
 * @param aliases other words by which people refer to it ("电话", "号码")
 * @param ask the question
 * @param why the answer to "why do you ask?"
 * @param required a form may not be handed in without it, not even early
 * @param optional may be skipped by the person
 * @param silent never asked; filled only when volunteered
 * @param sensitive shown masked after it is given
 * @param when asked only if each named slot has one of the values
 * @param options of an enum
 * @param age bounds on the age that an ID number gives
 * @param taken said to somebody whose ID number is a member's already, or stands in another person's open case
 * @param fromProfile taken from what we know of the person: {@code region}
 */
public record Slot(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9_]*", message = "须为小写字母、数字和下划线")
        String name,

        @NotNull SlotType type,
        @NotBlank String label,
        List<String> aliases,
        @Nullable String ask,
        @Nullable String why,
        boolean required,
        boolean optional,
        boolean silent,
        boolean sensitive,
        Map<String, List<String>> when,
        List<@Valid Option> options,
        @Nullable @Valid AgeRule age,
        @Nullable String taken,
        @Nullable String fromProfile) {

    /**
     * One answer to an enum.
     *
     * @param aliases other words for it; each is looked for in what the person says
     * @param refuse if given, the service cannot be had with this answer, and this says why and what else can be done
     */
    public record Option(
            @NotBlank String value,
            @NotBlank String label,
            List<String> aliases,
            @Nullable String refuse,
            boolean hidden) {
        public Option {
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
        }
    }

    /**
     * Bounds on an age in whole years.
     *
     * @param refuse said to somebody younger than {@code min}
     * @param noticeUnder somebody younger than this is told {@code notice}
     */
    public record AgeRule(
            int min,
            @NotBlank String refuse,
            int noticeUnder,
            @Nullable String notice) {}

    public Slot {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        when = when == null ? Map.of() : Map.copyOf(when);
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** The option with that value. */
    public Optional<Option> option(String value) {
        return options.stream().filter(o -> o.value().equals(value)).findFirst();
    }

    /** Whether it applies, given the other answers. */
    public boolean applies(Map<String, String> answers) {
        return when.entrySet().stream().allMatch(w -> w.getValue().contains(answers.getOrDefault(w.getKey(), "")));
    }

    /** An answer as people read it: the label of an option, the answer itself otherwise. Not masked. */
    public String display(String value) {
        return option(value).map(Option::label).orElseGet(() -> type.display(value));
    }
}
