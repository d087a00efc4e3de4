package org.gongyou.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An operator at the desk, over its API. For one thread. */
final class Desk {

    private static final int TIMEOUT_MS = 20_000;

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Desk(int port) {
        this.port = port;
    }

    /** Signs in; needed again after a restart. */
    Desk signIn() throws IOException {
        cookies.clear();
        send("GET", "/api/session", "");
        Wire.Response response =
                send("POST", "/api/session", Json.of("username", "admin", "password", Server.ADMIN_PASSWORD));
        if (response.status() != 200) {
            throw new IOException("Sign-in answered " + response.status() + " " + response.body());
        }
        send("GET", "/api/session", "");
        return this;
    }

    Wire.Response send(String method, String path, String json) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "application/json");
        if (!cookies.isEmpty()) {
            headers.put(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            headers.put("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        Wire.Response response = Wire.once(port, TIMEOUT_MS, new Wire.Request(method, path, headers, json));
        for (String cookie : response.header("set-cookie")) {
            String pair = cookie.split(";")[0];
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(pair.indexOf('=') + 1);
            if (value.isEmpty()) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        return response;
    }

    private Map<String, Object> get(String path) throws IOException {
        Wire.Response response = send("GET", path, "");
        if (response.status() != 200) {
            throw new IOException(path + " answered " + response.status() + " " + response.body());
        }
        return Json.object(response.body());
    }

    /** All applications to join, those in one state only if one is given. */
    List<Map<String, Object>> joinCases(String status) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int page = 0; ; page++) {
            Map<String, Object> found =
                    get("/api/cases?service=org.member.join&status=" + status + "&page=" + page + "&size=100");
            Json.asArray(found.get("items")).forEach(item -> all.add(Json.asObject(item)));
            if (all.size() >= Json.number(found, "total")
                    || Json.asArray(found.get("items")).isEmpty()) {
                return all;
            }
        }
    }

    Map<String, Object> caseDetail(long id) throws IOException {
        return get("/api/cases/" + id);
    }

    /** Approves a case; the HTTP status says what came of it. */
    int approve(long id, long version) throws IOException {
        return send("POST", "/api/cases/" + id + "/rulings", Json.of("action", "approve", "version", version))
                .status();
    }

    String reveal(long id, String slot) throws IOException {
        Wire.Response response = send("POST", "/api/cases/" + id + "/reveal", Json.of("slot", slot));
        if (response.status() != 200) {
            throw new IOException("Revealing " + slot + " answered " + response.status() + " " + response.body());
        }
        return Json.string(Json.object(response.body()), "value");
    }

    /** How many messages have been given up or have expired. */
    long givenUp() throws IOException {
        return Json.asArray(get("/api/deliveries?size=200").get("items")).size();
    }

    /** A conversation from its beginning; empty if there is none. */
    List<Map<String, Object>> transcript(long conversation) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        for (long after = 0; ; ) {
            Wire.Response response =
                    send("GET", "/api/conversations/" + conversation + "/messages?after=" + after + "&limit=200", "");
            if (response.status() == 404) {
                return all;
            }
            if (response.status() != 200) {
                throw new IOException("A transcript answered " + response.status() + " " + response.body());
            }
            List<Object> page = Json.array(response.body());
            page.forEach(entry -> all.add(Json.asObject(entry)));
            if (page.size() < 200) {
                return all;
            }
            after = Json.number(all.get(all.size() - 1), "seq");
        }
    }
}
