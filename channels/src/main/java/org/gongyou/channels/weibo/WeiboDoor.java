package org.gongyou.channels.weibo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.gongyou.channels.callback.CallbackQuery;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.callback.UntrustedCallbackException;

/**
 * Lets in only what the platform made for this account. The signature covers no word of the body: whoever knows one
 * signed address can put words into it. That is the platform's design.
 */
final class WeiboDoor {

    private WeiboDoor() {}

    /** Checks a message: by its signature or, where it has none, by the key at the end of its address. */
    static void check(WeiboAccount account, CallbackQuery query, String key) {
        boolean signed = !query.signature().isEmpty()
                || !query.timestamp().isEmpty()
                || !query.nonce().isEmpty();
        if (signed) {
            checkSignature(account, query);
            return;
        }
        String expected = account.switches().pathKey().value();
        if (expected.isEmpty()
                || !MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8))) {
            throw new UntrustedCallbackException("signature missing");
        }
    }

    /** Checks the signature over time and nonce. */
    static void checkSignature(WeiboAccount account, CallbackQuery query) {
        if (query.timestamp().isEmpty() || query.nonce().isEmpty()) {
            throw new UntrustedCallbackException("signature missing");
        }
        String secret = account.appSecret().value();
        if (!CallbackSignature.matches(query.signature(), secret, query.timestamp(), query.nonce())) {
            throw new UntrustedCallbackException("wrong signature");
        }
    }
}
