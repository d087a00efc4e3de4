package org.gongyou.core.legal.calculation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a calculator worked out.
 *
 * @param result by name, numbers as plain decimals; the first is the main one. What cannot be told is not in it
 * @param summary the result in one Chinese sentence
 * @param steps every step in order
 * @param warnings what the result leaves open, in Chinese
 * @param missing figures that are not known here; giving them makes the result firmer
 */
public record Calculation(
        Map<String, String> result, String summary, List<Step> steps, List<String> warnings, List<Missing> missing) {

    public Calculation {
        result = Collections.unmodifiableMap(new LinkedHashMap<>(result));
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        missing = List.copyOf(missing);
    }

    /** How the total came about: the steps that add up to it, in one line. */
    public String workings() {
        return steps.stream().filter(Step::addend).map(Step::worded).collect(Collectors.joining("；"));
    }

    /**
     * One step.
     *
     * @param formula how the value came about, with the figures put in
     * @param value null where a rule is told without a number
     * @param unit of the value; empty for dates and words
     * @param addend whether the value is one of those that add up to the total
     * @param basis the articles behind it, never empty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String label, String formula, @Nullable String value, String unit, boolean addend, List<String> basis) {

        public Step {
            basis = List.copyOf(basis);
        }

        /** The value with its unit; empty where a rule is told without one. */
        public String worth() {
            return value == null ? "" : value + (unit.isEmpty() ? "" : " " + unit);
        }

        /** The step in one line, without its basis: {@code 经济补偿：6 × 8000 = 48000.00 元}. */
        public String worded() {
            return label + "：" + formula + (value == null ? "" : " = " + worth());
        }

        /** The value of an addend. */
        public BigDecimal amount() {
            return new BigDecimal(String.valueOf(value));
        }
    }

    /**
     * A figure that is missing.
     *
     * @param input the name of the input to give it by
     * @param label its name in Chinese
     */
    public record Missing(String input, String label) {}
}
