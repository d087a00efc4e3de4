package org.gongyou.channels.loopback;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/**
 * A message to a person in WeCom customer service as it came to the API, checked.
 *
 * @param id the message id that the sender gave, or a new one
 * @param shown what the person reads of it
 * @param mediaId of what it shows; empty where it needs nothing that was uploaded
 */
record KfText(String id, String type, String shown, String mediaId) {

    private static final Set<String> UPLOADED = Set.of("image", "voice", "video", "file");
    private static final int TEXT_BYTES = 2048;
    private static final int HEAD_BYTES = 1024;
    private static final int ID_BYTES = 128;
    private static final int MOST_ENTRIES = 10;

    /**
     * Checks a message.
     *
     * @throws ApiError if the platform would not take it
     */
    static KfText of(JsonNode json) {
        String id = ApiBody.textOr(json, "msgid", MediaStore.newId().substring(0, 32));
        if (!id.matches("[0-9a-zA-Z_-]{1,32}")) {
            throw new ApiError(40058, "invalid msgid");
        }
        String type = ApiBody.textOr(json, "msgtype", "");
        JsonNode body = json.path(type);
        String shown = switch (type) {
            case "text" -> within(ApiBody.textOr(body, "content", ""), TEXT_BYTES);
            case "msgmenu" -> menu(body);
            case "image", "voice", "video", "file", "link", "miniprogram", "location" -> "[" + type + "]";
            default -> throw new ApiError(40008);
        };
        if (shown.isBlank()) {
            throw new ApiError(44004);
        }
        return new KfText(id, type, shown, UPLOADED.contains(type) ? ApiBody.textOr(body, "media_id", "?") : "");
    }

    private static String menu(JsonNode body) {
        StringJoiner lines = new StringJoiner("\n");
        add(lines, within(ApiBody.textOr(body, "head_content", ""), HEAD_BYTES));
        JsonNode entries = body.path("list");
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new ApiError(40058, "invalid menu size");
        }
        for (JsonNode entry : entries) {
            JsonNode inside = entry.path(ApiBody.textOr(entry, "type", ""));
            within(ApiBody.textOr(inside, "id", ""), ID_BYTES);
            String label = ApiBody.textOr(inside, "content", "");
            if (label.isEmpty()) {
                throw new ApiError(40058, "menu entry without words");
            }
            add(lines, label);
        }
        add(lines, within(ApiBody.textOr(body, "tail_content", ""), HEAD_BYTES));
        return lines.toString();
    }

    private static void add(StringJoiner lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private static String within(String text, int bytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length > bytes) {
            throw new ApiError(45002);
        }
        return text;
    }
}
