package org.gongyou.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of service files, for editors: generated from the records and compared with what is shipped. After a
 * change of the records write it anew with {@code -Dgongyou.schema=write}.
 */
class ServiceSchemaTest {

    private static final Path SHIPPED = Path.of("src/main/resources/static/schemas/service.schema.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** Known, so that it can be refused with a reason; not to be offered by an editor. */
    private static final String NEVER = "bank_card";

    private static final String CONDITION = """
            {"type": "object", "description": "{项: [值]}、{项: \\">= 25\\"} 或 {any: [条件, 条件]}",
             "properties": {"any": {"type": "array", "items": {"type": "object"}}},
             "additionalProperties": {"anyOf": [
               {"type": "array", "items": {"type": ["string", "number", "boolean"]}, "minItems": 1},
               {"type": "string", "pattern": "^(<=|>=|!=|<|>|=)\\\\s*\\\\S+$"}]}}
            """;
    private static final String INCLUDE = """
            {"type": "object", "description": "公用片段里的词槽", "required": ["include"], "additionalProperties": false,
             "properties": {"include": {"type": "string", "pattern": "^[a-z_]+\\\\.yml$"},
                            "only": {"type": "array", "items": {"type": "string"}}}}
            """;

    @Test
    void shippedSchemaIsTheOneOfTheRecords() throws IOException {
        String generated = JSON.writeValueAsString(schema()) + "\n";
        if ("write".equals(System.getProperty("gongyou.schema"))) {
            Files.createDirectories(SHIPPED.getParent());
            Files.writeString(SHIPPED, generated);
        }

        assertThat(Files.readString(SHIPPED))
                .as("%s is not that of the records; write it anew with -Dgongyou.schema=write", SHIPPED)
                .isEqualTo(generated);
    }

    @Test
    void knowsEveryFieldAndTypeOfAFile() {
        JsonNode schema = schema();

        assertThat(Shape.components(ServiceDefinition.class).keySet())
                .allSatisfy(f -> assertThat(schema.at("/properties/" + f).isMissingNode())
                        .as(f)
                        .isFalse());
        List<String> types = Shape.names(SlotType.class).stream()
                .filter(name -> !name.equals(NEVER))
                .toList();
        assertThat(schema.at("/$defs/SlotType/enum"))
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrderElementsOf(types);
        assertThat(schema.at("/$defs/Slot/required"))
                .extracting(JsonNode::stringValue)
                .contains("name", "type", "label");
    }

    private static JsonNode schema() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(new JakartaValidationModule(
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS,
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED))
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        config.forFields().withPropertyNameOverrideResolver(field -> Shape.kebab(field.getName()));
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> type.getErasedType() == Condition.class
                        ? new CustomDefinition((ObjectNode) JSON.readTree(CONDITION))
                        : null);
        ObjectNode schema = new SchemaGenerator(config.build()).generateSchema(ServiceDefinition.class);
        schema.put("title", "工友服务定义文件");
        ((ArrayNode) schema.at("/$defs/SlotType/enum"))
                .removeIf(name -> name.stringValue().equals(NEVER));
        JsonNode slots = schema.at("/properties/slots");
        ObjectNode either = JSON.createObjectNode();
        either.putArray("anyOf").add(slots.get("items")).add(JSON.readTree(INCLUDE));
        ((ObjectNode) slots).set("items", either);
        return schema;
    }
}
