package org.gongyou.channels.callback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the address of a callback. Its {@code openid} is not here on purpose: no signature covers it.
 *
 * <p>Read by hand, because the servlet container's way of reading parameters would swallow the body of a client that
 * calls it a form.
 */
public record CallbackQuery(
        String signature, String timestamp, String nonce, String echostr, boolean encrypted, String msgSignature) {

    private static final long LAST_SECOND = 100_000_000_000L;

    /** Reads a query string; what is missing or cannot be decoded is empty. */
    public static CallbackQuery parse(@Nullable String query) {
        Map<String, String> given = new HashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                given.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return new CallbackQuery(
                given.getOrDefault("signature", ""),
                given.getOrDefault("timestamp", ""),
                given.getOrDefault("nonce", ""),
                given.getOrDefault("echostr", ""),
                "aes".equals(given.get("encrypt_type")),
                given.getOrDefault("msg_signature", ""));
    }

    /** When it was signed, if that is a time: in seconds at WeChat, in milliseconds at Weibo. */
    public Optional<Instant> signedAt() {
        try {
            long number = Long.parseLong(timestamp);
            return Optional.of(number < LAST_SECOND ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
