package org.gongyou.channels.loopback;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.loopback.PushResult.Outcome;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatCrypto;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes callbacks to the account's real webhook on this server: signed and, where the account has a key, encrypted. A
 * callback that is not answered in time is made again under a new timestamp, nonce and signature, with the same message.
 */
@Component
@ConditionalOnSimulator
class Pusher {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LoopbackProperties properties;
    private final Environment environment;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    Pusher(LoopbackProperties properties, Environment environment, Clock clock) {
        this.properties = properties;
        this.environment = environment;
        this.clock = clock;
    }

    /** Makes a callback and waits for its end, through all attempts. */
    PushResult push(WeChatAccount account, Callback callback) {
        String key = account.name() + "/" + callback.openid();
        underWay.merge(key, 1, Integer::sum);
        try {
            return pushed(account, callback);
        } finally {
            underWay.computeIfPresent(key, (k, n) -> n == 1 ? null : n - 1);
        }
    }

    /** Whether a callback of our own about this person is being made right now. */
    boolean pushing(String account, String openid) {
        return underWay.containsKey(account + "/" + openid);
    }

    /** Where the account's webhook is, seen from this machine. */
    URI webhook(WeChatAccount account) {
        return URI.create(server() + "/channels/wechat/" + account.name());
    }

    private PushResult pushed(WeChatAccount account, Callback callback) {
        String xml = callback.toXml(account.originalId());
        PassiveReply reply = new PassiveReply(account, callback.openid());
        return attempts(() -> signed(account, callback.openid(), xml), reply::read);
    }

    /**
     * Calls until there is an answer, as often as a platform does.
     *
     * @param signed makes each attempt's request, signed anew
     * @param read what the body of an answer says
     */
    PushResult attempts(Supplier<HttpRequest> signed, Function<String, PushResult> read) {
        int attempt = 1;
        PushResult result = attempt(signed.get(), read);
        while (result.outcome().again() && attempt < properties.attempts()) {
            if (result.outcome() == Outcome.REFUSED) {
                ApiGate.pause(properties.refusedPause().toMillis());
            }
            attempt++;
            result = attempt(signed.get(), read);
        }
        return result.after(attempt);
    }

    /** Where this server listens. */
    String server() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    private HttpRequest signed(WeChatAccount account, String openid, String xml) {
        String token = account.token().value();
        String timestamp = String.valueOf(clock.millis() / 1000);
        String nonce = String.valueOf(100_000_000 + RANDOM.nextInt(900_000_000));
        StringBuilder query = new StringBuilder("?signature=" + CallbackSignature.of(token, timestamp, nonce))
                .append("&timestamp=" + timestamp)
                .append("&nonce=" + nonce)
                .append("&openid=" + URLEncoder.encode(openid, StandardCharsets.UTF_8));
        String body = xml;
        if (!account.aesKey().isEmpty()) {
            String encrypted = new WeChatCrypto(account.aesKey().value(), account.appId()).encrypt(xml);
            query.append("&encrypt_type=aes&msg_signature=")
                    .append(CallbackSignature.of(token, timestamp, nonce, encrypted));
            StringBuilder envelope = new StringBuilder("<xml>");
            Callback.element(envelope, "ToUserName", account.originalId());
            Callback.element(envelope, "Encrypt", encrypted);
            body = envelope.append("</xml>").toString();
        }
        return HttpRequest.newBuilder(URI.create(webhook(account) + query.toString()))
                .header("Content-Type", "text/xml")
                .header("User-Agent", "Mozilla/4.0")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private PushResult attempt(HttpRequest request, Function<String, PushResult> read) {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = answer.get(properties.replyTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return response.statusCode() == 200
                    ? read.apply(response.body())
                    : PushResult.of(Outcome.REFUSED, "HTTP " + response.statusCode());
        } catch (TimeoutException e) {
            answer.cancel(true); // the platform hangs up
            return PushResult.of(Outcome.TIMEOUT, properties.replyTimeout().toMillis() + " 毫秒内没有回应");
        } catch (ExecutionException e) {
            return PushResult.of(Outcome.REFUSED, e.getCause() instanceof IOException ? "连接中断" : "请求失败");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return PushResult.of(Outcome.TIMEOUT, "服务器正在停止");
        }
    }
}
