package org.gongyou.channels.wecom;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongyou.channels.callback.CallbackQuery;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.callback.MalformedCallbackException;
import org.gongyou.channels.callback.UntrustedCallbackException;
import org.gongyou.channels.wechat.CallbackXml;

/** Lets in only what the platform made for this account: its signature covers the ciphertext, and all is encrypted. */
final class WeComDoor {

    private WeComDoor() {}

    /**
     * What the platform sent to find out whether the address is ours, in the clear.
     *
     * @throws UntrustedCallbackException if the platform did not make it for this account
     */
    static String echo(WeComAccount account, CallbackQuery query) {
        return opened(account, query, query.echostr());
    }

    /**
     * The fields of a callback.
     *
     * @throws UntrustedCallbackException if the platform did not make it for this account
     * @throws MalformedCallbackException if it cannot be read
     */
    static Map<String, String> open(WeComAccount account, CallbackQuery query, byte[] body) {
        String ciphertext = CallbackXml.read(body).get("Encrypt");
        if (ciphertext == null) {
            throw new MalformedCallbackException("nothing encrypted in it");
        }
        String document = opened(account, query, ciphertext.strip());
        Map<String, String> fields = CallbackXml.read(document.getBytes(StandardCharsets.UTF_8));
        String recipient = fields.getOrDefault("ToUserName", "").strip();
        if (recipient.isEmpty()) {
            throw new MalformedCallbackException("no ToUserName");
        }
        if (!recipient.equals(account.corpId())) {
            throw new UntrustedCallbackException("for another account");
        }
        return fields;
    }

    private static String opened(WeComAccount account, CallbackQuery query, String ciphertext) {
        if (query.timestamp().isEmpty() || query.nonce().isEmpty() || ciphertext.isEmpty()) {
            throw new UntrustedCallbackException("signature missing");
        }
        if (!CallbackSignature.matches(
                query.msgSignature(), account.token().value(), query.timestamp(), query.nonce(), ciphertext)) {
            throw new UntrustedCallbackException("wrong msg_signature");
        }
        return account.crypto().decrypt(ciphertext);
    }
}
