package org.gongyou.core.legal.calculation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.parameter.ParameterTable;

/** All calculators, by id. Immutable. */
public final class Calculators {

    /** Said with every result. */
    public static final String DISCLAIMER = "供参考，不构成正式法律意见；个案以仲裁、法院和经办机构的结论为准。";

    private static final String PREFIX = "law.calc.";

    private final Map<String, Calculator> byId = new LinkedHashMap<>();

    public Calculators(List<Calculator> calculators) {
        calculators.forEach(c -> byId.put(c.id(), c));
    }

    public Collection<Calculator> all() {
        return List.copyOf(byId.values());
    }

    /** The calculator of that id; {@code law.calc.} may be left out. */
    public Optional<Calculator> find(String id) {
        return Optional.ofNullable(byId.get(id)).or(() -> Optional.ofNullable(byId.get(PREFIX + id)));
    }

    /**
     * Checks the answers and works it out.
     *
     * @param today the day on which somebody asks
     * @throws InvalidFactsException with every fault of the answers
     */
    public static Calculation calculate(
            Calculator calculator, Map<String, String> answers, ParameterTable parameters, LocalDate today) {
        return calculator.calculate(Facts.of(calculator.inputs(), answers, parameters, today));
    }
}
