package org.gongyou.core.legal.calculation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongyou.core.legal.calculation.Calculation.Missing;
import org.gongyou.core.legal.calculation.Calculation.Step;
import org.gongyou.core.parameter.ParameterCode;
import org.jspecify.annotations.Nullable;

/** A calculation in the making. Used by one thread. */
public final class Worksheet {

    private final Facts facts;
    private final Map<String, String> result = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final TreeSet<String> unverified = new TreeSet<>();
    private BigDecimal total = Money.ZERO;

    public Worksheet(Facts facts) {
        this.facts = facts;
    }

    /** A step whose value is a number of something. */
    public void count(String label, String formula, BigDecimal value, String unit, Basis... basis) {
        add(label, formula, Money.plain(value), unit, false, basis);
    }

    /** A step whose value is a sum of yuan, rounded to the fen, that is no part of the total. */
    public BigDecimal amount(String label, String formula, BigDecimal value, Basis... basis) {
        BigDecimal rounded = Money.round(value);
        add(label, formula, rounded.toPlainString(), "元", false, basis);
        return rounded;
    }

    /** A step whose value, rounded to the fen, is added to the total. */
    public BigDecimal addend(String label, String formula, BigDecimal value, Basis... basis) {
        BigDecimal rounded = Money.round(value);
        add(label, formula, rounded.toPlainString(), "元", true, basis);
        total = total.add(rounded);
        return rounded;
    }

    /** A step whose value is a day or words. */
    public void fact(String label, String formula, Object value, Basis... basis) {
        add(label, formula, value.toString(), "", false, basis);
    }

    /** A rule told without a number. */
    public void rule(String label, String words, Basis... basis) {
        add(label, words, null, "", false, basis);
    }

    private void add(
            String label, String formula, @Nullable String value, String unit, boolean addend, Basis... basis) {
        steps.add(new Step(
                label,
                formula,
                value,
                unit,
                addend,
                Stream.of(basis).map(Basis::toString).toList()));
        Stream.of(basis).filter(b -> !b.verified()).forEach(b -> unverified.add(b.law()));
    }

    public void warn(String words) {
        if (!warnings.contains(words)) {
            warnings.add(words);
        }
    }

    /** The sum of all addends so far. */
    public BigDecimal total() {
        return total;
    }

    /**
     * A regional figure: the person's own, else the table's. Where there is neither it is noted as missing and the
     * person told what it would change.
     *
     * @param without what is said where it is missing
     */
    public Optional<Facts.Figure> regional(String input, ParameterCode code, LocalDate on, String without) {
        Optional<Facts.Figure> figure = facts.figure(input, code, on);
        if (figure.isEmpty()) {
            missing.add(new Missing(input, code.label()));
            warn("缺“" + code.label() + "”（" + on + "）：" + without + "请告诉我所在地的这个数，我重新算。");
        }
        return figure;
    }

    public void result(String name, BigDecimal value) {
        result.put(name, Money.plain(value));
    }

    public void result(String name, String value) {
        result.put(name, value);
    }

    /** Whether a regional figure was looked for and not found. */
    public boolean lacks(String input) {
        return missing.stream().anyMatch(m -> m.input().equals(input));
    }

    /** The finished calculation. */
    public Calculation finish(String summary) {
        if (!unverified.isEmpty()) {
            warn("这些依据还没有对照原文核对，以当地仲裁机构、经办机构的口径为准：" + String.join("、", unverified) + "。");
        }
        return new Calculation(result, summary, steps, warnings, missing);
    }
}
