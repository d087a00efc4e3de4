package org.gongyou.channels.sms;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongyou.core.identity.SmsSender;
import org.gongyou.core.message.Delivery;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts {@code {"id", "mobile", "text"}} to the gateway, one call for each message. Three headers sign it: {@code X-Gongyou-Timestamp}
 * (seconds since the epoch), {@code X-Gongyou-Id} (the same as in the body, never used twice), and {@code X-Gongyou-Signature}, the
 * hexadecimal HMAC-SHA256 of {@code timestamp + "." + body} under the shared secret.
 *
 * <p>Any answer of 2xx means that the gateway has taken it over. 408, 425, 429 and 5xx, and no answer at all, are worth trying
 * again; anything else is a refusal. Thread-safe. Follows no redirects and logs nothing.
 */
final class GatewaySms implements SmsSender {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Set<Integer> PASSING = Set.of(408, 425, 429);

    private final SmsProperties properties;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http;

    GatewaySms(SmsProperties properties, JsonMapper json, Clock clock) {
        this.properties = properties;
        this.json = json;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(properties.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Delivery send(String mobile, String text) {
        try {
            HttpResponse<Void> answer = http.send(request(mobile, text), BodyHandlers.discarding());
            return meaning(answer.statusCode());
        } catch (IOException e) {
            return new Delivery.TryLater(PAUSE, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.TryLater(PAUSE, "interrupted");
        }
    }

    private HttpRequest request(String mobile, String text) {
        String id = UUID.randomUUID().toString();
        String body = json.writeValueAsString(Map.of("id", id, "mobile", mobile, "text", text));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(properties.url())
                .timeout(properties.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Gongyou-Timestamp", timestamp)
                .header("X-Gongyou-Id", id)
                .header("X-Gongyou-Signature", sign(timestamp + "." + body))
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    private static Delivery meaning(int status) {
        if (status / 100 == 2) {
            return new Delivery.Accepted();
        }
        String reason = "the gateway answered " + status;
        return status >= 500 || PASSING.contains(status)
                ? new Delivery.TryLater(PAUSE, reason)
                : new Delivery.Refused(reason);
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(properties.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256", e);
        }
    }
}
