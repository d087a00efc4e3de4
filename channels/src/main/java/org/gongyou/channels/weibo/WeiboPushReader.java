package org.gongyou.channels.weibo;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.channels.callback.MalformedCallbackException;
import org.gongyou.channels.callback.Push;
import org.gongyou.channels.callback.Sha256;
import org.gongyou.channels.callback.UntrustedCallbackException;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.Content.Event.Kind;
import org.gongyou.core.message.InboundMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a push into a message. Unknown types become {@link Content.Unsupported}, unknown events are ignored, numbers may
 * come as text.
 *
 * <p>The platform gives no message id, and its times count whole seconds: a message is known by everything in it, so that
 * the same words twice within a second are one message.
 */
final class WeiboPushReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");
    private static final Pattern MENTION = Pattern.compile("@[\\p{L}\\p{N}_-]{2,30}[\\s:：,，]*");
    private static final Pattern SCENE = Pattern.compile("^QR_(?:LIMIT_)?(?:STR_)?SCENE_");

    private final WeiboAccount account;
    private final JsonNode json;

    private WeiboPushReader(WeiboAccount account, JsonNode json) {
        this.account = account;
        this.json = json;
    }

    /**
     * Reads a push.
     *
     * @throws MalformedCallbackException if it does not say whom it is from, when it was made or what it is
     * @throws UntrustedCallbackException if it is for another account
     */
    static Push read(WeiboAccount account, byte[] body) {
        return new WeiboPushReader(account, object(body)).push();
    }

    private static JsonNode object(byte[] body) {
        try {
            JsonNode json = JSON.readTree(new String(body, StandardCharsets.UTF_8));
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            // its message would quote the push
        }
        throw new MalformedCallbackException("not a JSON object");
    }

    private Push push() {
        String type = id("type").toLowerCase(Locale.ROOT);
        String receiver = id("receiver_id");
        if (!account.demo() && !account.uid().isEmpty() && !account.uid().equals(receiver)) {
            throw new UntrustedCallbackException("for another account");
        }
        String subtype = text(data("subtype")).toLowerCase(Locale.ROOT);
        boolean event = type.equals("event");
        InboundMessage message = new InboundMessage(
                account.ref(), id("sender_id"), key(type), sentAt(), event ? event(subtype) : content(type));
        return new Push(receiver, event ? "event:" + subtype : type, message);
    }

    private String key(String type) {
        return Sha256.hex(
                text(json.get("created_at")) + "|" + type + "|" + text(json.get("text")) + "|" + json.path("data"));
    }

    private Instant sentAt() {
        try {
            return ZonedDateTime.parse(text(json.get("created_at")), TIME).toInstant();
        } catch (DateTimeException e) {
            throw new MalformedCallbackException("created_at is no time");
        }
    }

    private Content content(String type) {
        String words = text(json.get("text"));
        return switch (type) {
            case "text" -> new Content.Text(words);
            case "image" -> new Content.Image(file(), null);
            case "voice" -> new Content.Voice(file(), "amr", null);
            case "position" -> place(words);
            case "mention", "comment" -> mention(type, words);
            default -> new Content.Unsupported(type);
        };
    }

    /** The receiver's copy, which is ours; the sender's where there is no other. */
    private String file() {
        String ours = text(data("tovfid"));
        return ours.isEmpty() ? text(data("vfid")) : ours;
    }

    private Content place(String words) {
        Double latitude = number(data("latitude"));
        Double longitude = number(data("longitude"));
        return latitude == null || longitude == null
                ? new Content.Unsupported("position")
                : new Content.Location(latitude, longitude, words.isBlank() ? null : words);
    }

    private Content mention(String type, String words) {
        return account.switches().answerMentions()
                ? new Content.Text(MENTION.matcher(words).replaceAll("").strip())
                : new Content.Event(Kind.OTHER, type);
    }

    private Content event(String subtype) {
        String key = text(data("key"));
        return switch (subtype) {
            case "follow", "subscribe" -> new Content.Event(Kind.SUBSCRIBE, null);
            case "scan_follow" -> new Content.Event(Kind.SUBSCRIBE, scene(key));
            case "unfollow" -> new Content.Event(Kind.UNSUBSCRIBE, null);
            case "scan" -> new Content.Event(Kind.SCAN, scene(key));
            case "click" -> key.isEmpty() ? new Content.Event(Kind.OTHER, subtype) : new Content.Tap(key, key);
            case "mention", "comment" -> mention(subtype, text(json.get("text")));
            default -> new Content.Event(Kind.OTHER, subtype.isEmpty() ? null : subtype);
        };
    }

    private static @Nullable String scene(String key) {
        Matcher prefix = SCENE.matcher(key);
        String scene = prefix.replaceFirst("");
        return scene.isEmpty() ? null : scene;
    }

    private @Nullable JsonNode data(String name) {
        return json.path("data").get(name);
    }

    private static String text(@Nullable JsonNode node) {
        return node == null || !node.isValueNode() || node.isNull() ? "" : node.asString();
    }

    /** A field that must be there and be one short word. */
    private String id(String field) {
        String id = text(json.get(field)).strip();
        if (!ID.matcher(id).matches()) {
            throw new MalformedCallbackException("no usable " + field);
        }
        return id;
    }

    private static @Nullable Double number(@Nullable JsonNode node) {
        try {
            double number = Double.parseDouble(text(node).strip());
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
