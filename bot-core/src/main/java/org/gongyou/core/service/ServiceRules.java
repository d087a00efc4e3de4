package org.gongyou.core.service;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.gongyou.core.legal.calculation.rules.LabourCalculators;
import org.gongyou.core.service.Workflow.Transition;

/**
 * The rules of a service file that go beyond single fields. Bears a definition that lacks what is required: that has been
 * noted already.
 */
final class ServiceRules {

    private final ServiceDefinition service;
    private final Faults faults;

    ServiceRules(ServiceDefinition service, Faults faults) {
        this.service = service;
        this.faults = faults;
    }

    void check() {
        if (service.outcome() != null) {
            outcome(service.outcome());
            new OutcomeRules(service.outcome(), faults).check(service.slots());
        }
        service.namedBy().forEach(e -> expression("named-by", e));
        if (service.onlyWith() != null) {
            expression("only-with", service.onlyWith());
        }
        new SlotRules(service, faults).check();
        if (service.workflow() != null) {
            workflow(service.workflow());
        }
    }

    private void expression(String key, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            faults.add(key, "“" + pattern + "”不是正确的正则表达式，看看括号是不是成对");
        }
    }

    private void outcome(Outcome outcome) {
        boolean desk = outcome.type() == Outcome.Type.CASE || outcome.type() == Outcome.Type.HANDOFF;
        if (desk && service.workflow() == null && !faults.about("workflow")) {
            faults.add("workflow", "由工作人员办理的服务要写工作流");
        }
        if (desk && (outcome.receiptType() == null || !outcome.receiptType().matches("[A-Z]{2}"))) {
            faults.add("outcome.receipt-type", "要写两个大写字母，用在回执号里");
        }
        if (outcome.type() == Outcome.Type.CASE && (outcome.done() == null || outcome.summary() == null)) {
            faults.add("outcome", "要写 summary（核对时的标题）和 done（提交后的话）");
        }
        if (outcome.type() == Outcome.Type.ANSWER && outcome.answer() == null) {
            faults.add("outcome.answer", "要写答复");
        }
        if (outcome.type() == Outcome.Type.CALCULATION) {
            calculation(outcome);
        }
        if (service.workflow() != null) {
            outcome.once().keySet().stream().filter(s -> !s.equals("*")).forEach(s -> state("outcome.once." + s, s));
            outcome.amendable().forEach(s -> state("outcome.amendable", s));
        }
    }

    /** A calculation must ask for all that its calculator cannot do without. */
    private void calculation(Outcome outcome) {
        if (outcome.calculator() == null) {
            if (outcome.calculations().isEmpty() || outcome.answer() == null) {
                faults.add("outcome", "要写 calculator（哪个计算器），或者写 calculations（可选的服务）和 answer（请人选的话）");
            }
            return;
        }
        LabourCalculators.all()
                .find(outcome.calculator())
                .ifPresentOrElse(
                        calculator -> calculator.inputs().stream()
                                .filter(input -> input.required()
                                        && service.slot(input.name()).isEmpty())
                                .forEach(input ->
                                        faults.add("slots", "缺“" + input.name() + "”（" + input.label() + "），没有它算不了")),
                        () -> faults.add(
                                "outcome.calculator",
                                "没有“" + outcome.calculator() + "”这个计算器，照 docs/calculators.md 里的编号写"));
    }

    private void workflow(Workflow workflow) {
        if (workflow.initial() != null) {
            state("workflow.initial", workflow.initial());
        }
        Set<String> steps = new HashSet<>();
        Set<String> reached = new HashSet<>();
        reached.add(workflow.initial());
        for (Transition t : workflow.transitions()) {
            String path = "workflow.transitions." + t.action();
            t.from().forEach(s -> state(path, s));
            if (t.to() != null) {
                state(path, t.to());
                reached.add(t.to());
            }
            t.from().stream()
                    .filter(from -> !steps.add(t.action() + " " + from))
                    .forEach(from -> faults.add(path, "从“" + from + "”出发的 " + t.action() + " 写了两次，换个名字或合并"));
        }
        workflow.dueIn().keySet().forEach(s -> state("workflow.due-in." + s, s));
        workflow.dueInDays().keySet().forEach(s -> state("workflow.due-in-days." + s, s));
        workflow.dueInDays().keySet().stream()
                .filter(workflow.dueIn()::containsKey)
                .forEach(s -> faults.add("workflow.due-in-days." + s, "这个状态在 due-in 里已经有期限，两样只写一样"));
        workflow.lapses().forEach((state, action) -> house(workflow, "lapses", state, action));
        workflow.atOnce().forEach((state, action) -> house(workflow, "at-once", state, action));
        if (workflow.limitation() != null) {
            days("workflow.limitation.since", workflow.limitation().since());
            days("workflow.limitation.anew", workflow.limitation().anew());
        }
        if (workflow.withdrawal() != null) {
            workflow.withdrawal().from().forEach(s -> state("workflow.withdrawal.from", s));
            state("workflow.withdrawal.to", workflow.withdrawal().to());
            reached.add(workflow.withdrawal().to());
            if (!workflow.withdrawal().words().isEmpty()
                    && workflow.withdrawal().says() == null) {
                faults.add("workflow.withdrawal.says", "写了 words 就要写撤回以后说什么");
            }
        }
        coolingOff(workflow);
        if (!faults.about("workflow")) {
            workflow.states().keySet().stream()
                    .filter(s -> !reached.contains(s))
                    .forEach(s -> faults.add("workflow.states." + s, "没有哪一步能走到这个状态，补一条 transitions 或删掉它"));
        }
    }

    private void coolingOff(Workflow workflow) {
        Workflow.CoolingOff rest = workflow.coolingOff();
        boolean taken = rest == null
                || workflow.transitions().stream()
                        .anyMatch(t -> t.byTheHouse()
                                && t.action().equals(rest.then())
                                && t.from().contains(workflow.initial()));
        if (!taken) {
            faults.add("workflow.cooling-off.then", "要有一步叫这个名字、从 initial 出发、level: house 的 transitions");
        }
    }

    private void house(Workflow workflow, String key, String state, String action) {
        String path = "workflow." + key + "." + state;
        state(path, state);
        if (workflow.transition(action, state).filter(Transition::byTheHouse).isEmpty()) {
            faults.add(path, "transitions 里没有从“" + state + "”出发、level: house 的 " + action + "，先写上它");
        }
    }

    private void days(String path, List<String> names) {
        names.stream()
                .filter(name -> service.slot(name)
                        .filter(slot -> slot.type() == SlotType.DATE)
                        .isEmpty())
                .forEach(name -> faults.add(path, "“" + name + "”不是 type: date 的词槽，时效要从一个日子算起"));
    }

    private void state(String path, String state) {
        Workflow workflow = Objects.requireNonNull(service.workflow());
        if (!workflow.states().containsKey(state)) {
            faults.add(path, "states 里没有“" + state + "”，先在 workflow.states 里写上它");
        }
    }
}
