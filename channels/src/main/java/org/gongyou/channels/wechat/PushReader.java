package org.gongyou.channels.wechat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.gongyou.channels.callback.MalformedCallbackException;
import org.gongyou.channels.callback.Push;
import org.gongyou.channels.callback.Sha256;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a push into a message. Unknown types become {@link Content.Unsupported}, unknown events are ignored. */
final class PushReader {

    /** The platform's words for what it cannot hand on, a sticker for one. */
    private static final String NOT_SHOWN = "【收到不支持的消息类型，暂无法显示】";

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_MEDIA_ID = 255;
    private static final int LONGEST_NAME = 64;
    private static final long LAST_SECOND =
            Instant.parse("2999-12-31T23:59:59Z").getEpochSecond();

    private final Map<String, String> fields;

    private PushReader(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads a push.
     *
     * @throws MalformedCallbackException if it does not say whom it is from, when it was made or what it is
     */
    static Push read(WeChatAccount account, Map<String, String> fields) {
        PushReader reader = new PushReader(fields);
        String type = reader.name("MsgType").toLowerCase(Locale.ROOT);
        String event = type.equals("event") ? reader.name("Event").toLowerCase(Locale.ROOT) : "";
        InboundMessage message = new InboundMessage(
                new AccountRef(WeChatAccount.CHANNEL, account.name()),
                reader.name("FromUserName"),
                reader.messageKey(type, event),
                reader.sentAt(),
                event.isEmpty() ? reader.content(type) : reader.event(event));
        return new Push(reader.name("ToUserName"), event.isEmpty() ? type : "event:" + event, message);
    }

    private String messageKey(String type, String event) {
        String key = text("MsgId").strip();
        if (!event.isEmpty()) {
            key = name("CreateTime") + ":" + event + ":" + text("EventKey").strip();
        } else if (key.isEmpty()) {
            key = name("CreateTime") + ":" + type + ":" + Sha256.hex(text("Content") + text("MediaId"));
        }
        return key.length() <= LONGEST_KEY ? key : Sha256.hex(key);
    }

    private Instant sentAt() {
        Long seconds = longOrNull(name("CreateTime"));
        if (seconds == null || seconds < 0 || seconds > LAST_SECOND) {
            throw new MalformedCallbackException("CreateTime is no time");
        }
        return Instant.ofEpochSecond(seconds);
    }

    private Content content(String type) {
        return switch (type) {
            case "text" -> words();
            case "voice" -> new Content.Voice(text("MediaId"), text("Format"), orNull("Recognition"));
            case "image" -> picture();
            case "location" -> location();
            case "link" -> new Content.Link(text("Title"), orNull("Description"), text("Url"));
            default -> new Content.Unsupported(type);
        };
    }

    private Content picture() {
        String mediaId = text("MediaId").strip();
        return mediaId.isEmpty() || mediaId.length() > LONGEST_MEDIA_ID
                ? new Content.Unsupported("image")
                : new Content.Image(mediaId, orNull("PicUrl"));
    }

    private Content words() {
        String text = text("Content");
        String tapped = text("bizmsgmenuid").strip();
        if (!tapped.isEmpty()) {
            return new Content.Tap(tapped, text);
        }
        return text.strip().equals(NOT_SHOWN) ? new Content.Unsupported("text") : new Content.Text(text);
    }

    private Content location() {
        Double latitude = doubleOrNull(text("Location_X"));
        Double longitude = doubleOrNull(text("Location_Y"));
        return latitude == null || longitude == null
                ? new Content.Unsupported("location")
                : new Content.Location(latitude, longitude, orNull("Label"));
    }

    private Content event(String event) {
        String key = orNull("EventKey");
        return switch (event) {
            case "click" -> key == null ? other(event) : new Content.Tap(key, key);
            case "subscribe" -> new Content.Event(Content.Event.Kind.SUBSCRIBE, scene(key));
            case "unsubscribe" -> new Content.Event(Content.Event.Kind.UNSUBSCRIBE, null);
            case "scan" -> new Content.Event(Content.Event.Kind.SCAN, key);
            default -> other(event);
        };
    }

    private static Content other(String event) {
        return new Content.Event(Content.Event.Kind.OTHER, event);
    }

    private static @Nullable String scene(@Nullable String key) {
        return key != null && key.startsWith("qrscene_") ? key.substring("qrscene_".length()) : key;
    }

    private String text(String field) {
        return fields.getOrDefault(field, "");
    }

    private @Nullable String orNull(String field) {
        String text = text(field);
        return text.isBlank() ? null : text;
    }

    /** A field that must be there and be one short word. */
    private String name(String field) {
        String name = text(field).strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw new MalformedCallbackException("no usable " + field);
        }
        return name;
    }

    private static @Nullable Long longOrNull(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Double doubleOrNull(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
