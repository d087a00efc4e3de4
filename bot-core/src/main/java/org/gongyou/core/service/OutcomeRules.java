package org.gongyou.core.service;

import java.util.List;
import java.util.Set;
import org.gongyou.core.service.Outcome.Type;
import org.jspecify.annotations.Nullable;

/** What an outcome must say and ask, by its type. Faults are in Chinese: field, what is wrong, what to do. */
final class OutcomeRules {

    private static final Set<Type> CHOSEN_FROM =
            Set.of(Type.REGISTRATION, Type.APPOINTMENT, Type.WITHDRAWAL, Type.APPROVAL, Type.VISIT);

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
        special(slots);
    }

    /** What is pushed may be read on a locked phone by whoever holds it: where and with whom would tell what it is about. */
    private void discreet(Outcome.@Nullable Offering offering) {
        if (offering == null || !offering.discreet()) {
            return;
        }
        told("outcome.offering.remind", offering.remind());
        told("outcome.offering.called-off", offering.calledOff());
    }

    private void told(String path, @Nullable String notice) {
        if (notice != null && (notice.contains("{place}") || notice.contains("{host}"))) {
            faults.add(path, "discreet 的通知会出现在锁屏上，不能写 {place} 和 {host}，请写怎么在对话里看到");
        }
    }

    /** A bundle has steps of its own, or others to choose from; it asks nothing itself. */
    private void bundle(List<Slot> slots) {
        need(outcome.answer(), "outcome.answer", "要写一开始说的话：这件事最要紧的是什么，先办哪样");
        if (outcome.steps().isEmpty() == outcome.bundles().isEmpty()) {
            faults.add("outcome.steps", "一件事要写 steps（依次办哪几项），让人选的写 bundles（有哪几件事），两样只写一样");
        }
        if (!outcome.steps().isEmpty()) {
            need(outcome.done(), "outcome.done", "要写都办完以后的话");
        }
        if (!slots.isEmpty()) {
            faults.add("slots", "一件事自己不问，要问的放在它的各项服务里");
        }
    }

    /** The slot that says which document must choose from options, and its answer must be there. */
    private void document(List<Slot> slots) {
        String name = outcome.document();
        need(name, "outcome.document", "要写由哪一项决定写什么文书，如 doc_type");
        if (name != null
                && slots.stream().noneMatch(s -> s.name().equals(name) && s.type() == SlotType.ENUM && s.required())) {
            faults.add("outcome.document", "slots 里要有“" + name + "”，写 type: enum 和 required: true，选项是能写的文书");
        }
    }

    private void special(List<Slot> slots) {
        switch (outcome.type()) {
            case LOOKUP -> need(outcome.view(), "outcome.view", "要写查的是什么，如 my-cases、card、union、bookings");
            case REGISTRATION ->
                need(
                        outcome.offering() == null ? null : outcome.offering().waiting(),
                        "outcome.offering.waiting",
                        "要写排上候补时说什么");
            case APPOINTMENT -> discreet(outcome.offering());
            case BUNDLE -> bundle(slots);
            case GUIDE -> {
                if (outcome.parts().isEmpty()) {
                    faults.add("outcome.parts", "指南要写 parts：每段写 says（说什么），看回答才说的再写 when");
                }
            }
            case DOCUMENT -> document(slots);
            case SURVEY -> {
                need(outcome.survey(), "outcome.survey", "要写 round（第几轮）和 anonymous（是否匿名）");
                need(outcome.barred(), "outcome.barred", "要写已经答过或已经结束时说什么");
            }
            case SCREENING -> need(outcome.screening(), "outcome.screening", "要写 keep（留档的同意项）和 bands（各段分数说什么）");
            case VISIT -> need(outcome.barred(), "outcome.barred", "要写对不是帮扶经办人的人说什么");
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
            case VISIT -> "走访";
            default -> "这类服务";
        };
    }
}
