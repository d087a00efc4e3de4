package org.gongyou.channels.loopback;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongyou.channels.loopback.Followers.Act;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person did, as the platform tells the account.
 *
 * @param msgType the platform's {@code MsgType}
 * @param elements what the document holds beside its envelope, in order
 * @param msgId null for events
 * @param createTime in seconds; the same in every attempt, like the id
 */
record Callback(
        String openid,
        String msgType,
        Map<String, String> elements,
        @Nullable Long msgId,
        long createTime) {

    private static final Set<String> NUMBERS =
            Set.of("Location_X", "Location_Y", "Scale", "Latitude", "Longitude", "Precision", "bizmsgmenuid");
    private static final Set<String> CLICKS = Set.of("click", "subscribe", "scan", "scancode_push", "scancode_waitmsg");

    Callback {
        elements = new LinkedHashMap<>(elements);
    }

    /** What it lets the account say. */
    Act act() {
        if (msgType.equals("event")) {
            return actOf("event:" + elements.getOrDefault("Event", ""));
        }
        // Tapping an entry of a message menu counts as a click, not as a message.
        return elements.containsKey("bizmsgmenuid") ? Act.CLICK : Act.MESSAGE;
    }

    /** What a kind of callback lets the account say: {@code MsgType}, or {@code event:} and the event's name. */
    static Act actOf(String kind) {
        if (!kind.startsWith("event:")) {
            return Act.MESSAGE;
        }
        return CLICKS.contains(kind.substring("event:".length()).toLowerCase(Locale.ROOT)) ? Act.CLICK : Act.NOTHING;
    }

    /** The document that the account gets, not yet encrypted. */
    String toXml(String originalId) {
        StringBuilder xml = new StringBuilder("<xml>");
        element(xml, "ToUserName", originalId);
        element(xml, "FromUserName", openid);
        xml.append("<CreateTime>").append(createTime).append("</CreateTime>");
        element(xml, "MsgType", msgType);
        elements.forEach((name, value) -> element(xml, name, value));
        if (msgId != null) {
            xml.append("<MsgId>").append(msgId).append("</MsgId>");
        }
        return xml.append("</xml>").toString();
    }

    static void element(StringBuilder xml, String name, String value) {
        xml.append('<').append(name).append('>');
        if (NUMBERS.contains(name)) {
            xml.append(value.replaceAll("[^0-9.\\-]", ""));
        } else {
            xml.append("<![CDATA[")
                    .append(value.replace("]]>", "]]]]><![CDATA[>"))
                    .append("]]>");
        }
        xml.append("</").append(name).append('>');
    }
}
