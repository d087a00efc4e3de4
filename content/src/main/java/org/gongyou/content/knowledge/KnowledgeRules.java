package org.gongyou.content.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The rules of one entry in a knowledge file. Faults are in Chinese: field, what is wrong, what to do. */
final class KnowledgeRules {

    private static final int LONGEST_ANSWER = 600;
    private static final int MOST_SERVICES = 3;

    private static final Map<String, Function<JsonNode, Optional<String>>> FIELDS = fields();

    private KnowledgeRules() {}

    static List<String> check(JsonNode entry) {
        if (!entry.isObject()) {
            return List.of("：不是一个条目，请写成“- topic: …”及其下缩进的各项");
        }
        List<String> faults = new ArrayList<>();
        entry.propertyNames().stream()
                .filter(name -> !FIELDS.containsKey(name))
                .map(name -> name + "：没有这个字段，请改用 " + String.join("、", FIELDS.keySet()))
                .forEach(faults::add);
        FIELDS.forEach((name, rule) ->
                rule.apply(entry.path(name)).map(fault -> name + "：" + fault).ifPresent(faults::add));
        if (faults.isEmpty() && !ordered(entry)) {
            faults.add("valid-until：早于 valid-from，请把两个日期核对一遍");
        }
        return faults;
    }

    private static Map<String, Function<JsonNode, Optional<String>>> fields() {
        Map<String, Function<JsonNode, Optional<String>>> fields = new LinkedHashMap<>();
        fields.put("topic", name("[a-z0-9]+(-[a-z0-9]+)*|QA-[A-L]\\d{2}", "须为小写字母、数字和连字符，如 retired-rehired"));
        fields.put("intent", name("[a-z]+(\\.[a-z_]+)+", "须为小写的服务码，如 org.member.join"));
        fields.put("title", KnowledgeRules::text);
        fields.put("examples", list(true, ".*\\S.*", "里面有空行，请删去"));
        fields.put("answer", KnowledgeRules::answer);
        fields.put("basis", list(false, ".*\\S.*", "里面有空行，请删去"));
        fields.put("valid-from", KnowledgeRules::date);
        fields.put("valid-until", KnowledgeRules::date);
        fields.put("regions", list(false, "\\d{6}", "须为六位区划代码，加引号，如 \"330100\""));
        fields.put("review-required", KnowledgeRules::flag);
        fields.put("next", list(false, ".*\\S.*", "里面有空行，请删去"));
        fields.put("documents", list(false, ".*\\S.*", "里面有空行，请删去"));
        fields.put("hotlines", list(false, "[\\d-]{3,13}", "须为电话号码，加引号，如 \"12333\""));
        fields.put("region-note", node -> absent(node) ? Optional.empty() : text(node));
        fields.put(
                "calculation",
                node -> absent(node)
                        ? Optional.empty()
                        : name("[a-z]+(\\.[a-z_]+)+", "须为计算服务的服务码，如 law.calc.overtime")
                                .apply(node));
        fields.put("services", KnowledgeRules::services);
        fields.put("ask", FactRules::check);
        return fields;
    }

    static Optional<String> text(JsonNode node) {
        if (absent(node)) {
            return Optional.of("缺了，请补上");
        }
        return node.isString() && !node.asString().isBlank() ? Optional.empty() : Optional.of("应是一段文字，请重写");
    }

    private static Optional<String> answer(JsonNode node) {
        return text(node)
                .or(() -> node.asString().length() > LONGEST_ANSWER
                        ? Optional.of("超过 " + LONGEST_ANSWER + " 字，手机上读不下去，请缩短")
                        : Optional.empty());
    }

    private static Function<JsonNode, Optional<String>> name(String pattern, String cure) {
        return node ->
                text(node).or(() -> node.asString().matches(pattern) ? Optional.empty() : Optional.of("写法不对，" + cure));
    }

    private static Function<JsonNode, Optional<String>> list(boolean required, String pattern, String cure) {
        return node -> {
            if (absent(node)) {
                return required ? Optional.of("缺了，请补上，至少一行") : Optional.empty();
            }
            if (!node.isArray() || (required && node.isEmpty())) {
                return Optional.of("应是列表，请每行以“- ”开头" + (required ? "，至少一行" : ""));
            }
            boolean sound = node.valueStream()
                    .allMatch(n -> n.isValueNode() && n.asString().matches(pattern));
            return sound ? Optional.empty() : Optional.of("写法不对，" + cure);
        };
    }

    private static Optional<String> services(JsonNode node) {
        return list(false, "[a-z]+(\\.[a-z_]+)+", "须为服务码，如 law.doc")
                .apply(node)
                .or(() -> node.size() > MOST_SERVICES
                        ? Optional.of("超过 " + MOST_SERVICES + " 项，按钮太多没人看，请只留最有用的")
                        : Optional.empty());
    }

    private static Optional<String> date(JsonNode node) {
        if (absent(node)) {
            return Optional.empty();
        }
        try {
            LocalDate.parse(node.asString(""));
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("不是日期，请按 2026-03-01 这样写");
        }
    }

    private static Optional<String> flag(JsonNode node) {
        return absent(node) || node.isBoolean() ? Optional.empty() : Optional.of("只能写 true 或 false");
    }

    private static boolean ordered(JsonNode entry) {
        JsonNode from = entry.path("valid-from");
        JsonNode until = entry.path("valid-until");
        return absent(from)
                || absent(until)
                || !LocalDate.parse(until.asString()).isBefore(LocalDate.parse(from.asString()));
    }

    static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
