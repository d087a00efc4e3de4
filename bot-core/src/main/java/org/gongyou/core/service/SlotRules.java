package org.gongyou.core.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongyou.core.service.Slot.Option;
import org.jspecify.annotations.Nullable;

/** The rules on slots that go beyond single fields. */
final class SlotRules {

    private static final Set<SlotType> AFTER_CONSENT = Set.of(SlotType.ID_CARD, SlotType.ID_DOC, SlotType.HEALTH_NOTE);

    private final ServiceDefinition service;
    private final Faults faults;
    private final Map<String, Slot> earlier = new LinkedHashMap<>();
    private final Map<String, String> words = new HashMap<>();

    SlotRules(ServiceDefinition service, Faults faults) {
        this.service = service;
        this.faults = faults;
    }

    void check() {
        for (Slot slot : service.slots()) {
            slot("slots." + slot.name(), slot, Condition.ALWAYS);
            Group group = slot.group();
            if (group != null) {
                group(slot, group);
            }
        }
        service.slots().stream().filter(s -> s.consent() != null).forEach(this::covers);
        service.eligibility().forEach(rule -> whole("eligibility", rule.when()));
        whole("urgent", service.urgent());
        if (service.outcome() != null) {
            service.outcome().parts().forEach(this::part);
        }
    }

    private void slot(String path, Slot slot, Condition around) {
        if (slot.type() == null || slot.name() == null) {
            return;
        }
        if (slot.ask() == null && !slot.silent()) {
            faults.add(path + ".ask", "要写问法；从不主动问的，写 silent: true");
        }
        if (slot.required() && slot.optional()) {
            faults.add(path + ".optional", "required 和 optional 只能写一个");
        }
        type(path, slot);
        new LimitRules(path, slot, faults).check();
        words(path, slot);
        conditions(path + ".when", slot.when(), slot.name());
        consented(path, slot, around);
        if (earlier.put(slot.name(), slot) != null) {
            faults.add(path, "名字重复，每个词槽要有自己的名字");
        }
    }

    private void type(String path, Slot slot) {
        SlotType type = slot.type();
        if (type == SlotType.BANK_CARD) {
            faults.add(path + ".type", "银行卡号不在聊天里收，由经办在发放环节录入；请删掉这个词槽");
        }
        if ((type == SlotType.ENUM) == slot.options().isEmpty() && !faults.about(path + ".options")) {
            faults.add(path + ".options", "enum 类型要写选项，其他类型不能写");
        }
        only(path + ".multiple", slot.multiple(), type == SlotType.ENUM, "只有 enum 能多选");
        only(path + ".age", slot.age() != null, type == SlotType.ID_CARD, "年龄从身份证号得来，只能写在 id_card 上");
        only(path + ".taken", slot.taken() != null, type == SlotType.ID_CARD, "查重靠身份证号，只能写在 id_card 上");
        only(path + ".consent", slot.consent() != null, type == SlotType.CONSENT, "只能写在 consent 上");
        boolean group = type == SlotType.GROUP;
        only(path + ".group", slot.group() != null, group, "只能写在 group 上");
        if (group && slot.group() == null && !faults.about(path + ".group")) {
            faults.add(path + ".group", "group 类型要写 group: {noun, min, max, items}");
        }
        boolean region = "region".equals(slot.fromProfile());
        only(path + ".from-profile", region, type == SlotType.REGION, "region 只能给地区用；别的写以前办件里词槽的名字");
        options(path + ".options", slot.options());
        slot.remarks().forEach(remark -> remark(path + ".remarks", slot, remark));
    }

    private void remark(String path, Slot slot, Remark remark) {
        only(path + ".skip", remark.skip(), slot.optional(), "只有 optional 的问题能跳过");
        if (remark.skip() == (remark.say() != null)) {
            faults.add(path, "skip: true 和 say 要写一个，只写一个");
        }
    }

    private void only(String path, boolean there, boolean allowed, String otherwise) {
        if (there && !allowed) {
            faults.add(path, otherwise);
        }
    }

    private void options(String path, List<Option> options) {
        Map<String, String> meant = new HashMap<>();
        Set<String> values = new HashSet<>();
        for (Option option : options) {
            if (option.value() == null || option.label() == null) {
                continue;
            }
            if (!values.add(option.value())) {
                faults.add(path + "." + option.value(), "选项的 value 重复");
            }
            if (!option.next().isEmpty() && option.refuse() == null) {
                faults.add(path + "." + option.value() + ".next", "只有写了 refuse 的选项才能写 next（接着可以办什么）");
            }
            if (option.value().contains(",")) {
                faults.add(path + "." + option.value(), "选项的 value 里不能有逗号");
            }
            Stream.concat(Stream.of(option.label()), option.aliases().stream())
                    .distinct()
                    .forEach(word -> ambiguous(path, option.value(), word, meant.put(word, option.value())));
        }
    }

    private void ambiguous(String path, String value, String word, @Nullable String other) {
        if (other != null && !other.equals(value)) {
            faults.add(path + "." + value, "“" + word + "”也是选项“" + other + "”的说法，只能归一个选项");
        }
    }

    private void words(String path, Slot slot) {
        if (slot.label() == null) {
            return;
        }
        Stream.concat(Stream.of(slot.label()), slot.aliases().stream())
                .distinct()
                .forEach(word -> {
                    String other = words.put(word, slot.name());
                    if (other != null && !other.equals(slot.name())) {
                        faults.add(path, "“" + word + "”也是“" + other + "”的叫法，改正时分不清是哪一项，请换一个");
                    }
                });
    }

    private void conditions(String path, Condition when, String own) {
        for (String name : when.names()) {
            Slot other = earlier.get(name);
            if (name.equals(own) || other == null) {
                faults.add(path + "." + name, "只能看排在前面的项");
            }
        }
        tests(when).forEach(t -> test(path + "." + t.name(), t, earlier.get(t.name())));
    }

    private static Stream<Condition.Test> tests(Condition when) {
        return Stream.concat(when.tests().stream(), when.any().stream().flatMap(SlotRules::tests));
    }

    private void test(String path, Condition.Test test, @Nullable Slot other) {
        if (other == null || other.type() == null) {
            return;
        }
        if (!test.operator().equals("in")) {
            boolean ordered = switch (other.type()) {
                case NUMBER, MONEY, DATE -> true;
                default -> false;
            };
            if (!ordered) {
                faults.add(path, "只有 number、money、date 能比大小，其他类型写 [值]");
            }
            return;
        }
        for (String value : test.values()) {
            boolean known = switch (other.type()) {
                case ENUM -> other.options().isEmpty() || other.option(value).isPresent();
                case CONSENT -> value.equals("yes") || value.equals("no");
                default -> true;
            };
            if (!known) {
                faults.add(path, "没有“" + value + "”这个选项");
            }
        }
    }

    private void consented(String path, Slot slot, Condition around) {
        if (!AFTER_CONSENT.contains(slot.type())) {
            return;
        }
        boolean consented = earlier.values().stream()
                .filter(s -> s.type() == SlotType.CONSENT)
                .anyMatch(s -> slot.when().asksFor(s.name(), "yes") || around.asksFor(s.name(), "yes"));
        if (!consented) {
            faults.add(path + ".when", "敏感个人信息要先单独同意：前面加一个 consent 词槽，这里写 when: {它: [\"yes\"]}");
        }
    }

    private void covers(Slot slot) {
        Objects.requireNonNull(slot.consent()).covers().forEach(name -> {
            String path = "slots." + slot.name() + ".consent.covers";
            Slot covered = service.slot(name).orElse(null);
            if (covered == null) {
                faults.add(path, "没有“" + name + "”这个词槽");
            } else if (!covered.when().asksFor(slot.name(), "yes")) {
                faults.add(path, "“" + name + "”没有写 when: {" + slot.name() + ": [\"yes\"]}，不同意也会问到");
            }
        });
    }

    private void group(Slot slot, Group group) {
        String path = "slots." + slot.name() + ".group";
        if (group.min() > group.max()) {
            faults.add(path + ".min", "min 不能大于 max");
        }
        for (Slot item : group.items()) {
            if (item.type() == SlotType.GROUP
                    || item.type() == SlotType.CONSENT
                    || item.type() != null && item.type().file()) {
                faults.add(path + ".items." + item.name() + ".type", "分项里不能再放 group、consent 和文件，请放到外面");
                continue;
            }
            if (Items.GATE.equals(item.name())) {
                faults.add(path + ".items.more", "more 这个名字留给“还有吗”，请换一个");
            }
            if (service.slots().stream().anyMatch(s -> Objects.equals(s.name(), item.name()))) {
                faults.add(path + ".items." + item.name(), "和外面的词槽重名，请换一个名字");
            }
            words.remove(item.label());
            item.aliases().forEach(words::remove);
            slot(path + ".items." + item.name(), item, slot.when());
        }
        group.items().forEach(i -> earlier.remove(i.name()));
    }

    /** What a guide says of an answer may only be said where there is one. */
    private void part(Outcome.Part part) {
        whole("outcome.parts", part.when());
        if (part.says() == null) {
            return;
        }
        Set<String> tested = part.when() == null ? Set.of() : part.when().names();
        Outcome.Part.PLACE.matcher(part.says()).results().forEach(place -> {
            Slot slot = earlier.get(place.group(1));
            if (slot == null || !slot.required() && !tested.contains(slot.name())) {
                faults.add("outcome.parts", place.group() + " 要有同名的词槽，并且这一段的 when 里要看它（或它是必填的）");
            } else if (place.group(2) != null && slot.type() != SlotType.DATE) {
                faults.add("outcome.parts", place.group() + " 只能从 type: date 的词槽算起");
            }
        });
    }

    /** A condition on the form as a whole and on who fills it in. */
    private void whole(String path, @Nullable Condition when) {
        if (when == null) {
            return;
        }
        for (String name : when.names()) {
            boolean known = name.equals(Eligibility.PERSON + "member")
                    || name.equals(Eligibility.PERSON + "region")
                    || name.equals(Eligibility.MONTH)
                    || earlier.containsKey(name);
            if (!known) {
                faults.add(path, "没有“" + name + "”这一项，可以看词槽，或 person.member、person.region、today.month");
            }
        }
        tests(when).forEach(t -> test(path, t, earlier.get(t.name())));
    }
}
