package org.gongyou.channels.weibo;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that somebody said publicly.
 *
 * @param id its number at the platform
 * @param postId the post that it stands under; itself, if it is a post
 * @param author who said it
 */
record Remark(Kind kind, String id, String postId, String author, String text, Instant saidAt) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,24}");

    /** What it is. */
    enum Kind {
        /** A comment under a post of ours. */
        COMMENT("/2/comments/to_me.json", "comments"),
        /** A post of somebody else's that names us. */
        MENTION("/2/statuses/mentions.json", "statuses");

        private final String path;
        private final String list;

        Kind(String path, String list) {
            this.path = path;
            this.list = list;
        }

        /** Where the platform tells of them. */
        String path() {
            return path;
        }

        /** Under which name it lists them. */
        String list() {
            return list;
        }
    }

    /** Reads one as the platform lists it; empty if it says too little. */
    static Optional<Remark> read(Kind kind, JsonNode json) {
        String id = number(json, "id");
        String post = kind == Kind.MENTION ? id : number(json.path("status"), "id");
        String author = number(json.path("user"), "id");
        Instant at = time(json.path("created_at").asString(""));
        return id.isEmpty() || post.isEmpty() || author.isEmpty() || at == null
                ? Optional.empty()
                : Optional.of(
                        new Remark(kind, id, post, author, json.path("text").asString(""), at));
    }

    /** Numbers are longer than what some parsers take for one, so there is a text of each as well. */
    static String number(JsonNode json, String name) {
        String text = json.path(name + "str").asString("");
        String given = NUMBER.matcher(text).matches() ? text : json.path(name).asString("");
        return NUMBER.matcher(given).matches() ? given : "";
    }

    private static @Nullable Instant time(String text) {
        try {
            return ZonedDateTime.parse(text, WeiboPushReader.TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
