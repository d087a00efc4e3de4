package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongyou.core.legal.calculation.Calculation;
import org.gongyou.core.legal.calculation.Calculation.Missing;
import org.gongyou.core.legal.calculation.Calculation.Step;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Calculators;
import org.gongyou.core.legal.calculation.Input;
import org.gongyou.core.legal.calculation.InvalidFactsException;
import org.gongyou.core.legal.calculation.InvalidFactsException.Fault;
import org.gongyou.core.legal.calculation.rules.LabourCalculators;
import org.gongyou.core.message.Card;
import org.gongyou.core.parameter.ParameterTable;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;

/** Works out what a form has asked for and tells it with every step and its articles. Keeps nothing. Pure. */
final class Reckoning {

    /** What each step and warning of a reply begins with, so that long ones can be told apart. */
    private static final String POINT = "· ";

    private static final String WORKED = "worked";
    private static final String HIRED = "hire_date";
    private static final String LEFT = "end_date";

    private static final Calculators CALCULATORS = LabourCalculators.all();

    private Reckoning() {}

    /** The calculation, or the bundle, among others that the words name by the longest word. */
    static Optional<ServiceDefinition> meant(ServiceCatalog catalog, List<String> ids, String words) {
        return ids.stream()
                .flatMap(id -> catalog.find(id).stream())
                .map(service -> new Named(service, longest(service, words)))
                .filter(named -> named.length() > 0)
                .max(Comparator.comparingInt(Named::length))
                .map(Named::service);
    }

    private record Named(ServiceDefinition service, int length) {}

    private static int longest(ServiceDefinition service, String words) {
        List<String> named = service.outcome().words().stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .toList();
        return Hints.longest(named, words.toUpperCase(Locale.ROOT));
    }

    /**
     * The form without questions that the regional parameters answer, and without the place where none of them would be
     * looked up there.
     */
    static void spare(Draft draft, ServiceDefinition service) {
        Flow before = draft.flow().orElseThrow();
        Flow hired = hired(before, service);
        String day = hired.slots().get(HIRED);
        if (day != null && !before.slots().containsKey(HIRED)) {
            draft.say("calculation.hired", Map.of("day", day));
        }
        draft.replace(spared(hired, service, draft.turn));
    }

    private static Flow spared(Flow flow, ServiceDefinition service, Turn turn) {
        List<Input> regional = CALCULATORS.find(String.valueOf(service.outcome().calculator())).stream()
                .flatMap(calculator -> calculator.inputs().stream())
                .filter(input -> input.parameter() != null)
                .toList();
        ParameterTable table = turn.parameters();
        Flow left = flow;
        if (regional.stream().noneMatch(input -> table.knows(Objects.requireNonNull(input.parameter())))) {
            left = passed(left, "region");
        }
        boolean placed = left.slots().containsKey("region") || left.skipped().contains("region");
        for (Input input : regional) {
            boolean known = table.find(
                            Objects.requireNonNull(input.parameter()),
                            left.slots().get("region"),
                            Calendars.dayOf(turn.now()))
                    .isPresent();
            left = placed && known ? passed(left, input.name()) : left;
        }
        return left;
    }

    /** Who tells how long he worked there need not tell the day he came, once the day he left is known. */
    private static Flow hired(Flow flow, ServiceDefinition service) {
        String worked = flow.slots().get(WORKED);
        if (worked == null
                || flow.slots().containsKey(HIRED)
                || service.slot(WORKED).isEmpty()) {
            return flow;
        }
        String left = flow.slots().get(LEFT);
        return left == null
                ? passed(flow, HIRED)
                : flow.with(
                        HIRED, FormFacts.before(LocalDate.parse(left), worked).toString());
    }

    private static Flow passed(Flow flow, String slot) {
        boolean touched = flow.slots().containsKey(slot) || flow.skipped().contains(slot);
        return touched ? flow : flow.skipping(slot);
    }

    /** Works a complete form out. Answers that contradict each other are asked again, and nothing is returned. */
    static Optional<Calculation> of(Draft draft, Flow flow, ServiceDefinition service, Map<String, String> answers) {
        Calculator calculator =
                CALCULATORS.find(String.valueOf(service.outcome().calculator())).orElseThrow();
        FormFacts facts = FormFacts.of(calculator, answers);
        LocalDate today = Calendars.dayOf(draft.turn.now());
        try {
            Calculation done = Calculators.calculate(calculator, facts.values(), draft.turn.parameters(), today);
            draft.because("worked out " + calculator.id());
            tell(draft, done, facts.approximate());
            return Optional.of(done);
        } catch (InvalidFactsException e) {
            askAgain(draft, flow, service, e.faults());
            return Optional.empty();
        }
    }

    private static void tell(Draft draft, Calculation done, boolean approximate) {
        List<String> warnings = new ArrayList<>(done.warnings());
        if (approximate) {
            warnings.add(0, Wording.of("calculation.approximate"));
        }
        List<String> lines = new ArrayList<>(List.of(done.summary(), Wording.of("calculation.steps")));
        done.steps().forEach(step -> lines.add(POINT + worded(step)));
        lines.add(Wording.of("calculation.warnings"));
        warnings.forEach(warning -> lines.add(POINT + warning));
        lines.add(Calculators.DISCLAIMER);
        String text = String.join("\n", lines);
        draft.sayText(text);
        List<Card.Step> steps = done.steps().stream().map(Reckoning::shown).toList();
        draft.show(new Card(done.summary(), steps, warnings, Calculators.DISCLAIMER, text));
        if (!done.missing().isEmpty()) {
            String labels = done.missing().stream().map(Missing::label).collect(Collectors.joining("、"));
            draft.because("without " + done.missing().size() + " regional figures");
            draft.say("calculation.missing", Map.of("labels", labels));
        }
        draft.say("calculation.next");
        draft.offerWorded("start:law.calc", "choice.another.calculation");
        draft.offerWorded("human", "choice.human");
        if (draft.flow().isEmpty()) {
            draft.questioned();
        }
    }

    /** {@code 经济补偿：6 × 8000 = 48000.00 元（劳动合同法第46、47条）}. Versions are left to the API and the docs. */
    private static String worded(Step step) {
        return step.worded() + "（" + basis(step) + "）";
    }

    private static Card.Step shown(Step step) {
        return new Card.Step(step.label(), step.formula(), step.worth(), basis(step));
    }

    private static String basis(Step step) {
        return step.basis().stream().map(Reckoning::plain).collect(Collectors.joining("；"));
    }

    private static String plain(String basis) {
        String bare = basis.replaceFirst("〔待核原文〕$", "");
        int version = bare.lastIndexOf('（');
        return version > 0 ? bare.substring(0, version) : bare;
    }

    private static void askAgain(Draft draft, Flow flow, ServiceDefinition service, List<Fault> faults) {
        draft.because("answers that contradict each other");
        faults.forEach(fault -> draft.sayText(fault.message() + "。"));
        Optional<Slot> wrong = faults.stream()
                .flatMap(fault -> service.slot(fault.field()).stream())
                .filter(slot ->
                        flow.slots().containsKey(slot.name()) || flow.skipped().contains(slot.name()))
                .findFirst();
        if (wrong.isEmpty()) {
            draft.offerWorded("start:law.calc", "choice.another.calculation");
            draft.offerWorded("human", "choice.human");
            draft.questioned();
            return;
        }
        draft.push(flow.without(wrong.get().name()));
    }
}
