package org.gongyou.channels.wecom;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.gongyou.channels.callback.Sha256;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one item of a page. Unknown types become {@link Content.Unsupported}, unknown events are passed over, numbers may come
 * as text; an item that cannot be read is passed over, so that it does not hold up those behind it.
 */
final class SyncReader {

    private static final int CUSTOMER = 3;
    private static final int SYSTEM = 4;
    private static final int SERVICER = 5;
    private static final long LAST_SECOND =
            Instant.parse("2999-12-31T23:59:59Z").getEpochSecond();
    private static final Pattern ID = Pattern.compile("[!-~]{1,128}");

    private final WeComAccount account;
    private final JsonNode item;
    private final JsonNode event;

    private SyncReader(WeComAccount account, JsonNode item) {
        this.account = account;
        this.item = item;
        this.event = item.path("event");
    }

    static Synced read(WeComAccount account, JsonNode item) {
        return new SyncReader(account, item).read();
    }

    private Synced read() {
        String type = text(item, "msgtype").toLowerCase(Locale.ROOT);
        String customer = customer();
        if (customer.isEmpty() || type.isEmpty() || sentAt() == null) {
            return new Synced.Passed(type.isEmpty() ? "unreadable" : type);
        }
        if (type.equals("event")) {
            return event(customer, text(event, "event_type").toLowerCase(Locale.ROOT));
        }
        return switch (number(item, "origin", CUSTOMER)) {
            case CUSTOMER -> new Synced.Said(message(customer, content(type)));
            case SERVICER -> new Synced.Served(message(customer, content(type)));
            case SYSTEM -> new Synced.Passed(type);
            default -> new Synced.Passed("origin:" + text(item, "origin"));
        };
    }

    /** Events name the person inside. */
    private String customer() {
        String inside = text(event, "external_userid").strip();
        String id = inside.isEmpty() ? text(item, "external_userid").strip() : inside;
        return ID.matcher(id).matches() ? id : "";
    }

    private @Nullable Instant sentAt() {
        long seconds = Long.MIN_VALUE;
        try {
            seconds = Long.parseLong(text(item, "send_time").strip());
        } catch (NumberFormatException e) {
            // said by its absence
        }
        return seconds < 0 || seconds > LAST_SECOND ? null : Instant.ofEpochSecond(seconds);
    }

    private InboundMessage message(String customer, Content content) {
        Instant at = sentAt();
        return new InboundMessage(account.ref(), customer, key(), at == null ? Instant.EPOCH : at, content);
    }

    /** The platform's id; where it gives none, a digest of everything. */
    private String key() {
        String id = text(item, "msgid").strip();
        return ID.matcher(id).matches() ? id : Sha256.hex(item.toString());
    }

    private Synced event(String customer, String type) {
        return switch (type) {
            case "enter_session" -> {
                String code = text(event, "welcome_code").strip();
                String scene = text(event, "scene_param").strip();
                Content entered = new Content.Event(Content.Event.Kind.OPENED, scene.isEmpty() ? null : scene);
                yield code.isEmpty()
                        ? new Synced.Passed("event:" + type)
                        : new Synced.Entered(message(customer, entered), code);
            }
            case "msg_send_fail" ->
                new Synced.Failed(customer, text(event, "fail_msgid").strip(), number(event, "fail_type", 0));
            case "session_status_change" -> new Synced.Changed(customer, number(event, "change_type", 0));
            default -> new Synced.Passed("event:" + type);
        };
    }

    private Content content(String type) {
        JsonNode body = item.path(type);
        return switch (type) {
            case "text" -> words(body);
            case "image" -> new Content.Image(text(body, "media_id"), null);
            case "voice" -> new Content.Voice(text(body, "media_id"), "amr", null);
            case "location" -> place(body);
            case "link" -> new Content.Link(text(body, "title"), orNull(text(body, "desc")), text(body, "url"));
            default -> new Content.Unsupported(type.length() <= 32 ? type : type.substring(0, 32));
        };
    }

    private static Content words(JsonNode body) {
        String tapped = text(body, "menu_id").strip();
        String words = text(body, "content");
        return tapped.isEmpty() ? new Content.Text(words) : new Content.Tap(tapped, words);
    }

    private static Content place(JsonNode body) {
        Double latitude = decimal(text(body, "latitude"));
        Double longitude = decimal(text(body, "longitude"));
        String name = text(body, "name");
        return latitude == null || longitude == null
                ? new Content.Unsupported("location")
                : new Content.Location(latitude, longitude, orNull(name.isBlank() ? text(body, "address") : name));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    private static int number(JsonNode node, String name, int otherwise) {
        try {
            return Integer.parseInt(text(node, name).strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static @Nullable Double decimal(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
