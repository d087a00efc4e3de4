package org.gongyou.channels.loopback;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a person does in the simulator. Which parts count depends on the type.
 *
 * @param type {@code text}, {@code voice}, {@code image}, {@code location}, {@code link} or {@code event}
 * @param text the words; of a voice message, what the platform heard
 * @param menuId the id of the message menu's entry that was tapped; the text is its label then
 * @param event the platform's name of the event, such as {@code CLICK}
 * @param key the menu entry's key, or the QR code's scene
 * @param data a picture's or a recording's bytes in Base64
 * @param msgId an earlier message's id, to send it once more
 * @param createTime an earlier message's time in seconds
 */
record SayRequest(
        @Nullable String openid,
        @Nullable String type,
        @Nullable String text,
        @Nullable String menuId,
        @Nullable String event,
        @Nullable String key,
        @Nullable String ticket,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String label,
        @Nullable String title,
        @Nullable String description,
        @Nullable String url,
        @Nullable String data,
        @Nullable Long msgId,
        @Nullable Long createTime) {

    /** Something a person said or did, without more. */
    static SayRequest event(@Nullable String openid, String event, @Nullable String key) {
        return new SayRequest(
                openid, "event", null, null, event, key, null, null, null, null, null, null, null, null, null, null);
    }

    /** Whose phone it is. */
    String requiredOpenid() {
        if (openid == null || !openid.matches("[A-Za-z0-9_-]{1,64}")) {
            throw wrong("openid 应为 1–64 位字母、数字、_ 或 -。");
        }
        return openid;
    }

    /** The type, known to be one that the platform knows. */
    String requiredType() {
        String given = type == null ? "text" : type;
        return switch (given) {
            case "text", "voice", "image", "location", "link", "event" -> given;
            default -> throw wrong("type 应为 text、voice、image、location、link 或 event。");
        };
    }

    /** What the callback's document says beside its envelope. */
    Map<String, String> elements(String mediaId, String pictureUrl) {
        Map<String, String> elements = new LinkedHashMap<>();
        switch (requiredType()) {
            case "text" -> {
                elements.put("Content", required(text, "text"));
                put(elements, "bizmsgmenuid", menuId);
            }
            case "voice" -> {
                elements.put("MediaId", mediaId);
                elements.put("Format", "amr");
                put(elements, "Recognition", text);
            }
            case "image" -> {
                elements.put("PicUrl", pictureUrl);
                elements.put("MediaId", mediaId);
            }
            case "location" -> {
                elements.put("Location_X", number(latitude, "latitude"));
                elements.put("Location_Y", number(longitude, "longitude"));
                elements.put("Scale", "15");
                elements.put("Label", label == null ? "" : label);
            }
            case "link" -> {
                elements.put("Title", required(title, "title"));
                elements.put("Description", description == null ? "" : description);
                elements.put("Url", required(url, "url"));
            }
            default -> {
                elements.put("Event", required(event, "event"));
                elements.put("EventKey", key == null ? "" : key);
                put(elements, "Ticket", ticket);
                put(elements, "Latitude", latitude == null ? null : latitude.toString());
                put(elements, "Longitude", longitude == null ? null : longitude.toString());
            }
        }
        return elements;
    }

    /** What the person's own screen shows. */
    String shown() {
        return switch (requiredType()) {
            case "text" -> text == null ? "" : text;
            case "voice" -> text == null ? "[语音]" : "[语音] " + text;
            case "image" -> "[图片]";
            case "location" -> label == null ? "[位置]" : "[位置] " + label;
            case "link" -> "[链接] " + title;
            default -> shownEvent(event == null ? "" : event.toLowerCase(Locale.ROOT));
        };
    }

    private String shownEvent(String name) {
        return switch (name) {
            case "subscribe" -> "[关注]";
            case "unsubscribe" -> "[取消关注]";
            case "scan" -> "[扫码]";
            case "enter" -> "[进入会话]";
            case "click" -> "[菜单] " + (label == null ? key : label);
            default -> "[事件] " + event;
        };
    }

    byte[] bytes() {
        try {
            return data == null ? new byte[0] : Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw wrong("data 不是 Base64。");
        }
    }

    private static void put(Map<String, String> elements, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            elements.put(name, value);
        }
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw wrong(name + " 不能为空。");
        }
        return value;
    }

    private static String number(@Nullable Double value, String name) {
        if (value == null || value.isNaN() || value.isInfinite()) {
            throw wrong(name + " 应为数字。");
        }
        return value.toString();
    }

    private static ResponseStatusException wrong(String detail) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
    }
}
