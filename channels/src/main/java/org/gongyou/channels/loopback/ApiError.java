package org.gongyou.channels.loopback;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The platform's refusal of an API call: HTTP 200 with a code and a text that nobody should parse. */
final class ApiError extends RuntimeException {

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(-1, "system error"),
            Map.entry(40001, "invalid credential, access_token is invalid or not latest"),
            Map.entry(40002, "invalid grant_type"),
            Map.entry(40003, "invalid openid"),
            Map.entry(40004, "invalid media type"),
            Map.entry(40007, "invalid media_id"),
            Map.entry(40008, "invalid message type"),
            Map.entry(40013, "invalid appid"),
            Map.entry(40014, "invalid access_token"),
            Map.entry(40016, "invalid button size"),
            Map.entry(40017, "invalid button type"),
            Map.entry(40018, "invalid button name size"),
            Map.entry(40019, "invalid button key size"),
            Map.entry(40020, "invalid button url size"),
            Map.entry(40023, "invalid sub button size"),
            Map.entry(40025, "invalid sub button name size"),
            Map.entry(40029, "invalid code"),
            Map.entry(40033, "invalid charset. please check your request, if include \\uxxxx will create fail!"),
            Map.entry(40035, "invalid parameter"),
            Map.entry(40037, "invalid template_id"),
            Map.entry(40125, "invalid appsecret"),
            Map.entry(40163, "code been used"),
            Map.entry(40164, "invalid ip, not in whitelist"),
            Map.entry(40200, "invalid account type"),
            Map.entry(41001, "access_token missing"),
            Map.entry(41002, "appid missing"),
            Map.entry(41004, "appsecret missing"),
            Map.entry(41005, "media data missing"),
            Map.entry(41009, "missing openid"),
            Map.entry(42001, "access_token expired"),
            Map.entry(42003, "oauth_code expired"),
            Map.entry(43004, "require subscribe"),
            Map.entry(43101, "user refuse to accept the msg"),
            Map.entry(44003, "empty news data"),
            Map.entry(44004, "empty content"),
            Map.entry(45001, "media size out of limit"),
            Map.entry(45002, "content size out of limit"),
            Map.entry(45008, "article size out of limit"),
            Map.entry(45009, "reach max api daily quota limit"),
            Map.entry(45015, "response out of time limit or subscription is canceled"),
            Map.entry(45047, "out of response count limit"),
            Map.entry(45072, "invalid command"),
            Map.entry(45080, "no user interaction in the last 30 seconds"),
            Map.entry(45081, "already typing"),
            Map.entry(46003, "menu no exist"),
            Map.entry(47001, "data format error"),
            Map.entry(48001, "api unauthorized"),
            Map.entry(48002, "user block receive message"),
            Map.entry(65301, "no such conditional menu"),
            Map.entry(65303, "there is no self-define menu, please create menu first"),
            Map.entry(65304, "match rule empty"),
            Map.entry(65305, "menu count limit"),
            Map.entry(48006, "forbid to clear quota because of reaching the limit"));

    private final int code;

    ApiError(int code) {
        // Part of the game, so it is cheap: nobody reads its stack trace.
        super(TEXTS.getOrDefault(code, "error"), null, false, false);
        this.code = code;
    }

    ApiError(int code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    /** What the platform answers. */
    Answer answer() {
        return new Answer(code, getMessage() + " rid: " + rid());
    }

    private static String rid() {
        byte[] random = new byte[12];
        ThreadLocalRandom.current().nextBytes(random);
        String hex = HexFormat.of().formatHex(random);
        return hex.substring(0, 8) + "-" + hex.substring(8, 16) + "-" + hex.substring(16);
    }

    /** The platform's plain answer to a call. */
    record Answer(int errcode, String errmsg) {

        static Answer ok() {
            return new Answer(0, "ok");
        }
    }
}
