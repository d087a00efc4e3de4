package org.gongyou.channels.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.gongyou.core.message.Content;
import org.jspecify.annotations.Nullable;

/**
 * A message as the app sends it: {@code {client_msg_id, content: {type, …}}}.
 *
 * <p>Checks itself when it is asked for its parts, so that the person reads in Chinese what is wrong.
 */
record AppMessage(
        @Schema(description = "客户端生成的消息号，重发时不变", pattern = "[A-Za-z0-9._:@-]{1,64}")
        @JsonProperty("client_msg_id")
        @Nullable
        String clientMsgId,

        @Nullable Body content) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:@-]{1,64}");
    private static final int KEY_LIMIT = 128;
    private static final int LABEL_LIMIT = 200;

    /** What is sent; which parts count depends on the type. */
    record Body(
            @Schema(allowableValues = {"text", "tap", "image", "event"}) @Nullable
            String type,

            @Schema(description = "text：文字") @Nullable String text,

            @Schema(description = "tap：按钮的 key") @Nullable String key,

            @Schema(description = "tap：按钮上的字") @Nullable String label,

            @Schema(description = "event：目前只有 opened") @Nullable
            String event,

            @Schema(description = "image：上传时返回的编号") @JsonProperty("media_id") @Nullable
            String mediaId) {}

    /** The client's id. */
    String id() {
        if (clientMsgId == null || !ID.matcher(clientMsgId).matches()) {
            throw AppProblem.badRequest("client_msg_id 应为 1–64 位字母、数字或 . _ : @ - 。");
        }
        return clientMsgId;
    }

    /** The content in the words that channels share. */
    Content toContent(int textLimit) {
        String type = content == null || content.type() == null ? "" : content.type();
        if (content != null && type.equals("text")) {
            return new Content.Text(checked(content.text(), textLimit, "消息内容"));
        }
        if (content != null && type.equals("tap")) {
            String key = checked(content.key(), KEY_LIMIT, "按钮的 key");
            String label = content.label();
            return new Content.Tap(
                    key, label == null || label.isBlank() ? key : checked(label, LABEL_LIMIT, "按钮的 label"));
        }
        if (content != null && type.equals("event") && "opened".equals(content.event())) {
            return new Content.Event(Content.Event.Kind.OPENED, null);
        }
        if (content != null && type.equals("image")) {
            return new Content.Image(checked(content.mediaId(), KEY_LIMIT, "media_id"), null);
        }
        throw AppProblem.badRequest("content.type 应为 text、tap、image 或 event（event 目前只有 opened）。");
    }

    private static String checked(@Nullable String value, int limit, String what) {
        String text = value == null ? "" : printable(value);
        if (text.isBlank()) {
            throw AppProblem.badRequest(what + "不能为空。");
        }
        if (text.codePointCount(0, text.length()) > limit) {
            throw AppProblem.badRequest(what + "太长了，最多 " + limit + " 个字，请分几次发送。");
        }
        return text;
    }

    /** Without control characters and halves of characters, which no database or screen shows. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(c -> out.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c));
        return out.toString();
    }
}
