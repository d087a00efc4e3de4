package org.gongyou.content.knowledge;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The rules of what an entry asks for. Faults are in Chinese: what is wrong, what to do. */
final class FactRules {

    private static final Set<String> FIELDS = Set.of("fact", "question", "outcomes");
    private static final Set<String> OUTCOME_FIELDS = Set.of("option", "from", "below", "say");
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
            return Optional.of("每项只写 fact（小写英文名）、question、outcomes");
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
                .map(fault -> name + " 的 outcomes：" + fault);
    }

    private static Optional<String> outcome(JsonNode outcome) {
        if (!outcome.isObject() || !OUTCOME_FIELDS.containsAll(outcome.propertyNames())) {
            return Optional.of("每种情形只写 option 或 from、below，再写 say");
        }
        if (KnowledgeRules.text(outcome.path("say")).isPresent()) {
            return Optional.of("缺了 say，请写这种情形下说什么");
        }
        String option = outcome.path("option").asString("");
        boolean bounded = outcome.has("from") || outcome.has("below");
        if (bounded == !option.isEmpty() || option.length() > LONGEST_OPTION) {
            return Optional.of("选项写 option（" + LONGEST_OPTION + " 字以内），时长写 from、below，两样只写一样");
        }
        boolean durations = duration(outcome.path("from")) && duration(outcome.path("below"));
        return durations ? Optional.empty() : Optional.of("from、below 写成 P1Y、P6M、P30D 这样");
    }

    private static boolean duration(JsonNode node) {
        return KnowledgeRules.absent(node) || !Double.isNaN(Fact.days(node.asString("")));
    }
}
