package org.gongyou.admin.calculators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.core.legal.calculation.Calculator;
import org.gongyou.core.legal.calculation.Input;

/** The inputs of a calculator as a JSON Schema. What is required only on a condition is said in its description. */
final class InputSchema {

    private InputSchema() {}

    static Map<String, Object> of(Calculator calculator) {
        Map<String, Object> properties = new LinkedHashMap<>();
        calculator.inputs().forEach(input -> properties.put(input.name(), property(input)));
        List<String> required = calculator.inputs().stream()
                .filter(i -> i.required() && i.when().isEmpty())
                .map(Input::name)
                .toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> property(Input input) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("title", input.label());
        String condition = input.when().isEmpty() ? "" : "（仅当 " + input.when() + (input.required() ? " 时必填）" : " 时填）");
        property.put("description", input.hint() + condition);
        switch (input.type()) {
            case ENUM -> {
                property.put("type", "string");
                property.put(
                        "enum",
                        input.options().stream().map(Input.Option::value).toList());
            }
            case YES_NO -> {
                property.put("type", List.of("string", "boolean"));
                property.put("enum", List.of("yes", "no", true, false));
            }
            case DATE -> shaped(property, "\\d{4}-\\d{2}-\\d{2}", false);
            case DATES -> shaped(property, "\\d{4}-\\d{2}-\\d{2}(,\\d{4}-\\d{2}-\\d{2})*", false);
            case MONTH -> shaped(property, "\\d{4}-\\d{2}(-\\d{2})?", false);
            case REGION -> shaped(property, "\\d{6}(\\d{3})?", false);
            case INTEGER -> shaped(property, "\\d{1,12}", true);
            case MONEY -> shaped(property, "\\d{1,12}(\\.\\d{1,2}0*)?", true);
            case DECIMAL -> shaped(property, "\\d{1,12}(\\.\\d{1,4}0*)?", true);
        }
        return property;
    }

    private static void shaped(Map<String, Object> property, String pattern, boolean number) {
        property.put("type", number ? List.of("string", "number") : "string");
        property.put("pattern", "^" + pattern + "$");
    }
}
