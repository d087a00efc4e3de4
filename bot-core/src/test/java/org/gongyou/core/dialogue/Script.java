package org.gongyou.core.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A conversation as a YAML file: what the person does, and what must come of it. */
record Script(
        String name,
        @Nullable String channel,
        @Nullable String clock,
        @Nullable Person person,
        List<Step> turns) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    record Person(
            boolean member,
            @Nullable String memberNo,
            @Nullable String region,
            @Nullable List<Known> cases,
            @Nullable List<String> takenIds) {}

    record Known(
            String service,
            String status,
            @Nullable String receiptNo,
            @Nullable String remark,
            Map<String, String> answers) {}

    record Step(
            @Nullable String say,
            @Nullable String tap,
            @Nullable Map<String, String> send,
            @Nullable String event,

            @JsonProperty("wait") @Nullable Duration pause,

            @Nullable String channel,
            @Nullable Expectation expect) {}

    static Script read(Path file) {
        return YAML.readValue(file.toFile(), Script.class);
    }
}
