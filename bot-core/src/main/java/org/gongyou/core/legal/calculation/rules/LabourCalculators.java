package org.gongyou.core.legal.calculation.rules;

import java.util.List;
import org.gongyou.core.legal.calculation.Calculators;

/** The calculators that we ship. */
public final class LabourCalculators {

    private LabourCalculators() {}

    /** All of them, in the order of the list that people see. */
    public static Calculators all() {
        return new Calculators(List.of(
                new Severance(),
                new DoubleWage(),
                new Overtime(),
                new AnnualLeave(),
                new Maternity(),
                new SickLeave(),
                new WorkInjury(),
                new WorkDeath(),
                new Limitation(),
                new Deadline(),
                new UnemploymentBenefit(),
                new Retirement(),
                new Probation(),
                new NonCompete(),
                new TrainingPenalty(),
                new MembershipDues(),
                new UnionFunds(),
                new HardshipCheck()));
    }
}
