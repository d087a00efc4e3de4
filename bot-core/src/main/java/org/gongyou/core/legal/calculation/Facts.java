package org.gongyou.core.legal.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongyou.core.parameter.ParameterCode;
import org.gongyou.core.parameter.ParameterTable;

/** Checked answers to a calculator's inputs, with the parameters and the day on which somebody asks. Immutable. */
public final class Facts {

    private final Map<String, String> answers;
    private final ParameterTable parameters;
    private final LocalDate today;

    private Facts(Map<String, String> answers, ParameterTable parameters, LocalDate today) {
        this.answers = Map.copyOf(answers);
        this.parameters = parameters;
        this.today = today;
    }

    /**
     * Checks answers.
     *
     * @param raw by input name; blank ones count as not given, those that do not apply are left out
     * @throws InvalidFactsException with every fault at once
     */
    public static Facts of(List<Input> inputs, Map<String, String> raw, ParameterTable parameters, LocalDate today) {
        return new Facts(FactCheck.check(inputs, raw), parameters, today);
    }

    /** The answers in normal form. */
    public Map<String, String> answers() {
        return new LinkedHashMap<>(answers);
    }

    /** The day on which somebody asks. */
    public LocalDate today() {
        return today;
    }

    public boolean has(String name) {
        return answers.containsKey(name);
    }

    /** A required or given answer as text. */
    public String text(String name) {
        String value = answers.get(name);
        if (value == null) {
            throw new InvalidFactsException(name, "请补充“" + name + "”");
        }
        return value;
    }

    /** Whether a yes-or-no was answered by yes. */
    public boolean yes(String name) {
        return "yes".equals(answers.get(name));
    }

    /** Whether a yes-or-no was answered by no. */
    public boolean no(String name) {
        return "no".equals(answers.get(name));
    }

    /** Whether the answer is one of these. */
    public boolean is(String name, String... values) {
        return Stream.of(values).anyMatch(v -> v.equals(answers.get(name)));
    }

    public BigDecimal number(String name) {
        return new BigDecimal(text(name));
    }

    public Optional<BigDecimal> findNumber(String name) {
        return Optional.ofNullable(answers.get(name)).map(BigDecimal::new);
    }

    /** A number, or zero where none was given. */
    public BigDecimal numberOrZero(String name) {
        return findNumber(name).orElse(BigDecimal.ZERO);
    }

    public LocalDate date(String name) {
        return LocalDate.parse(text(name));
    }

    public Optional<LocalDate> findDate(String name) {
        return Optional.ofNullable(answers.get(name)).map(LocalDate::parse);
    }

    public YearMonth month(String name) {
        return YearMonth.parse(text(name));
    }

    /** Several days, earliest first; none if none were given. */
    public List<LocalDate> dates(String name) {
        String value = answers.get(name);
        return value == null
                ? List.of()
                : Stream.of(value.split(",")).map(LocalDate::parse).sorted().toList();
    }

    /** A figure that the person gave, or else the region's parameter; empty where neither is there. */
    Optional<Figure> figure(String input, ParameterCode code, LocalDate on) {
        String own = answers.get(input);
        if (own != null) {
            return Optional.of(new Figure(new BigDecimal(own), "您提供的数"));
        }
        return parameters.find(code, answers.get("region"), on).map(p -> new Figure(p.figure(), p.citation()));
    }

    /**
     * A regional figure.
     *
     * @param source where it is from
     */
    public record Figure(BigDecimal value, String source) {}
}
