package org.gongyou.channels.wecom;

import java.net.URI;
import org.gongyou.channels.callback.Secret;
import org.gongyou.channels.callback.Sha256;
import org.gongyou.channels.wechat.WeChatCrypto;
import org.gongyou.core.message.AccountRef;

/**
 * A customer-service account of ours; its parts are explained at {@link WeComProperties.Account}.
 *
 * @param demo whether the loopback platform plays the platform's side
 * @param apiBase the platform's API without a slash at the end
 */
public record WeComAccount(
        String name,
        String title,
        String corpId,
        Secret secret,
        Secret token,
        Secret aesKey,
        String openKfId,
        WeComProperties.Switches switches,
        boolean demo,
        URI apiBase) {

    /** The name of the channel in {@code AccountRef} and metrics. */
    public static final String CHANNEL = "wecom";

    private static final int SECRET_DIGITS = 16;

    static WeComAccount of(WeComProperties.Account given) {
        return new WeComAccount(
                given.name(),
                given.title().isBlank() ? given.name() : given.title(),
                given.corpId(),
                given.secret(),
                given.token(),
                given.aesKey(),
                given.openKfId(),
                given.switches(),
                false,
                given.apiBase());
    }

    /** The account in the core's words. */
    public AccountRef ref() {
        return new AccountRef(CHANNEL, name);
    }

    /**
     * The cipher of its callbacks.
     *
     * @throws IllegalArgumentException if its key is none
     */
    public WeChatCrypto crypto() {
        return new WeChatCrypto(aesKey.value(), corpId);
    }

    /** Whose access token it uses: all accounts of a corporation's app have one. */
    String tokenKey() {
        return corpId + "/" + Sha256.hex(secret.value()).substring(0, SECRET_DIGITS);
    }

    WeComAccount withApiBase(URI other) {
        return new WeComAccount(name, title, corpId, secret, token, aesKey, openKfId, switches, demo, other);
    }
}
