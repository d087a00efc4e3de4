package org.gongyou.channels.callback;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The signature of WeChat, WeCom and Weibo alike: SHA-1 in lower-case hex over the parts, sorted and put together. The
 * first part is a secret, the others are timestamp, nonce and, where there is one, the ciphertext.
 */
public final class CallbackSignature {

    private CallbackSignature() {}

    /** The signature of these parts. */
    public static String of(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(String.join("", sorted).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no SHA-1", e);
        }
    }

    /** Whether this is the signature of these parts; takes the same time wherever they differ. */
    public static boolean matches(String given, String... parts) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), of(parts).getBytes(StandardCharsets.UTF_8));
    }
}
