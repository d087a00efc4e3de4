package org.gongyou.content.knowledge;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The rules of what an entry asks for. Faults are in Chinese: what is wrong, what to do. */
final class FactRules {

    private static final Set<String> FIELDS =
            Set.of("fact", "question", "outcomes", "near", "not", "adds", "dated", "limit");
    private static final Set<String> OUTCOME_FIELDS = Set.of("option", "words", "from", "below", "say");
    private static final int LONGEST_OPTION = 12;

    private FactRules() {}

    static Optional<String> check(JsonNode facts) {
        if (KnowledgeRules.absent(facts)) {
            return Optional.empty();
        }
        if (!facts.isArray() || facts.isEmpty() || facts.size() > 3) {
            return Optional.of("应是一到三项的列表，请每项写 fact、question、outcomes");
        }
        return facts.valueStream().flatMap(fact -> fact(fact).stream()).findFirst();
    }

    private static Optional<String> fact(JsonNode fact) {
        String name = fact.path("fact").asString("");
        JsonNode outcomes = fact.path("outcomes");
        if (!fact.isObject() || !FIELDS.containsAll(fact.propertyNames()) || !name.matches("[a-z]+")) {
            return Optional.of("每项只写 fact（小写英文名）、question、outcomes、near、not、adds、dated、limit");
        }
        if (KnowledgeRules.text(fact.path("question")).isPresent()) {
            return Optional.of(name + " 的 question 缺了，请写怎么问");
        }
        boolean region = name.equals(Fact.REGION);
        if (region != outcomes.isEmpty()) {
            return Optional.of(region ? "region 不写 outcomes，地区差别写在 region-note 或另立一条" : name + " 要写 outcomes，至少两种情形");
        }
        return outcomes.valueStream()
                .flatMap(outcome -> outcome(outcome).stream())
                .findFirst()
                .map(fault -> name + " 的 outcomes：" + fault)
                .or(() -> reading(fact).map(fault -> name + " " + fault));
    }

    /** How words tell the fact. */
    private static Optional<String> reading(JsonNode fact) {
        boolean lasting = fact.path("outcomes").valueStream().anyMatch(o -> o.has("from") || o.has("below"));
        if (!words(fact.path("near")) || !words(fact.path("not"))) {
            return Optional.of("的 near、not 应是词的列表，每个词 1 到 " + LONGEST_OPTION + " 字");
        }
        if (lasting == fact.path("near").isEmpty()) {
            return Optional.of(lasting ? "问的是时长，要写 near：时长挨着哪些词才算，如 [干了, 入职]" : "不问时长，不写 near");
        }
        if (!flag(fact.path("adds")) || !flag(fact.path("dated"))) {
            return Optional.of("的 adds、dated 只能写 true 或 false");
        }
        if (!lasting && (fact.has("adds") || fact.has("dated"))) {
            return Optional.of("不问时长，不写 adds、dated");
        }
        boolean limited = duration(fact.path("limit"))
                && (!fact.has("limit") || fact.path("dated").asBoolean(false));
        return limited ? Optional.empty() : Optional.of("的 limit 写成 P1Y、P15D 这样，并且写上 dated: true");
    }

    private static boolean words(JsonNode list) {
        return KnowledgeRules.absent(list)
                || list.isArray()
                        && list.valueStream()
                                .allMatch(word -> word.isString()
                                        && !word.asString().isBlank()
                                        && word.asString().length() <= LONGEST_OPTION);
    }

    private static boolean flag(JsonNode node) {
        return KnowledgeRules.absent(node) || node.isBoolean();
    }

    private static Optional<String> outcome(JsonNode outcome) {
        if (!outcome.isObject() || !OUTCOME_FIELDS.containsAll(outcome.propertyNames())) {
            return Optional.of("每种情形只写 option（和 words）或 from、below，再写 say");
        }
        if (KnowledgeRules.text(outcome.path("say")).isPresent()) {
            return Optional.of("缺了 say，请写这种情形下说什么");
        }
        String option = outcome.path("option").asString("");
        boolean bounded = outcome.has("from") || outcome.has("below");
        if (bounded == !option.isEmpty() || option.length() > LONGEST_OPTION) {
            return Optional.of("选项写 option（" + LONGEST_OPTION + " 字以内），时长写 from、below，两样只写一样");
        }
        if (!words(outcome.path("words")) || bounded && outcome.has("words")) {
            return Optional.of("words 是选项的别的说法，写成列表，每个 1 到 " + LONGEST_OPTION + " 字");
        }
        boolean durations = duration(outcome.path("from")) && duration(outcome.path("below"));
        return durations ? Optional.empty() : Optional.of("from、below 写成 P1Y、P6M、P30D 这样");
    }

    private static boolean duration(JsonNode node) {
        return KnowledgeRules.absent(node) || !Double.isNaN(Fact.days(node.asString("")));
    }
}
