package org.gongyou.channels.loopback;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of an API call as strictly as the platform does. */
final class ApiBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ApiBody() {}

    /**
     * The body as JSON.
     *
     * @throws ApiError 47001 if it is no JSON object
     */
    static JsonNode read(byte[] body) {
        try {
            JsonNode node = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // answered below
        }
        throw new ApiError(47001);
    }

    /**
     * The body as JSON, in which every character stands for itself.
     *
     * @throws ApiError 40033 if a character that could stand for itself is written as an escape
     */
    static JsonNode readUnescaped(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) {
            if (text.startsWith("u", i + 1) && !mustBeEscaped(text, i + 2)) {
                throw new ApiError(40033);
            }
        }
        return read(body);
    }

    private static boolean mustBeEscaped(String text, int at) {
        String digits = text.substring(at, Math.min(at + 4, text.length())).toLowerCase(Locale.ROOT);
        // Control characters, and the two separators that JSON libraries escape for the sake of JavaScript.
        return digits.startsWith("00") && digits.compareTo("0020") < 0
                || digits.equals("2028")
                || digits.equals("2029");
    }

    static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    static String textOr(JsonNode json, String name, String otherwise) {
        String text = text(json, name);
        return text == null ? otherwise : text;
    }

    static JsonNode parse(String json) {
        return JSON.readTree(json);
    }
}
