package org.gongyou.core.legal.calculation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.core.parameter.ParameterCode;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a calculator takes.
 *
 * @param name its key in the JSON and among a service's slots
 * @param label its name in Chinese
 * @param hint what exactly is meant, and in which shape
 * @param required whether nothing can be worked out without it, where it applies
 * @param options of an {@link Type#ENUM}
 * @param max the greatest value of a number; null for none
 * @param when applies only if each named input has one of the values
 * @param parameter the regional parameter that stands in where nobody gives it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Input(
        String name,
        Type type,
        String label,
        String hint,
        boolean required,
        List<Option> options,
        @Nullable BigDecimal max,
        Map<String, List<String>> when,
        @Nullable ParameterCode parameter) {

    /** What an input looks like in JSON: always a string; numbers are taken too where they are meant. */
    public enum Type {
        /** Yuan, at least 0, at most two decimals. */
        @JsonProperty("money")
        MONEY,
        /** A number of at least 0, at most four decimals. */
        @JsonProperty("decimal")
        DECIMAL,
        /** A whole number of at least 0. */
        @JsonProperty("integer")
        INTEGER,
        /** A day, {@code 2026-03-31}. */
        @JsonProperty("date")
        DATE,
        /** Several days, with commas between them. */
        @JsonProperty("dates")
        DATES,
        /** A month, {@code 1971-04}; a day in it is taken too. */
        @JsonProperty("month")
        MONTH,
        /** One of the options. */
        @JsonProperty("enum")
        ENUM,
        /** {@code yes} or {@code no}; true and false are taken too. */
        @JsonProperty("yes-no")
        YES_NO,
        /** A GB/T 2260 code. */
        @JsonProperty("region")
        REGION
    }

    /** One answer of an enum. */
    public record Option(String value, String label) {}

    public Input {
        options = List.copyOf(options);
        when = Map.copyOf(when);
    }

    /** An optional input; the withers below make it more. */
    public static Input of(String name, Type type, String label, String hint) {
        return new Input(name, type, label, hint, false, List.of(), null, Map.of(), null);
    }

    /** An optional sum. */
    public static Input money(String name, String label, String hint) {
        return of(name, Type.MONEY, label, hint);
    }

    /** An optional day. */
    public static Input date(String name, String label, String hint) {
        return of(name, Type.DATE, label, hint);
    }

    /** An optional yes or no. */
    public static Input yesNo(String name, String label, String hint) {
        return of(name, Type.YES_NO, label, hint);
    }

    /** An optional choice; {@code options} are value, label, value, label… */
    public static Input choice(String name, String label, String... options) {
        List<Option> choices = new ArrayList<>();
        for (int i = 0; i + 1 < options.length; i += 2) {
            choices.add(new Option(options[i], options[i + 1]));
        }
        return new Input(name, Type.ENUM, label, "", false, choices, null, Map.of(), null);
    }

    /** Where it is; regional parameters are looked up there. */
    public static Input region() {
        return of("region", Type.REGION, "所在地", "用来查当地的参数，六位行政区划代码，如 330106");
    }

    /** A figure that the region's parameters give unless the person gives it himself. */
    public static Input regional(String name, ParameterCode code, String hint) {
        Type type = code.unit().startsWith("元") ? Type.MONEY : Type.INTEGER;
        return new Input(name, type, code.label(), hint, false, List.of(), null, Map.of(), code);
    }

    /** The same, required. */
    public Input must() {
        return new Input(name, type, label, hint, true, options, max, when, parameter);
    }

    /** The same with a greatest value. */
    public Input atMost(int greatest) {
        return new Input(name, type, label, hint, required, options, BigDecimal.valueOf(greatest), when, parameter);
    }

    /** The same with a condition on another input. */
    public Input when(String other, String... values) {
        Map<String, List<String>> conditions = new LinkedHashMap<>(when);
        conditions.put(other, List.of(values));
        return new Input(name, type, label, hint, required, options, max, conditions, parameter);
    }

    /** Whether it applies, given the other answers. */
    public boolean applies(Map<String, String> answers) {
        return when.entrySet().stream().allMatch(w -> w.getValue().contains(answers.getOrDefault(w.getKey(), "")));
    }

    /** An answer as people read it. */
    public String display(String value) {
        return options.stream()
                .filter(o -> o.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
