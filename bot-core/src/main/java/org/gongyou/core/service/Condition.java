package org.gongyou.core.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition on answers, as {@code when:} has it.
 *
 * <pre>
 * when: {employment_form: [platform, flexible]}      one of these; all names must hold
 * when: {staff_count: "&lt; 25"}                        compares numbers or ISO days: &lt; &lt;= &gt; &gt;= = !=
 * when: {any: [{a: ["yes"]}, {b: "&gt;= 10"}]}           one of them is enough
 * when: {union_uscc: ["81*"]}                          begins so; for codes
 * </pre>
 *
 * <p>An answer that is not there yet fulfils no test. Immutable.
 *
 * @param tests which must all hold
 * @param any of which one must hold, unless there are none
 */
public record Condition(List<Test> tests, List<Condition> any) {

    /** Holds always. */
    public static final Condition ALWAYS = new Condition(List.of(), List.of());

    /** The name under which alternatives stand in a file. */
    static final String ANY = "any";

    /** Ends a value of which only the beginning is given. */
    private static final String BEGINS = "*";

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|!=|<|>|=)\\s*(\\S+)");

    public Condition {
        tests = List.copyOf(tests);
        any = List.copyOf(any);
    }

    /**
     * A test of one answer.
     *
     * @param operator {@code in} for one of the values, else a comparison with the only value
     */
    public record Test(String name, String operator, List<String> values) {

        public Test {
            values = List.copyOf(values);
        }

        boolean holds(Map<String, String> answers) {
            String answer = answers.get(name);
            if (answer == null) {
                return false;
            }
            if (operator.equals("in")) {
                return Arrays.stream(answer.split(",")).anyMatch(this::isOne);
            }
            return compare(answer, values.get(0)).filter(this::fits).isPresent();
        }

        private boolean isOne(String given) {
            return values.stream()
                    .anyMatch(value -> value.endsWith(BEGINS)
                            ? given.startsWith(value.substring(0, value.length() - BEGINS.length()))
                            : value.equals(given));
        }

        private boolean fits(int order) {
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "!=" -> order != 0;
                default -> order == 0;
            };
        }

        private static Optional<Integer> compare(String left, String right) {
            try {
                return Optional.of(new BigDecimal(left.split("/")[0]).compareTo(new BigDecimal(right)));
            } catch (NumberFormatException notNumbers) {
                boolean days = isDay(left) && isDay(right);
                return days ? Optional.of(left.compareTo(right)) : Optional.empty();
            }
        }
    }

    /** The test that a comparison such as {@code >= 25} makes; empty if it is none. */
    static Optional<Test> comparison(String name, String text) {
        Matcher matcher = COMPARISON.matcher(text.strip());
        if (!matcher.matches() || !isDay(matcher.group(2)) && !isNumber(matcher.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new Test(name, matcher.group(1), List.of(matcher.group(2))));
    }

    /** Whether it holds for these answers. */
    public boolean holds(Map<String, String> answers) {
        return tests.stream().allMatch(t -> t.holds(answers))
                && (any.isEmpty() || any.stream().anyMatch(c -> c.holds(answers)));
    }

    /** Every answer that it looks at. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        tests.forEach(t -> names.add(t.name()));
        any.forEach(c -> names.addAll(c.names()));
        return names;
    }

    /** Whether it waits for just that answer to that question. */
    public boolean asksFor(String name, String value) {
        return tests.stream()
                .anyMatch(t -> t.name().equals(name)
                        && t.operator().equals("in")
                        && t.values().contains(value));
    }

    /** Both must hold. */
    Condition and(Condition other) {
        if (other.equals(ALWAYS)) {
            return this;
        }
        List<Test> both = new ArrayList<>(tests);
        both.addAll(other.tests);
        return any.isEmpty() || other.any.isEmpty()
                ? new Condition(both, any.isEmpty() ? other.any : any)
                : new Condition(both, crossed(other));
    }

    private List<Condition> crossed(Condition other) {
        return any.stream().flatMap(mine -> other.any.stream().map(mine::and)).toList();
    }

    /** The same condition under other names. */
    Condition renamed(java.util.function.UnaryOperator<String> names) {
        return new Condition(
                tests.stream()
                        .map(t -> new Test(names.apply(t.name()), t.operator(), t.values()))
                        .toList(),
                any.stream().map(c -> c.renamed(names)).toList());
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
