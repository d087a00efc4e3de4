package org.gongyou.core.service;

import java.util.List;
import java.util.Set;
import org.gongyou.core.service.Outcome.Type;
import org.jspecify.annotations.Nullable;

/** What an outcome must say and ask, by its type. Faults are in Chinese: field, what is wrong, what to do. */
final class OutcomeRules {

    private static final Set<Type> CHOSEN_FROM =
            Set.of(Type.REGISTRATION, Type.APPOINTMENT, Type.WITHDRAWAL, Type.APPROVAL);

    private final Outcome outcome;
    private final Faults faults;

    OutcomeRules(Outcome outcome, Faults faults) {
        this.outcome = outcome;
        this.faults = faults;
    }

    void check(List<Slot> slots) {
        if (outcome.type() == null) {
            return;
        }
        Type type = outcome.type();
        long listed = slots.stream().filter(s -> s.type() == SlotType.LISTED).count();
        if (CHOSEN_FROM.contains(type) && listed != 1) {
            faults.add("slots", name(type) + "要有且只有一项 type: listed，让人从现有的里面选");
        }
        if (listed > 0 && !outcome.listed()) {
            faults.add("slots", name(type) + "没有可选的，不能写 type: listed");
        }
        if (outcome.listed() && type != Type.LOOKUP) {
            need(outcome.done(), "outcome.done", "要写办好以后的话");
        }
        if (CHOSEN_FROM.contains(type) || type == Type.LOOKUP && outcome.listed()) {
            need(outcome.none(), "outcome.none", "要写没有可选、可查的时候说什么");
        }
        special();
    }

    private void special() {
        switch (outcome.type()) {
            case LOOKUP -> need(outcome.view(), "outcome.view", "要写查的是什么，如 my-cases、card、union、bookings");
            case REGISTRATION ->
                need(
                        outcome.offering() == null ? null : outcome.offering().waiting(),
                        "outcome.offering.waiting",
                        "要写排上候补时说什么");
            case SURVEY -> {
                need(outcome.survey(), "outcome.survey", "要写 round（第几轮）和 anonymous（是否匿名）");
                need(outcome.barred(), "outcome.barred", "要写已经答过或已经结束时说什么");
            }
            case SCREENING -> need(outcome.screening(), "outcome.screening", "要写 keep（留档的同意项）和 bands（各段分数说什么）");
            case APPROVAL -> {
                need(outcome.barred(), "outcome.barred", "要写对不是工会干部的人说什么");
                if (outcome.approves().isEmpty()) {
                    faults.add("outcome.approves", "要写能审批哪些服务的工单");
                }
            }
            default -> {
                // Nothing more.
            }
        }
    }

    private void need(@Nullable Object given, String path, String fault) {
        if (given == null && !faults.about(path)) {
            faults.add(path, fault);
        }
    }

    private static String name(Type type) {
        return switch (type) {
            case REGISTRATION -> "报名";
            case APPOINTMENT -> "预约";
            case WITHDRAWAL -> "取消报名";
            case APPROVAL -> "审批";
            default -> "这类服务";
        };
    }
}
