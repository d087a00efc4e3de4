package org.gongyou.channels.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.gongyou.channels.callback.Secret;
import org.gongyou.channels.wechat.WeChatAccount.Kind;

/** Callbacks as the platform writes them, and an account to receive them. */
final class Payloads {

    static final String TOKEN = "ghtoken2024";
    static final String AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFE";
    static final String APP_ID = "wx0000000000000001";
    static final String ORIGINAL_ID = "gh_000000000001";
    static final String OPENID = "oUSER0001aBcDeFgHiJkLmNoPqRs";

    static final List<String> ALL = List.of(
            "text",
            "text-with-markup",
            "text-escaped",
            "text-from-article",
            "menu-tap",
            "sticker",
            "voice",
            "voice-not-heard",
            "location",
            "image",
            "link",
            "video",
            "shortvideo",
            "unheard-of",
            "event-subscribe",
            "event-subscribe-by-code",
            "event-unsubscribe",
            "event-scan",
            "event-click",
            "event-view",
            "event-location",
            "event-scancode",
            "event-template-sent",
            "event-mass-sent",
            "event-published");

    private Payloads() {}

    static byte[] bytes(String name) {
        try (InputStream in = Payloads.class.getResourceAsStream("/wechat/" + name + ".xml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WeChatAccount account(Kind kind, URI apiBase) {
        return new WeChatAccount(
                "test",
                "测试号",
                APP_ID,
                new Secret("app-secret"),
                new Secret(TOKEN),
                new Secret(AES_KEY),
                ORIGINAL_ID,
                kind,
                false,
                apiBase);
    }

    static WeChatAccount account() {
        return account(Kind.VERIFIED_SERVICE, URI.create("http://127.0.0.1:9"));
    }

    /** With a patience of which a busy machine does not see the end. */
    static WeChatProperties properties() {
        return properties(Duration.ofSeconds(30));
    }

    /** With so much patience for the platform's answers. */
    static WeChatProperties properties(Duration readTimeout) {
        return new WeChatProperties(
                List.of(), Duration.ofSeconds(4), Duration.ofMillis(5_500), Duration.ofSeconds(20), readTimeout);
    }
}
