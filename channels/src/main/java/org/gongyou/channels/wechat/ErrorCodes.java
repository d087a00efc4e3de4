package org.gongyou.channels.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The platform's error codes in the operators' words, with the cure; {@code error-codes.tsv}. */
final class ErrorCodes {

    private static final Map<Integer, ErrorCode> CODES = read();

    private ErrorCodes() {}

    /** What becomes of a message that was answered with a code. */
    enum Consequence {
        /** The platform is busy: soon again. */
        SOON,
        /** Too fast: again in a minute. */
        MINUTE,
        /** The day's calls are used up: again tomorrow. */
        MIDNIGHT,
        /** The token is not good: again when there is a new one. */
        TOKEN,
        /** Somebody must set something right: again in a quarter of an hour. */
        CONFIG,
        /** Not before the person writes again. */
        WINDOW,
        /** The account has not the permission: not before the person writes again, and never tried until switched on. */
        PUSH,
        /** Pointless to try again. */
        REFUSED,
        /** Not known: tried again a few times before somebody must look at it. */
        UNKNOWN
    }

    /** A code in Chinese. */
    record ErrorCode(int code, Consequence consequence, String meaning, String cure) {

        /** Meaning, code and cure in one line. */
        String explained() {
            return meaning + "（" + code + "）。" + cure;
        }
    }

    /** The code; one that is not in the list is {@link Consequence#UNKNOWN}. */
    static ErrorCode of(int code) {
        return CODES.getOrDefault(code, new ErrorCode(code, Consequence.UNKNOWN, "微信返回错误", "在微信开发者文档里查该错误码"));
    }

    private static Map<Integer, ErrorCode> read() {
        Map<Integer, ErrorCode> codes = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(ErrorCodes.class.getResourceAsStream("error-codes.tsv"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.split("\t");
                    int code = Integer.parseInt(parts[0]);
                    Consequence consequence = Consequence.valueOf(parts[1].toUpperCase(Locale.ROOT));
                    codes.put(code, new ErrorCode(code, consequence, parts[2], parts[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(codes);
    }
}
