package org.gongyou.channels.weibo;

import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the platform's API. Thread-safe. */
@Component
class WeiboClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final WeiboProperties properties;

    WeiboClient(WeiboProperties properties) {
        this.properties = properties;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout())
                .build();
    }

    /** The platform's refusal, or none at all. */
    static final class WeiboException extends Exception {

        private final int code;

        WeiboException(int code) {
            super("Weibo answered " + code, null, false, false);
            this.code = code;
        }

        /** The platform's code; 0 if the call broke off, the HTTP status if there was no code. */
        int code() {
            return code;
        }
    }

    /** Posts a form with the account's token. */
    JsonNode post(WeiboAccount account, String path, Map<String, String> form) throws WeiboException {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("access_token", account.accessToken().value());
        return call(
                account,
                HttpRequest.newBuilder(address(account.apiBase(), path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(all))));
    }

    /** Asks with the account's token. */
    JsonNode get(WeiboAccount account, String path, Map<String, String> query) throws WeiboException {
        Map<String, String> all = new LinkedHashMap<>(query);
        all.put("access_token", account.accessToken().value());
        URI address = URI.create(address(account.apiBase(), path) + "?" + encoded(all));
        return call(account, HttpRequest.newBuilder(address).GET());
    }

    private JsonNode call(WeiboAccount account, HttpRequest.Builder request) throws WeiboException {
        int code = 0;
        try {
            HttpResponse<String> response = http.send(
                    request.timeout(properties.readTimeout()).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode json = JSON.readTree(response.body());
            code = json.path("error_code").asInt(response.statusCode() == 200 ? 0 : response.statusCode());
            if (code == 0 && json.isObject()) {
                return json;
            }
        } catch (IOException | JacksonException e) {
            // no answer, or none that can be read
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Metrics.counter(
                        "gongyou.platform.errors",
                        "channel",
                        WeiboAccount.CHANNEL,
                        "account",
                        account.name(),
                        "code",
                        code == 0 ? "io" : String.valueOf(code))
                .increment();
        throw new WeiboException(code);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + WeiboReply.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Private messages have a host of their own, {@code m.api.weibo.com}; all else is at {@code api.weibo.com}. */
    static URI address(URI base, String path) {
        String host = path.startsWith("/2/messages")
                ? base.toString()
                : base.toString().replace("//m.api.", "//api.");
        return URI.create(host + path);
    }
}
