package org.gongyou.core.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongyou.core.service.Workflow.Transition;

/** The rules of a service file that go beyond single fields. Faults are in Chinese: field, what is wrong, what to do. */
final class ServiceRules {

    private ServiceRules() {}

    static List<String> check(ServiceDefinition service) {
        List<String> faults = new ArrayList<>();
        outcome(service, faults);
        slots(service, faults);
        Workflow workflow = service.workflow();
        if (workflow != null) {
            workflow(workflow, faults);
        }
        return faults;
    }

    private static void outcome(ServiceDefinition service, List<String> faults) {
        Outcome outcome = service.outcome();
        boolean desk = outcome.type() == Outcome.Type.CASE || outcome.type() == Outcome.Type.HANDOFF;
        if (desk && service.workflow() == null) {
            faults.add("workflow：由工作人员办理的服务要写工作流");
        }
        if (desk && (outcome.receiptType() == null || !outcome.receiptType().matches("[A-Z]{2}"))) {
            faults.add("outcome.receipt-type：要写两个大写字母，用在回执号里");
        }
        if (outcome.type() == Outcome.Type.CASE && (outcome.done() == null || outcome.summary() == null)) {
            faults.add("outcome：要写 summary（核对时的标题）和 done（提交后的话）");
        }
        if (outcome.type() == Outcome.Type.ANSWER && outcome.answer() == null) {
            faults.add("outcome.answer：要写答复");
        }
    }

    private static void slots(ServiceDefinition service, List<String> faults) {
        Set<String> earlier = new HashSet<>();
        for (Slot slot : service.slots()) {
            String where = "slots." + slot.name();
            if (!earlier.add(slot.name())) {
                faults.add(where + "：名字重复");
            }
            if (slot.ask() == null && !slot.silent()) {
                faults.add(where + ".ask：要写问法；从不主动问的，写 silent: true");
            }
            if ((slot.type() == SlotType.ENUM) == slot.options().isEmpty()) {
                faults.add(where + ".options：enum 类型要写选项，其他类型不能写");
            }
            when(service, slot, earlier, faults);
        }
    }

    private static void when(ServiceDefinition service, Slot slot, Set<String> earlier, List<String> faults) {
        for (Map.Entry<String, List<String>> condition : slot.when().entrySet()) {
            String where = "slots." + slot.name() + ".when." + condition.getKey();
            if (condition.getKey().equals(slot.name()) || !earlier.contains(condition.getKey())) {
                faults.add(where + "：只能看排在前面的项");
                continue;
            }
            Slot other = service.slot(condition.getKey()).orElseThrow();
            condition.getValue().stream()
                    .filter(v ->
                            other.type() == SlotType.ENUM && other.option(v).isEmpty())
                    .forEach(v -> faults.add(where + "：没有“" + v + "”这个选项"));
        }
    }

    private static void workflow(Workflow workflow, List<String> faults) {
        if (!workflow.states().containsKey(workflow.initial())) {
            faults.add("workflow.initial：states 里没有“" + workflow.initial() + "”");
        }
        for (Transition t : workflow.transitions()) {
            List<String> named = new ArrayList<>(t.from());
            named.add(t.to());
            named.stream()
                    .filter(s -> !workflow.states().containsKey(s))
                    .forEach(s -> faults.add("workflow.transitions." + t.action() + "：states 里没有“" + s + "”"));
        }
    }
}
