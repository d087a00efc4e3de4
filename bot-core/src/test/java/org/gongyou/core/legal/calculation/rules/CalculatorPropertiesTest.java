package org.gongyou.core.legal.calculation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculation.Missing;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Calculators;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.parameter.Parameter;
import org.gongyou.core.parameter.ParameterCode;
import org.gongyou.core.parameter.ParameterTable;
import org.junit.jupiter.api.Test;

/** What holds for any figures: more wage or more years never give less, caps hold, steps add up, odd input is refused. */
class CalculatorPropertiesTest {

    private static final int ROUNDS = 1_000;
    private static final Calculators CALCULATORS = LabourCalculators.all();
    private static final List<String> OWED =
            List.of("unlawful", "agreed", "layoff", "forced", "expired", "task_done", "closed");

    private final Random random = new Random(20261126);

    @Test
    void severanceGrowsWithTheWageAndNeverExceedsItsCaps() {
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, String> facts = severance();
            BigDecimal wage = new BigDecimal(facts.get("avg12"));
            Calculation less = calculate("severance", facts);
            facts.put("avg12", wage.add(yuan(20_000)).toPlainString());
            Calculation more = calculate("severance", facts);

            assertThat(total(more)).as("%s", facts).isGreaterThanOrEqualTo(allowingForTheCap(facts, wage, less));
            WorkedExamplesTest.addsUp(less);
            capsHold(facts, more);
        }
    }

    /** Crossing the cap may cut the years to twelve, and then the sum may fall; only within one side it never does. */
    private static BigDecimal allowingForTheCap(Map<String, String> facts, BigDecimal wage, Calculation less) {
        BigDecimal cap = new BigDecimal(facts.get("local_avg_wage")).multiply(BigDecimal.valueOf(3));
        boolean crosses = wage.compareTo(cap) <= 0 && new BigDecimal(facts.get("avg12")).compareTo(cap) > 0;
        return crosses ? BigDecimal.ZERO : total(less);
    }

    private static void capsHold(Map<String, String> facts, Calculation calculation) {
        BigDecimal cap = new BigDecimal(facts.get("local_avg_wage")).multiply(BigDecimal.valueOf(3));
        boolean since2008 = facts.get("hire_date").compareTo("2008-01-01") >= 0;
        if (since2008 && new BigDecimal(facts.get("avg12")).compareTo(cap) > 0) {
            BigDecimal twice = BigDecimal.valueOf(facts.get("end_type").equals("unlawful") ? 24 : 12);
            assertThat(total(calculation)).as("%s", facts).isLessThanOrEqualTo(cap.multiply(twice));
            assertThat(new BigDecimal(calculation.result().get("months"))).isLessThanOrEqualTo(BigDecimal.valueOf(12));
        }
    }

    @Test
    void severanceGrowsWithTheYears() {
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, String> facts = severance();
            Calculation shorter = calculate("severance", facts);
            facts.put(
                    "end_date",
                    LocalDate.parse(facts.get("end_date"))
                            .plusDays(random.nextInt(800))
                            .toString());

            assertThat(total(calculate("severance", facts))).as("%s", facts).isGreaterThanOrEqualTo(total(shorter));
        }
    }

    @Test
    void unlawfulDismissalIsTwiceWhatALawfulOneCostsSince2008() {
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, String> facts = severance();
            LocalDate left = LocalDate.parse(facts.get("end_date"));
            facts.put(
                    "hire_date",
                    left.minusDays(random.nextInt(
                                    1 + (int) LocalDate.of(2008, 1, 1).until(left, ChronoUnit.DAYS)))
                            .toString());
            facts.put("end_type", "agreed");
            BigDecimal once = total(calculate("severance", facts));
            facts.put("end_type", "unlawful");

            BigDecimal twice = total(calculate("severance", facts));
            assertThat(twice.subtract(once.add(once)).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }

    @Test
    void doubleWageIsNeverMoreThanElevenMonths() {
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal wage = yuan(30_000);
            LocalDate hired = day(2000, 2026);
            Map<String, String> facts = new HashMap<>(
                    Map.of("hire_date", hired.toString(), "signed", "no", "monthly_wage", wage.toPlainString()));
            facts.put("end_date", hired.plusDays(random.nextInt(900)).toString());
            Calculation calculation = calculate("double_wage", facts);

            assertThat(total(calculation)).as("%s", facts).isLessThanOrEqualTo(wage.multiply(BigDecimal.valueOf(11)));
            WorkedExamplesTest.addsUp(calculation);
        }
    }

    @Test
    void overtimeGrowsWithHoursAndBase() {
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal base = yuan(30_000);
            int hours = random.nextInt(60);
            Map<String, String> facts = new HashMap<>(Map.of(
                    "hours_system", "standard", "monthly_base", base.toPlainString(), "weekday_hours", "" + hours));
            facts.put("restday_hours", "" + random.nextInt(60));
            facts.put("holiday_hours", "" + random.nextInt(60));
            Calculation less = calculate("overtime", facts);
            facts.put("weekday_hours", "" + (hours + random.nextInt(10)));
            facts.put("monthly_base", base.add(yuan(1_000)).toPlainString());

            assertThat(total(calculate("overtime", facts))).isGreaterThanOrEqualTo(total(less));
            WorkedExamplesTest.addsUp(less);
        }
    }

    @Test
    void annualLeaveStaysWithinTheYear() {
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal years = BigDecimal.valueOf(random.nextInt(400), 1);
            Map<String, String> facts = new HashMap<>(Map.of("worked_years", years.toPlainString()));
            facts.put("leave_date", day(2009, 2026).toString());
            facts.put("taken", "" + random.nextInt(16));
            Calculation calculation = calculate("annual_leave", facts);

            BigDecimal days = new BigDecimal(calculation.result().get("days"));
            assertThat(days).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(15));
            assertThat(days.stripTrailingZeros().scale()).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void injuryBenefitKeepsToTheBounds() {
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal average = yuan(15_000).add(BigDecimal.ONE);
            int grade = 1 + random.nextInt(10);
            Map<String, String> facts = Map.of(
                    "grade", "" + grade,
                    "own_wage", yuan(90_000).toPlainString(),
                    "local_avg_wage", average.toPlainString());
            BigDecimal total = total(calculate("injury", facts));
            BigDecimal months = BigDecimal.valueOf(
                    List.of(27, 25, 23, 21, 18, 16, 13, 11, 9, 7).get(grade - 1));

            BigDecimal slack = new BigDecimal("0.30");
            assertThat(total)
                    .isBetween(
                            months.multiply(average)
                                    .multiply(new BigDecimal("0.6"))
                                    .subtract(slack),
                            months.multiply(average)
                                    .multiply(BigDecimal.valueOf(3))
                                    .add(slack));
        }
    }

    @Test
    void retirementNeverComesEarlierForTheYounger() {
        for (String worker : List.of("male", "female55", "female50")) {
            YearMonth before = YearMonth.of(1900, 1);
            for (YearMonth birth = YearMonth.of(1960, 1);
                    birth.isBefore(YearMonth.of(2005, 1));
                    birth = birth.plusMonths(1)) {
                Calculation calculation =
                        calculate("retirement", Map.of("worker", worker, "birth_month", birth.toString()));
                YearMonth due = YearMonth.parse(calculation.result().get("retirement_month"));

                assertThat(due).isAfter(before);
                before = due;
            }
        }
    }

    @Test
    void trainingPenaltyNeverExceedsTheCostAndFallsWithTime() {
        for (int i = 0; i < ROUNDS; i++) {
            BigDecimal cost = yuan(100_000);
            int all = 1 + random.nextInt(60);
            int served = random.nextInt(all);
            Map<String, String> facts = new HashMap<>(Map.of(
                    "training_cost", cost.toPlainString(), "service_months", "" + all, "served_months", "" + served));
            BigDecimal now = total(calculate("training_penalty", facts));
            facts.put("served_months", "" + (served + 1));

            assertThat(now).isLessThanOrEqualTo(cost);
            assertThat(total(calculate("training_penalty", facts))).isLessThanOrEqualTo(now);
        }
    }

    @Test
    void findsARegionalFigureByPlaceAndDay() {
        ParameterTable table = new ParameterTable(List.of(
                minWage("330000", "2000", "2024-01-01", "2025-12-31"),
                minWage("330000", "2200", "2026-01-01", null),
                minWage("330100", "2400", "2026-01-01", null)));
        Map<String, String> facts = new HashMap<>(
                Map.of("end_type", "agreed", "hire_date", "2024-01-01", "end_date", "2026-01-31", "avg12", "1500"));
        facts.put("region", "330106");
        Calculator severance = CALCULATORS.find("severance").orElseThrow();

        Calculation inTheCity = Calculators.calculate(severance, facts, table, WorkedExamplesTest.TODAY);
        facts.put("region", "330200");
        Calculation elsewhere = Calculators.calculate(severance, facts, table, WorkedExamplesTest.TODAY);
        facts.put("end_date", "2025-12-31");
        Calculation earlier = Calculators.calculate(severance, facts, table, WorkedExamplesTest.TODAY);
        facts.put("region", "440100");
        Calculation unknown = Calculators.calculate(severance, facts, table, WorkedExamplesTest.TODAY);

        assertThat(inTheCity.result()).containsEntry("total", "6000.00");
        assertThat(elsewhere.result()).containsEntry("total", "5500.00");
        assertThat(earlier.result()).containsEntry("total", "4000.00");
        assertThat(unknown.result()).containsEntry("total", "3000.00");
        assertThat(unknown.missing()).extracting(Missing::input).contains("min_wage", "local_avg_wage");
        assertThat(inTheCity.steps()).anyMatch(s -> s.formula().contains("示例文件"));
    }

    private static Parameter minWage(String region, String value, String from, String to) {
        return new Parameter(
                region,
                ParameterCode.MIN_WAGE,
                value,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "示例文件",
                null);
    }

    @Test
    void saysOfEveryFaultWhichFieldAndWhatToDo() {
        assertThatThrownBy(() -> calculate("severance", Map.of("end_type", "whatever", "avg12", "-5", "bonus", "1")))
                .isInstanceOfSatisfying(
                        InvalidFactsException.class,
                        e -> assertThat(e.faults())
                                .extracting(InvalidFactsException.Fault::field)
                                .containsExactly("bonus", "end_type", "hire_date", "end_date", "avg12"))
                .hasMessageContaining("请补上")
                .hasMessageContaining("不小于 0");
    }

    @Test
    void refusesFactsThatContradictEachOther() {
        Map<String, String> facts =
                Map.of("end_type", "agreed", "hire_date", "2026-01-02", "end_date", "2026-01-01", "avg12", "5000");

        assertThatThrownBy(() -> calculate("severance", facts)).hasMessageContaining("早于");
        assertThatThrownBy(() -> calculate("sick_leave", Map.of("worked_years", "3", "employer_years", "4")))
                .hasMessageContaining("大于");
        assertThatThrownBy(() -> calculate("injury", Map.of("grade", "0", "own_wage", "5000")))
                .hasMessageContaining("1 到 10");
    }

    /** Whatever stands in a field, the answer is a calculation or a list of faults. */
    @Test
    void neverFailsOnOddInput() {
        List<String> odd = List.of(
                "",
                " ",
                "0",
                "-1",
                "1e9",
                "999999999999.99",
                "2026-02-30",
                "1900-01-01",
                "2100-12-31",
                "9999-99",
                "是",
                "male",
                "１２",
                "\u0000",
                "一万",
                "2026-01-01,2020-01-01",
                "330106",
                "3.14159265358979");
        for (Calculator calculator : CALCULATORS.all()) {
            for (int i = 0; i < ROUNDS; i++) {
                Map<String, String> facts = new HashMap<>();
                for (Input input : calculator.inputs()) {
                    facts.put(input.name(), oneOf(input, odd));
                }
                answersOrRefuses(calculator, facts);
            }
        }
    }

    private String oneOf(Input input, List<String> odd) {
        boolean sound = random.nextInt(8) > 0;
        return sound ? sound(input) : odd.get(random.nextInt(odd.size()));
    }

    private String sound(Input input) {
        return switch (input.type()) {
            case MONEY -> yuan(100_000).toPlainString();
            case DECIMAL -> BigDecimal.valueOf(random.nextInt(300), 1).toPlainString();
            case INTEGER -> "" + random.nextInt(12);
            case DATE, DATES -> day(1995, 2030).toString();
            case MONTH -> YearMonth.from(day(1950, 2030)).toString();
            case ENUM ->
                input.options().get(random.nextInt(input.options().size())).value();
            case YES_NO -> random.nextBoolean() ? "yes" : "no";
            case REGION -> "330106";
        };
    }

    private static void answersOrRefuses(Calculator calculator, Map<String, String> facts) {
        try {
            Calculation calculation =
                    Calculators.calculate(calculator, facts, ParameterTable.empty(), WorkedExamplesTest.TODAY);
            assertThat(calculation.summary()).isNotBlank();
            WorkedExamplesTest.addsUp(calculation);
        } catch (InvalidFactsException e) {
            assertThat(e.faults()).isNotEmpty().allMatch(f -> !f.message().isBlank());
        }
    }

    private Map<String, String> severance() {
        LocalDate hired = day(1990, 2026);
        LocalDate left = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(7_000));
        Map<String, String> facts = new HashMap<>();
        facts.put("end_type", OWED.get(random.nextInt(OWED.size())));
        facts.put("hire_date", (hired.isBefore(left) ? hired : left.minusDays(1)).toString());
        facts.put("end_date", left.toString());
        facts.put("avg12", yuan(60_000).toPlainString());
        facts.put("local_avg_wage", yuan(15_000).toPlainString());
        facts.put("min_wage", yuan(3_000).toPlainString());
        return facts;
    }

    private LocalDate day(int from, int to) {
        return LocalDate.of(from, 1, 1).plusDays(random.nextInt((to - from) * 365));
    }

    private BigDecimal yuan(int most) {
        return BigDecimal.valueOf(random.nextInt(most * 100), 2);
    }

    private static Calculation calculate(String id, Map<String, String> facts) {
        return Calculators.calculate(
                CALCULATORS.find(id).orElseThrow(), facts, ParameterTable.empty(), WorkedExamplesTest.TODAY);
    }

    private static BigDecimal total(Calculation calculation) {
        return new BigDecimal(calculation.result().get("total"));
    }
}
