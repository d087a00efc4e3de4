package org.gongyou.admin.calculators;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculation.Missing;
import org.gongyou.core.legal.calculation.Calculation.Step;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Calculators;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.parameter.RegionParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the calculators and works them out. Decimals are strings both ways; numbers are taken too. */
@RestController
@RequestMapping("/api/public/calculators")
class CalculatorsController {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Calculators calculators;
    private final RegionParameters parameters;
    private final Clock clock;

    CalculatorsController(Calculators calculators, RegionParameters parameters, Clock clock) {
        this.calculators = calculators;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * A calculator as it describes itself.
     *
     * @param inputs what it asks, in order, with labels, options and conditions
     * @param schema the same as a JSON Schema
     */
    record Described(String id, String title, String about, List<Input> inputs, Map<String, Object> schema) {

        static Described of(Calculator calculator) {
            return new Described(
                    calculator.id(),
                    calculator.title(),
                    calculator.about(),
                    calculator.inputs(),
                    InputSchema.of(calculator));
        }
    }

    /** What came of a calculation. */
    record Worked(
            String id,
            String title,
            Map<String, String> result,
            String summary,
            List<Step> steps,
            List<String> warnings,
            List<Missing> missing,
            String disclaimer) {}

    @GetMapping
    List<Described> list() {
        return calculators.all().stream().map(Described::of).toList();
    }

    @GetMapping("/{id}")
    Described describe(@PathVariable String id) {
        return Described.of(get(id));
    }

    @PostMapping("/{id}")
    Worked calculate(@PathVariable String id, @RequestBody Map<String, @Nullable Object> body) {
        Calculator calculator = get(id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        Calculation done = Calculators.calculate(calculator, answers(body), parameters.table(), today);
        return new Worked(
                calculator.id(),
                calculator.title(),
                done.result(),
                done.summary(),
                done.steps(),
                done.warnings(),
                done.missing(),
                Calculators.DISCLAIMER);
    }

    private Calculator get(String id) {
        return calculators.find(id).orElseThrow(() -> new UnknownCalculatorException(id));
    }

    private static Map<String, String> answers(Map<String, @Nullable Object> body) {
        Map<String, String> answers = new LinkedHashMap<>();
        body.forEach((name, value) -> {
            if (value != null) {
                answers.put(name, text(name, value));
            }
        });
        return answers;
    }

    private static String text(String name, Object value) {
        if (value instanceof String || value instanceof Boolean) {
            return value.toString();
        }
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).toPlainString();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        throw new InvalidFactsException(name, "“" + name + "”的写法不对，请填文字、数字、true/false，或者由日期组成的数组");
    }
}
