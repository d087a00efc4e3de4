package org.gongyou.channels.wechat;

import java.util.Map;
import org.gongyou.channels.callback.CallbackQuery;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.callback.MalformedCallbackException;
import org.gongyou.channels.callback.UntrustedCallbackException;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only what the platform made for this account.
 *
 * <p>In plain text the signature covers no word of the body: whoever knows one signed address can put words into it.
 * That is the platform's design; accounts in safe mode refuse such pushes by {@link WeChatAccount#safeOnly()}.
 */
final class CallbackDoor {

    private CallbackDoor() {}

    /**
     * A callback that was let in.
     *
     * @param encrypted whether it came encrypted, and is to be answered so
     */
    record Opened(Map<String, String> fields, boolean encrypted) {}

    /** Checks all that can be checked before the body is read. */
    static void check(WeChatAccount account, CallbackQuery query) {
        if (query.encrypted() && query.msgSignature().isEmpty()) {
            throw new UntrustedCallbackException("msg_signature missing");
        }
        if (query.encrypted()
                && query.signature().isEmpty()
                && !query.timestamp().isEmpty()) {
            return; // the signature over the ciphertext is still to come, and is the stronger one
        }
        checkSignature(account, query);
    }

    /** Checks the signature over time and nonce. */
    static void checkSignature(WeChatAccount account, CallbackQuery query) {
        if (query.timestamp().isEmpty() || query.nonce().isEmpty()) {
            throw new UntrustedCallbackException("signature missing");
        }
        if (!CallbackSignature.matches(query.signature(), account.token().value(), query.timestamp(), query.nonce())) {
            throw new UntrustedCallbackException("wrong signature");
        }
    }

    /**
     * Opens a callback whose query was checked.
     *
     * @throws UntrustedCallbackException if the platform did not make it for this account
     * @throws MalformedCallbackException if it cannot be read
     */
    static Opened open(WeChatAccount account, CallbackQuery query, byte[] body) {
        Map<String, String> outer = CallbackXml.read(body);
        String ciphertext = outer.get("Encrypt");
        if (ciphertext == null && query.encrypted()) {
            throw new MalformedCallbackException("nothing encrypted in it");
        }
        boolean encrypted = ciphertext != null && (query.encrypted() || !outer.containsKey("MsgType"));
        if (!encrypted && account.safeOnly()) {
            throw new UntrustedCallbackException("plain text at an account in safe mode");
        }
        Map<String, String> fields =
                encrypted && ciphertext != null ? CallbackXml.read(decrypted(account, query, ciphertext)) : outer;
        checkRecipient(account, fields.get("ToUserName"));
        return new Opened(fields, encrypted);
    }

    /** Checks the signature over the ciphertext. */
    static void checkSignature(WeChatAccount account, CallbackQuery query, String encrypted) {
        if (!CallbackSignature.matches(
                query.msgSignature(), account.token().value(), query.timestamp(), query.nonce(), encrypted)) {
            throw new UntrustedCallbackException("wrong msg_signature");
        }
    }

    private static String decrypted(WeChatAccount account, CallbackQuery query, String ciphertext) {
        String encrypted = ciphertext.strip();
        checkSignature(account, query, encrypted);
        WeChatCrypto crypto =
                account.crypto().orElseThrow(() -> new UntrustedCallbackException("encrypted, but we have no key"));
        return crypto.decrypt(encrypted);
    }

    /** Whoever plays the platform for a demo account need not know its original id. */
    private static void checkRecipient(WeChatAccount account, @Nullable String recipient) {
        if (recipient == null || recipient.isBlank()) {
            throw new MalformedCallbackException("no ToUserName");
        }
        if (!account.demo() && !account.originalId().isEmpty() && !recipient.equals(account.originalId())) {
            throw new UntrustedCallbackException("for another account");
        }
    }
}
