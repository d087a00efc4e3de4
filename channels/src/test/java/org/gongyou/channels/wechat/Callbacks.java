package org.gongyou.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.gongyou.channels.callback.CallbackSignature;

/** Makes callbacks as the platform does. */
final class Callbacks {

    static final String NONCE = "983457123";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Callbacks(int port) {
        this.port = port;
    }

    static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    /** The query of a push in plain text. */
    static String signed(String token) {
        String timestamp = now();
        return "signature=" + CallbackSignature.of(token, timestamp, NONCE) + "&timestamp=" + timestamp + "&nonce="
                + NONCE + "&openid=" + Payloads.OPENID;
    }

    /** The query of an encrypted push. */
    static String signed(String token, String ciphertext) {
        String query = signed(token);
        String timestamp = query.replaceAll(".*timestamp=(\\d+).*", "$1");
        return query + "&encrypt_type=aes&msg_signature=" + CallbackSignature.of(token, timestamp, NONCE, ciphertext);
    }

    static String envelope(String ciphertext) {
        return "<xml><ToUserName><![CDATA[" + Payloads.ORIGINAL_ID + "]]></ToUserName><Encrypt><![CDATA[" + ciphertext
                + "]]></Encrypt></xml>";
    }

    HttpResponse<String> plain(String account, String xml) {
        return post(account, signed(Payloads.TOKEN), xml);
    }

    HttpResponse<String> safe(String account, String xml) {
        String ciphertext = new WeChatCrypto(Payloads.AES_KEY, Payloads.APP_ID).encrypt(xml);
        return post(account, signed(Payloads.TOKEN, ciphertext), envelope(ciphertext));
    }

    HttpResponse<String> post(String account, String query, String body) {
        return send(request(account, query).POST(BodyPublishers.ofString(body)));
    }

    /** A body whose length is not announced. */
    HttpResponse<String> chunked(String account, String query, String body) {
        return send(request(account, query)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8)))));
    }

    HttpResponse<String> get(String account, String query) {
        return send(request(account, query).GET());
    }

    HttpRequest.Builder request(String account, String query) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/channels/wechat/" + account + "?" + query))
                .header("Content-Type", "text/xml");
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
