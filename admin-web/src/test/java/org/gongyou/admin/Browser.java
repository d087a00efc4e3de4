package org.gongyou.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator's browser, as far as the desk's API sees it: cookies, and the CSRF token sent back in a header. */
final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(60))
            .build();
    private final String base;
    private String bearer = "";

    Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    /** What came back. */
    record Answer(int status, HttpResponse<String> response) {
        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Proves itself by a token from now on, as apps do. */
    void authorize(String token) {
        bearer = token;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** The id of the case with that receipt number, for whoever is signed in. */
    long caseOf(String receipt) {
        return get("/api/cases?q=" + URLEncoder.encode(receipt, StandardCharsets.UTF_8))
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
    }

    /** Fetches a page as somebody does who looks at it. */
    Answer open(String path) {
        return send(request(path).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return post(path, JSON.writeValueAsString(body));
    }

    Answer post(String path, String body) {
        return send(withToken(request(path)).POST(BodyPublishers.ofString(body)));
    }

    /** Posts as a page of another site could make this browser do. */
    Answer postWithoutToken(String path, Map<String, ?> body) {
        return send(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Posts a table, as the console does with a file. */
    Answer postTable(String path, String table) {
        return send(withToken(request(path))
                .setHeader("Content-Type", "text/csv; charset=UTF-8")
                .POST(BodyPublishers.ofString(table)));
    }

    /** Posts a file as it is, as the console does. */
    Answer postFile(String path, byte[] file) {
        return send(withToken(request(path))
                .setHeader("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    /** What lies at an address. */
    byte[] fetch(String path) {
        return bytes(request(path).GET());
    }

    /** What a download brings that is written down. */
    byte[] download(String path) {
        return bytes(withToken(request(path)).POST(BodyPublishers.ofString("{}")));
    }

    private byte[] bytes(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer delete(String path) {
        return send(withToken(request(path)).DELETE());
    }

    /** Signs in, fetching the CSRF cookie first, as the console does. */
    Answer signIn(String username, String password) {
        get("/api/session");
        return post("/api/session", Map.of("username", username, "password", password));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Opens a stream and leaves it open. */
    InputStream stream(String path) {
        try {
            return client.send(
                            request(path)
                                    .header("Accept", "text/event-stream")
                                    .GET()
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", "application/json");
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    private HttpRequest.Builder withToken(HttpRequest.Builder request) {
        String token = cookie("XSRF-TOKEN");
        return token.isEmpty() ? request : request.header("X-XSRF-TOKEN", token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
