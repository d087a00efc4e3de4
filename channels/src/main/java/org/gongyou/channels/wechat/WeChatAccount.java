package org.gongyou.channels.wechat;

import java.net.URI;
import java.util.Optional;
import org.gongyou.channels.callback.Secret;
import org.gongyou.core.message.AccountRef;

/**
 * An official account of ours.
 *
 * @param name its name in our addresses
 * @param title its name as people see it
 * @param aesKey the EncodingAESKey of 43 characters; empty where pushes come in plain text only
 * @param originalId the account's original id (原始ID, {@code gh_…}), the {@code ToUserName} of its callbacks; empty if not
 *     known, and then not checked
 * @param demo whether the loopback platform plays the platform's side
 * @param safeOnly whether pushes in plain text are refused (the account is in safe mode, 安全模式)
 * @param apiBase the platform's API without a slash at the end
 */
public record WeChatAccount(
        String name,
        String title,
        String appId,
        Secret appSecret,
        Secret token,
        Secret aesKey,
        String originalId,
        Kind kind,
        boolean demo,
        boolean safeOnly,
        URI apiBase) {

    /** The name of the channel in {@code AccountRef} and metrics. */
    public static final String CHANNEL = "wechat";

    /** What sort of account it is; its permissions follow from that. */
    public enum Kind {
        /** A verified service account (已认证服务号). */
        VERIFIED_SERVICE,
        /** A verified subscription account (已认证订阅号). */
        VERIFIED_SUBSCRIPTION,
        /** A service account that is not verified. */
        UNVERIFIED_SERVICE,
        /** A subscription account that is not verified. */
        UNVERIFIED_SUBSCRIPTION;

        /** Whether customer-service messages (客服消息) may be sent: verified accounts only. */
        public boolean mayPush() {
            return this == VERIFIED_SERVICE || this == VERIFIED_SUBSCRIPTION;
        }

        /** Whether choices can be shown as a menu (msgmenu) that people tap. */
        public boolean hasMenus() {
            return this == VERIFIED_SERVICE;
        }
    }

    /** An account that takes pushes in every mode. */
    public WeChatAccount(
            String name,
            String title,
            String appId,
            Secret appSecret,
            Secret token,
            Secret aesKey,
            String originalId,
            Kind kind,
            boolean demo,
            URI apiBase) {
        this(name, title, appId, appSecret, token, aesKey, originalId, kind, demo, false, apiBase);
    }

    /**
     * The account's cipher; empty where it has no key.
     *
     * @throws IllegalArgumentException if the key is none
     */
    public Optional<WeChatCrypto> crypto() {
        return aesKey.isEmpty() ? Optional.empty() : Optional.of(new WeChatCrypto(aesKey.value(), appId));
    }

    /** The account in the core's words. */
    public AccountRef ref() {
        return new AccountRef(CHANNEL, name);
    }

    WeChatAccount withApiBase(URI other) {
        return new WeChatAccount(name, title, appId, appSecret, token, aesKey, originalId, kind, demo, safeOnly, other);
    }
}
