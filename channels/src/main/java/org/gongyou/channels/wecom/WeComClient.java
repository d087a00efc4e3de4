package org.gongyou.channels.wecom;

import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongyou.channels.token.AccessTokens;
import org.gongyou.channels.token.OwnTokenShelf;
import org.gongyou.channels.token.TokenShelf;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the platform's API with the token that all instances share. Thread-safe. */
@Component
class WeComClient {

    private static final Set<Integer> TOKEN_FAULTS = Set.of(40014, 42001);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeComProperties properties;
    private final TokenShelf shelf;
    private final Clock clock;
    private final HttpClient http;
    private final Map<String, AccessTokens<WeComException>> tokens = new ConcurrentHashMap<>();

    WeComClient(WeComProperties properties, TokenShelf shelf, Clock clock) {
        this.properties = properties;
        this.shelf = shelf;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
    }

    /** Posts a body; a token that is refused is fetched anew and the call made once more. */
    JsonNode post(WeComAccount account, String path, Map<String, ?> body) throws WeComException {
        return post(account, path, body, tokensOf(account, shelf, tokens));
    }

    /** The same with a token of its own: a shared one would hide a secret that is wrong. */
    JsonNode postAfresh(WeComAccount account, String path, Map<String, ?> body) throws WeComException {
        return post(account, path, body, tokensOf(account, new OwnTokenShelf(), new ConcurrentHashMap<>()));
    }

    private AccessTokens<WeComException> tokensOf(
            WeComAccount account, TokenShelf on, Map<String, AccessTokens<WeComException>> known) {
        return known.computeIfAbsent(
                account.tokenKey(),
                key -> new AccessTokens<>(
                        new AccessTokens.Owner(key, account.ref()), on, fault -> WeComException.silence(false), clock));
    }

    private JsonNode post(WeComAccount account, String path, Map<String, ?> body, AccessTokens<WeComException> from)
            throws WeComException {
        String token = from.current(() -> fetch(account));
        try {
            return call(account, request(account, path, "access_token=" + token, body));
        } catch (WeComException e) {
            if (!TOKEN_FAULTS.contains(e.code())) {
                throw e;
            }
            String other = from.otherThan(token, () -> fetch(account));
            if (other.equals(token)) {
                throw e;
            }
            return call(account, request(account, path, "access_token=" + other, body));
        }
    }

    private AccessTokens.Granted fetch(WeComAccount account) throws WeComException {
        String query = "corpid=" + encoded(account.corpId()) + "&corpsecret="
                + encoded(account.secret().value());
        JsonNode answer = call(
                account,
                HttpRequest.newBuilder(URI.create(account.apiBase() + "/cgi-bin/gettoken?" + query))
                        .GET());
        String token = answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw WeComException.silence(false);
        }
        return new AccessTokens.Granted(
                token, Duration.ofSeconds(answer.path("expires_in").asLong(7200)));
    }

    private static HttpRequest.Builder request(WeComAccount account, String path, String query, Map<String, ?> body) {
        return HttpRequest.newBuilder(URI.create(account.apiBase() + "/cgi-bin/kf/" + path + "?" + query))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode call(WeComAccount account, HttpRequest.Builder request) throws WeComException {
        try {
            return answer(http.send(
                    request.timeout(properties.readTimeout()).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (WeComException e) {
            count(account, e);
            throw e;
        } catch (IOException e) {
            boolean unheard = e instanceof ConnectException || e instanceof HttpConnectTimeoutException;
            throw count(account, WeComException.silence(!unheard));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw count(account, WeComException.silence(true));
        }
    }

    private static JsonNode answer(HttpResponse<String> response) throws WeComException {
        try {
            JsonNode json = JSON.readTree(response.body());
            int code = json.path("errcode").asInt(0);
            if (code != 0) {
                throw WeComException.refusal(code, json.path("errmsg").asString(""));
            }
            if (response.statusCode() == 200 && json.isObject()) {
                return json;
            }
        } catch (JacksonException e) {
            // said below
        }
        throw WeComException.silence(true);
    }

    private static WeComException count(WeComAccount account, WeComException e) {
        Metrics.counter(
                        "gongyou.platform.errors",
                        "channel",
                        WeComAccount.CHANNEL,
                        "account",
                        account.name(),
                        "code",
                        e.code() == 0 ? "io" : String.valueOf(e.code()))
                .increment();
        return e;
    }
}
