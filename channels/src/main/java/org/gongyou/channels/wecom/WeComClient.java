package org.gongyou.channels.wecom;

import io.micrometer.core.instrument.Metrics;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongyou.channels.media.UploadedMedia;
import org.gongyou.channels.token.AccessTokens;
import org.gongyou.channels.token.OwnTokenShelf;
import org.gongyou.channels.token.TokenShelf;
import org.gongyou.core.attachment.StoredFile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the platform's API with the token that all instances share. Thread-safe. */
@Component
class WeComClient {

    /** No answer in JSON is longer. */
    private static final int LARGEST = 8 << 20;

    private static final Set<Integer> TOKEN_FAULTS = Set.of(40014, 42001);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeComProperties properties;
    private final TokenShelf shelf;
    private final Clock clock;
    private final HttpClient http;
    private final Map<String, AccessTokens<WeComException>> tokens = new ConcurrentHashMap<>();
    private final TokenShelf apart = new OwnTokenShelf();
    private final Map<String, AccessTokens<WeComException>> tokensApart = new ConcurrentHashMap<>();

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

    /** The same with a token that this instance alone keeps, for when the shelf of all cannot be reached. */
    JsonNode postApart(WeComAccount account, String path, Map<String, ?> body) throws WeComException {
        return post(account, path, body, tokensOf(account, apart, tokensApart));
    }

    private AccessTokens<WeComException> tokensOf(
            WeComAccount account, TokenShelf on, Map<String, AccessTokens<WeComException>> known) {
        return known.computeIfAbsent(
                account.tokenKey(),
                key -> new AccessTokens<>(
                        new AccessTokens.Owner(key, account.ref()), on, fault -> WeComException.silence(false), clock));
    }

    /**
     * Fetches what somebody sent.
     *
     * @param most of what is larger only so many bytes are fetched, and one more
     */
    byte[] media(WeComAccount account, String mediaId, int most) throws WeComException {
        String address = account.apiBase() + "/cgi-bin/media/get?media_id=" + encoded(mediaId) + "&access_token=";
        return withToken(account, tokensOf(account, shelf, tokens), token -> {
            byte[] content = call(
                    account, HttpRequest.newBuilder(URI.create(address + token)).GET(), most + 1);
            if (content.length > 0 && content[0] == '{') {
                json(account, content); // no kind of media begins so: it is a refusal, whatever its type is said to be
                throw WeComException.silence(true);
            }
            return content;
        });
    }

    /**
     * Gives the platform a file for three days.
     *
     * @param type {@code image} or {@code file}
     * @return its id
     */
    String upload(WeComAccount account, String type, StoredFile file) throws WeComException {
        String address = account.apiBase() + "/cgi-bin/media/upload?type=" + type + "&access_token=";
        JsonNode answer = withToken(
                account,
                tokensOf(account, shelf, tokens),
                token -> json(account, call(account, form(URI.create(address + token), file), LARGEST)));
        String id = answer.path("media_id").asString("");
        if (id.isEmpty()) {
            throw WeComException.silence(true);
        }
        return id;
    }

    /** A form (RFC 7578) with the file as its one field. */
    private static HttpRequest.Builder form(URI address, StoredFile file) {
        String seam = "gongyou-" + UUID.randomUUID();
        String head = "--" + seam + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\""
                + UploadedMedia.nameOf(file) + "\"\r\nContent-Type: " + UploadedMedia.typeOf(file) + "\r\n\r\n";
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + seam)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(file.bytes()),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + seam + "--\r\n")));
    }

    private JsonNode post(WeComAccount account, String path, Map<String, ?> body, AccessTokens<WeComException> from)
            throws WeComException {
        return withToken(
                account,
                from,
                token -> json(account, call(account, request(account, path, "access_token=" + token, body), LARGEST)));
    }

    /** A call that needs a token. */
    private interface Call<T> {
        T with(String token) throws WeComException;
    }

    private <T> T withToken(WeComAccount account, AccessTokens<WeComException> from, Call<T> call)
            throws WeComException {
        String token = from.current(() -> fetch(account));
        try {
            return call.with(token);
        } catch (WeComException e) {
            if (!TOKEN_FAULTS.contains(e.code())) {
                throw e;
            }
            String other = from.otherThan(token, () -> fetch(account));
            if (other.equals(token)) {
                throw e;
            }
            return call.with(other);
        }
    }

    private AccessTokens.Granted fetch(WeComAccount account) throws WeComException {
        String query = "corpid=" + encoded(account.corpId()) + "&corpsecret="
                + encoded(account.secret().value());
        URI address = URI.create(account.apiBase() + "/cgi-bin/gettoken?" + query);
        JsonNode answer =
                json(account, call(account, HttpRequest.newBuilder(address).GET(), LARGEST));
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

    /** What the platform answers; of what says that it is larger than so many bytes, only so many that say nothing. */
    private byte[] call(WeComAccount account, HttpRequest.Builder request, int most) throws WeComException {
        Duration patience = properties.connectTimeout().plus(properties.readTimeout());
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(
                request.timeout(properties.readTimeout()).build(),
                head -> head.headers().firstValueAsLong("Content-Length").orElse(0) > most
                        ? HttpResponse.BodySubscribers.replacing(new byte[most])
                        : HttpResponse.BodySubscribers.ofByteArray());
        try {
            HttpResponse<byte[]> whole = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (whole.statusCode() == 200) {
                return whole.body();
            }
        } catch (ExecutionException e) {
            Throwable fault = e.getCause();
            boolean unheard = fault instanceof ConnectException || fault instanceof HttpConnectTimeoutException;
            throw count(account, WeComException.silence(!unheard));
        } catch (TimeoutException e) {
            answer.cancel(true); // the body may never come to its end
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
        }
        throw count(account, WeComException.silence(true));
    }

    private static JsonNode json(WeComAccount account, byte[] content) throws WeComException {
        JsonNode json;
        try {
            json = JSON.readTree(new String(content, StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw count(account, WeComException.silence(true));
        }
        int code = json.path("errcode").asInt(0);
        if (code != 0) {
            throw count(
                    account, WeComException.refusal(code, json.path("errmsg").asString("")));
        }
        if (!json.isObject()) {
            throw count(account, WeComException.silence(true));
        }
        return json;
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
