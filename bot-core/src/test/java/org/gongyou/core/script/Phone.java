package org.gongyou.core.script;

import java.nio.charset.StandardCharsets;
import org.gongyou.core.message.OutboundMessage;

/** How a person sees a bubble: text with numbered choices in WeChat and Weibo, buttons in the app. */
final class Phone {

    private static final int WECHAT_BYTES = 2048;

    private Phone() {}

    static String shows(String channel, OutboundMessage message) {
        if (!channel.equals("app")) {
            return message.asPlainText();
        }
        StringBuilder out = new StringBuilder(message.text());
        message.choices().forEach(c -> out.append("\n[").append(c.label()).append(']'));
        message.links()
                .forEach(l -> out.append("\n[")
                        .append(l.label())
                        .append("](")
                        .append(l.url())
                        .append(')'));
        return out.toString();
    }

    /** How many bubbles a channel needs for what is shown; WeChat takes so many bytes in each. */
    static int bubbles(String channel, String shown) {
        if (shown.isEmpty()) {
            return 0;
        }
        int bytes = shown.getBytes(StandardCharsets.UTF_8).length;
        return channel.equals("wechat") ? (bytes + WECHAT_BYTES - 1) / WECHAT_BYTES : 1;
    }
}
