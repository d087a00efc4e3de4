package org.gongyou.core.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A piece of a YAML file that knows on which line it stands. Mutable: what is faulty is taken out before binding. */
sealed interface YamlNode {

    /** The line, from 1. */
    int line();

    /** The same without lines. */
    JsonNode toJson();

    /** What it is, for a message. */
    String kind();

    /** A word, number, truth value or nothing. */
    record Scalar(int line, String text, JsonToken token) implements YamlNode {

        boolean empty() {
            return token == JsonToken.VALUE_NULL;
        }

        @Override
        public JsonNode toJson() {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return switch (token) {
                case VALUE_NULL -> nodes.nullNode();
                case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(token == JsonToken.VALUE_TRUE);
                default -> nodes.stringNode(text);
            };
        }

        @Override
        public String kind() {
            return "“" + text + "”";
        }
    }

    /** A list. */
    record Items(int line, List<YamlNode> items) implements YamlNode {
        @Override
        public JsonNode toJson() {
            var array = JsonNodeFactory.instance.arrayNode();
            items.forEach(i -> array.add(i.toJson()));
            return array;
        }

        @Override
        public String kind() {
            return "列表";
        }
    }

    /** Names and values. {@code lines} has the line of each name, {@code twice} those that stand there again. */
    record Fields(int line, Map<String, YamlNode> values, Map<String, Integer> lines, Map<String, Integer> twice)
            implements YamlNode {

        static Fields at(int line) {
            return new Fields(line, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        @Override
        public JsonNode toJson() {
            var object = JsonNodeFactory.instance.objectNode();
            values.forEach((name, value) -> object.set(name, value.toJson()));
            return object;
        }

        @Override
        public String kind() {
            return "一组字段";
        }
    }

    /** Something that has been read already. */
    record Ready(int line, JsonNode toJson) implements YamlNode {
        @Override
        public String kind() {
            return "一组字段";
        }
    }

    /**
     * Reads what a parser stands before.
     *
     * @param fixed the line on which all of it is to stand; 0 for its own lines
     */
    static YamlNode read(JsonParser parser, int fixed) {
        if (parser.currentToken() == null) {
            parser.nextToken();
        }
        int line = line(parser, fixed);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return fields(parser, line, fixed);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser, fixed));
            }
            return new Items(line, items);
        }
        boolean nothing = token == null || token == JsonToken.VALUE_NULL;
        return new Scalar(line, nothing ? "" : parser.getString(), nothing ? JsonToken.VALUE_NULL : token);
    }

    private static Fields fields(JsonParser parser, int line, int fixed) {
        Fields fields = Fields.at(line);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int at = line(parser, fixed);
            parser.nextToken();
            YamlNode value = read(parser, fixed);
            if (fields.values.putIfAbsent(name, value) != null) {
                fields.twice.put(name, at);
            } else {
                fields.lines.put(name, at);
            }
        }
        return fields;
    }

    private static int line(JsonParser parser, int fixed) {
        return fixed > 0 ? fixed : parser.currentTokenLocation().getLineNr();
    }
}
