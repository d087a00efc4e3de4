package org.gongyou.channels.loopback;

import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * A customer-service message (客服消息) as it came to the API, checked.
 *
 * @param text what the person reads of it
 */
record CustomMessage(String openid, String msgtype, String text) {

    private static final int TEXT_BYTES = 2048;

    /**
     * Checks a message.
     *
     * @param media whether there is media of this id
     * @throws ApiError if the platform would not take it
     */
    static CustomMessage of(JsonNode json, Predicate<String> media) {
        String type = ApiBody.textOr(json, "msgtype", "");
        JsonNode body = json.path(type);
        String text = switch (type) {
            case "text" -> text(body);
            case "msgmenu" -> menu(body);
            case "news" -> news(body);
            case "image", "voice", "video" -> media(type, body, media);
            case "music", "miniprogrampage", "wxcard", "mpnewsarticle", "link" ->
                "[" + type + "] " + ApiBody.textOr(body, "title", "");
            default -> throw new ApiError(40008);
        };
        return new CustomMessage(ApiBody.textOr(json, "touser", ""), type, text);
    }

    private static String text(JsonNode body) {
        String content = ApiBody.textOr(body, "content", "");
        if (content.isEmpty()) {
            throw new ApiError(44004);
        }
        return within(content);
    }

    private static String menu(JsonNode body) {
        StringJoiner lines = new StringJoiner("\n");
        add(lines, ApiBody.textOr(body, "head_content", ""));
        JsonNode list = body.path("list");
        if (list.isEmpty()) {
            throw new ApiError(44004);
        }
        for (JsonNode item : list) {
            if (ApiBody.textOr(item, "id", "").isEmpty()) {
                throw new ApiError(40035);
            }
            add(lines, ApiBody.textOr(item, "content", ""));
        }
        add(lines, ApiBody.textOr(body, "tail_content", ""));
        return within(lines.toString());
    }

    private static String news(JsonNode body) {
        JsonNode articles = body.path("articles");
        if (articles.isEmpty()) {
            throw new ApiError(44003);
        }
        if (articles.size() > 1) {
            throw new ApiError(45008);
        }
        StringJoiner lines = new StringJoiner("\n");
        add(lines, ApiBody.textOr(articles.path(0), "title", ""));
        add(lines, ApiBody.textOr(articles.path(0), "description", ""));
        add(lines, ApiBody.textOr(articles.path(0), "url", ""));
        return lines.toString();
    }

    private static String media(String type, JsonNode body, Predicate<String> media) {
        if (!media.test(ApiBody.textOr(body, "media_id", ""))) {
            throw new ApiError(40007);
        }
        return switch (type) {
            case "image" -> "[图片]";
            case "voice" -> "[语音]";
            default -> "[视频]";
        };
    }

    private static void add(StringJoiner lines, String line) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private static String within(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > TEXT_BYTES) {
            throw new ApiError(45002);
        }
        return text;
    }
}
