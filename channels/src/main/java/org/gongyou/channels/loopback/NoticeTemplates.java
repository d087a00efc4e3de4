package org.gongyou.channels.loopback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The templates that the played accounts have, and what the platform takes in their fields. */
final class NoticeTemplates {

    /** A template: what its fields are called, by their names. */
    record Template(String id, String title, boolean subscription, Map<String, String> fields) {

        /** As the platform describes it. */
        String content() {
            return fields.entrySet().stream()
                    .map(field -> field.getValue() + (subscription ? ":{{" : "：{{") + field.getKey() + ".DATA}}")
                    .collect(Collectors.joining("\n"));
        }
    }

    static final List<Template> ALL = List.of(
            template(
                    "tmpl-case-progress",
                    "办理进度通知",
                    false,
                    "thing1=办理事项",
                    "character_string2=登记号",
                    "phrase3=进度",
                    "time4=时间"),
            template("tmpl-union-news", "工会消息提醒", false, "thing1=消息内容", "time2=发布时间"),
            template("sub-case-progress", "事项办理结果通知", true, "thing2=事项名称", "time5=时间"));

    private static final Map<String, Integer> LIMITS = Map.of(
            "thing", 20, "character_string", 32, "phrase", 5, "number", 32, "letter", 32, "name", 10, "amount", 10);
    private static final Map<String, Pattern> SHAPES = Map.of(
            "character_string", Pattern.compile("[\\x21-\\x7e]+"),
            "number", Pattern.compile("[0-9.]+"),
            "letter", Pattern.compile("[A-Za-z]+"),
            "phrase", Pattern.compile("\\p{IsHan}+"),
            "time", Pattern.compile("(\\d{4}[-年/]\\d{1,2}[-月/]\\d{1,2}日?\\s*)?(\\d{1,2}:\\d{2}(:\\d{2})?)?"));

    private NoticeTemplates() {}

    private static Template template(String id, String title, boolean subscription, String... fields) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String field : fields) {
            named.put(field.split("=")[0], field.split("=")[1]);
        }
        return new Template(id, title, subscription, named);
    }

    static Optional<Template> find(String id, boolean subscription) {
        return ALL.stream()
                .filter(it -> it.id().equals(id) && it.subscription() == subscription)
                .findFirst();
    }

    /**
     * What the person reads of a notice.
     *
     * @throws ApiError 47003 if a field is missing, unknown, too long, or of the wrong kind
     */
    static String shown(Template template, JsonNode data) {
        StringBuilder shown = new StringBuilder("【" + template.title() + "】");
        data.propertyNames().stream()
                .filter(name -> !template.fields().containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw invalid(name);
                });
        template.fields().forEach((name, label) -> {
            String value = ApiBody.textOr(data.path(name), "value", "");
            check(name, value);
            shown.append('\n').append(label).append("：").append(value);
        });
        return shown.toString();
    }

    private static void check(String name, String value) {
        String kind = name.replaceAll("\\d+$", "");
        boolean tooLong = value.codePointCount(0, value.length()) > LIMITS.getOrDefault(kind, 200);
        Pattern shape = SHAPES.get(kind);
        if (value.isBlank() || tooLong || shape != null && !shape.matcher(value).matches()) {
            throw invalid(name);
        }
    }

    private static ApiError invalid(String name) {
        return new ApiError(47003, "argument invalid! data." + name + ".value invalid");
    }
}
