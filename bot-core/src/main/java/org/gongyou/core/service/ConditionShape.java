package org.gongyou.core.service;

import java.util.ArrayList;
import java.util.List;
import org.gongyou.core.service.Condition.Test;
import org.gongyou.core.service.YamlNode.Fields;
import org.gongyou.core.service.YamlNode.Items;
import org.gongyou.core.service.YamlNode.Scalar;

/** Conditions as files write them. */
final class ConditionShape {

    private static final String HOW = "应写成 {项: [值, 值]}、{项: \">= 25\"} 或 {any: [{…}, {…}]}";

    private final Faults faults;

    ConditionShape(Faults faults) {
        this.faults = faults;
    }

    /** Notes what is wrong with a condition; false if there is something. */
    boolean check(String path, YamlNode node) {
        if (!(node instanceof Fields fields)) {
            faults.add(node.line(), path, "条件写成了" + node.kind() + "，" + HOW);
            return false;
        }
        boolean sound = true;
        for (var field : fields.values().entrySet()) {
            String at = path + "." + field.getKey();
            faults.stands(at, fields.lines().getOrDefault(field.getKey(), fields.line()));
            sound &= field.getKey().equals(Condition.ANY)
                    ? alternatives(at, field.getValue())
                    : test(at, field.getKey(), field.getValue());
        }
        return sound;
    }

    private boolean alternatives(String path, YamlNode node) {
        if (!(node instanceof Items list) || list.items().isEmpty()) {
            faults.add(node.line(), path, "any 后面应是列表，每项是一个条件");
            return false;
        }
        boolean sound = true;
        for (YamlNode item : list.items()) {
            sound &= check(path, item);
        }
        return sound;
    }

    private boolean test(String path, String name, YamlNode node) {
        if (node instanceof Items list) {
            boolean words = !list.items().isEmpty() && list.items().stream().allMatch(Scalar.class::isInstance);
            if (!words) {
                faults.add(node.line(), path, "列表里应写值，" + HOW);
            }
            return words;
        }
        boolean compares = node instanceof Scalar scalar
                && Condition.comparison(name, scalar.text()).isPresent();
        if (!compares) {
            faults.add(node.line(), path, "看不懂" + node.kind() + "，一个值也要写成 [值]；比较写成 \">= 25\" 或 \"< 2026-01-01\"");
        }
        return compares;
    }

    /** The condition of a tree that has been found sound. */
    static Condition read(YamlNode node) {
        List<Test> tests = new ArrayList<>();
        List<Condition> any = new ArrayList<>();
        ((Fields) node).values().forEach((name, value) -> {
            if (value instanceof Items list && name.equals(Condition.ANY)) {
                list.items().forEach(i -> any.add(read(i)));
            } else if (value instanceof Items list) {
                List<String> values =
                        list.items().stream().map(i -> ((Scalar) i).text()).toList();
                tests.add(new Test(name, "in", values));
            } else {
                tests.add(Condition.comparison(name, ((Scalar) value).text()).orElseThrow());
            }
        });
        return new Condition(tests, any);
    }
}
