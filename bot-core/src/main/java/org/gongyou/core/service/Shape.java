package org.gongyou.core.service;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.service.YamlNode.Fields;
import org.gongyou.core.service.YamlNode.Items;
import org.gongyou.core.service.YamlNode.Scalar;

/**
 * Compares a YAML tree with the record that it is to become: unknown fields, fields that stand twice, values of the wrong
 * kind. What is wrong is noted and taken out of the tree, so that the rest can be bound and checked as well.
 */
final class Shape {

    private final Faults faults;

    Shape(Faults faults) {
        this.faults = faults;
    }

    /** Checks the fields of a record. */
    void check(String path, Fields fields, Class<?> record) {
        Map<String, RecordComponent> known = components(record);
        fields.twice().forEach((name, line) -> faults.add(line, join(path, name), "这个字段写了两次，只留一处"));
        for (Map.Entry<String, YamlNode> field : List.copyOf(fields.values().entrySet())) {
            String name = field.getKey();
            String at = join(path, name);
            int line = fields.lines().getOrDefault(name, fields.line());
            faults.stands(at, line);
            RecordComponent component = known.get(name);
            if (component == null) {
                faults.add(line, at, "没有这个字段" + nearest(name, known.keySet()));
                fields.values().remove(name);
            } else if (!fits(at, field.getValue(), component.getGenericType())) {
                fields.values().remove(name);
            } else if (component.getType() == Condition.class) {
                fields.values().computeIfPresent(name, (n, node) -> ready(node));
            }
        }
    }

    private static YamlNode ready(YamlNode condition) {
        return condition instanceof Scalar
                ? condition
                : new YamlNode.Ready(condition.line(), ServiceFiles.toTree(ConditionShape.read(condition)));
    }

    private boolean fits(String path, YamlNode node, Type type) {
        if (node instanceof Scalar scalar && scalar.empty()) {
            return true;
        }
        if (type == Condition.class) {
            return new ConditionShape(faults).check(path, node);
        }
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(path, node, generic.getActualTypeArguments()[0])
                    : map(path, node, generic.getActualTypeArguments()[1]);
        }
        Class<?> plain = (Class<?>) type;
        if (!plain.isRecord()) {
            return node instanceof Scalar scalar
                    ? scalar(path, scalar, plain)
                    : wrong(path, node, "这里应写一个值，不能写成" + node.kind());
        }
        if (!(node instanceof Fields fields)) {
            return wrong(path, node, "这里应写一组字段（name: value），写成了" + node.kind());
        }
        check(path, fields, plain);
        return true;
    }

    private boolean list(String path, YamlNode node, Type element) {
        if (!(node instanceof Items list)) {
            return wrong(path, node, "这里应是列表，每项前面加“- ”，或者写成 [甲, 乙]，写成了" + node.kind());
        }
        List<YamlNode> kept = new ArrayList<>();
        int index = 0;
        for (YamlNode item : list.items()) {
            String at = join(path, nameOf(item).orElse(Integer.toString(++index)));
            faults.stands(at, item.line());
            if (fits(at, item, element)) {
                faults.called(path + "[" + kept.size() + "]", at);
                kept.add(item);
            }
        }
        list.items().clear();
        list.items().addAll(kept);
        return true;
    }

    private boolean map(String path, YamlNode node, Type element) {
        if (!(node instanceof Fields fields)) {
            return wrong(path, node, "这里应写“名称: 内容”，写成了" + node.kind());
        }
        fields.twice().forEach((name, line) -> faults.add(line, join(path, name), "写了两次，只留一处"));
        for (Map.Entry<String, YamlNode> field : List.copyOf(fields.values().entrySet())) {
            String name = field.getKey();
            faults.stands(join(path, name), fields.lines().getOrDefault(name, fields.line()));
            if (!fits(join(path, name), field.getValue(), element)) {
                fields.values().remove(name);
            }
        }
        return true;
    }

    private boolean scalar(String path, Scalar scalar, Class<?> type) {
        String text = scalar.text();
        if (type.isEnum()) {
            List<String> names = names(type);
            return names.contains(text)
                    || wrong(
                            path,
                            scalar,
                            "没有“" + text + "”这一种" + nearest(text, names) + "，可以写：" + String.join("、", names));
        }
        if (type == boolean.class) {
            return text.equals("true")
                    || text.equals("false")
                    || wrong(path, scalar, "应写 true 或 false，写成了" + scalar.kind());
        }
        if (type == int.class || type == Integer.class) {
            return text.matches("-?\\d{1,9}") || wrong(path, scalar, "应写整数，写成了" + scalar.kind());
        }
        if (type == BigDecimal.class) {
            return text.matches("-?\\d{1,15}(\\.\\d+)?") || wrong(path, scalar, "应写数字，写成了" + scalar.kind());
        }
        return true;
    }

    private boolean wrong(String path, YamlNode node, String text) {
        faults.add(node.line(), path, text);
        return false;
    }

    /** The name by which people find an item of a list again. */
    static Optional<String> nameOf(YamlNode item) {
        if (item instanceof Fields fields) {
            return Arrays.stream(new String[] {"name", "value", "action"})
                    .map(fields.values()::get)
                    .filter(Scalar.class::isInstance)
                    .map(s -> ((Scalar) s).text())
                    .filter(s -> !s.isBlank())
                    .findFirst();
        }
        return Optional.empty();
    }

    static Map<String, RecordComponent> components(Class<?> record) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            components.put(kebab(component.getName()), component);
        }
        return components;
    }

    /** The constants of an enum as files have them. */
    static List<String> names(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(java.lang.reflect.Field::isEnumConstant)
                .map(f -> {
                    JsonProperty name = f.getAnnotation(JsonProperty.class);
                    return name == null ? f.getName() : name.value();
                })
                .toList();
    }

    private static String nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(k -> distance(word, k) <= Math.max(k.length() < 4 ? 1 : 2, k.length() / 3))
                .min(Comparator.comparingInt(k -> distance(word, k)))
                .map(k -> "，是不是想写 " + k + "？")
                .orElse("，请检查拼写");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
