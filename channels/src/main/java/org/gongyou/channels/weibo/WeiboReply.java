package org.gongyou.channels.weibo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gongyou.channels.bubble.Bubbles;
import org.gongyou.channels.callback.Push;
import org.gongyou.core.message.OutboundMessage;
import tools.jackson.databind.json.JsonMapper;

/** Writes what the platform takes: JSON that holds JSON, URL-encoded. */
final class WeiboReply {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WeiboReply() {}

    /** The answer that goes back in the response to a callback. */
    static String passive(WeiboAccount account, Push push, OutboundMessage reply) {
        String fan = push.message().sender();
        boolean reversed = account.switches().reversedReplyIds();
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("result", true)
                .put("sender_id", reversed ? fan : push.recipient())
                .put("receiver_id", reversed ? push.recipient() : fan)
                .put("type", "text")
                .put("data", encoded(text(reply.asPlainText()))));
    }

    /** The data of a text message. */
    static String text(String words) {
        return JSON.writeValueAsString(JSON.createObjectNode().put("text", Bubbles.clean(words)));
    }

    /** As the platform decodes it: a space is %20 and never a plus. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
