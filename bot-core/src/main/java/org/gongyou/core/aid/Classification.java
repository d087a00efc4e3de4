package org.gongyou.core.aid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculation.Missing;
import org.gongyou.core.legal.calculation.Calculation.Step;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Calculators;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.legal.calculation.rules.LabourCalculators;
import org.gongyou.core.parameter.RegionParameters;
import org.springframework.stereotype.Component;

/**
 * Puts a household into its tier, by the calculator of the self-check and the standards of its region on the day. A standard that is not
 * there is never guessed.
 */
@Component
class Classification {

    private static final String CALCULATOR = "aid.selfcheck";

    private final Calculator calculator;
    private final RegionParameters parameters;
    private final Clock clock;

    Classification(RegionParameters parameters, Clock clock) {
        this.calculator = LabourCalculators.all().find(CALCULATOR).orElseThrow();
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The tier of a household in a region (six digits), today. */
    Standing of(Map<String, String> answers, String region) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Wordings.CHINA);
        try {
            Calculation done = Calculators.calculate(calculator, facts(answers, region), parameters.table(), today);
            String tier = done.result().getOrDefault("tier", "unknown");
            List<String> steps = done.steps().stream().map(Classification::line).toList();
            return new Standing(
                    tier,
                    Standing.label(tier),
                    steps,
                    done.missing().stream().map(Missing::label).toList());
        } catch (InvalidFactsException e) {
            List<String> faults = new ArrayList<>();
            e.faults().forEach(f -> faults.add(f.message()));
            return new Standing("unknown", "申请里的收支没有填全，分不出档", faults, List.of());
        }
    }

    private static Map<String, String> facts(Map<String, String> answers, String region) {
        Map<String, String> facts = new HashMap<>();
        facts.put("household_size", answers.getOrDefault("household_size", ""));
        facts.put("annual_income", low(answers.getOrDefault("annual_income", "")));
        facts.put("rigid_costs", low(answers.getOrDefault("rigid_expense", "0")));
        facts.put("accident_loss", low(answers.getOrDefault("accident_loss", "")));
        facts.put("region", region.equals("000000") ? "" : region);
        return facts;
    }

    /** The lower end of a range. */
    private static String low(String amount) {
        return amount.replaceFirst("/.*", "");
    }

    private static String line(Step step) {
        return step.label() + "：" + step.formula() + (step.value() == null ? "" : " = " + step.value() + step.unit());
    }
}
