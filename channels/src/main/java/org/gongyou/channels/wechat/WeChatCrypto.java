package org.gongyou.channels.wechat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.gongyou.channels.callback.UntrustedCallbackException;

/**
 * The platform's message encryption: AES-256-CBC over {@code random(16) length(4) message appid}, padded to 32 bytes.
 *
 * <p>Immutable and thread-safe. Unlike most libraries it checks the appid at the end, so that what was made for one
 * account is worth nothing at another. Check the signature before you decrypt: the ciphertext carries no seal of its own.
 */
public final class WeChatCrypto {

    private static final int BLOCK = 32;
    private static final int HEAD = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final IvParameterSpec iv;
    private final byte[] appId;

    /**
     * Reads the account's key.
     *
     * @param encodingAesKey the 43 characters from the platform's console; the unused bits of the last one may be anything
     * @throws IllegalArgumentException if it is no such key
     */
    public WeChatCrypto(String encodingAesKey, String appId) {
        byte[] bytes = keyBytes(encodingAesKey);
        this.key = new SecretKeySpec(bytes, "AES");
        this.iv = new IvParameterSpec(bytes, 0, 16);
        this.appId = appId.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] keyBytes(String encodingAesKey) {
        if (encodingAesKey.length() != 43) {
            throw new IllegalArgumentException(
                    "An EncodingAESKey has 43 characters, this one " + encodingAesKey.length());
        }
        try {
            return Base64.getDecoder().decode(encodingAesKey + "=");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("An EncodingAESKey has only letters, digits, '+' and '/'", e);
        }
    }

    /** Encrypts a document for {@code <Encrypt>}. */
    public String encrypt(String xml) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        return encrypt(xml, random);
    }

    String encrypt(String xml, byte[] random) {
        byte[] message = xml.getBytes(StandardCharsets.UTF_8);
        int length = HEAD + message.length + appId.length;
        int pad = BLOCK - length % BLOCK;
        byte[] plain = new byte[length + pad];
        ByteBuffer.wrap(plain).put(random).putInt(message.length).put(message).put(appId);
        Arrays.fill(plain, length, plain.length, (byte) pad);
        return Base64.getEncoder().encodeToString(run(Cipher.ENCRYPT_MODE, plain));
    }

    /**
     * Decrypts what stood in {@code <Encrypt>}.
     *
     * @throws UntrustedCallbackException if it was not made with this key for this account
     */
    public String decrypt(String base64) throws UntrustedCallbackException {
        byte[] plain = run(Cipher.DECRYPT_MODE, cipherBytes(base64));
        int end = plain.length - padding(plain);
        int length = end < HEAD ? -1 : ByteBuffer.wrap(plain).getInt(16);
        if (length < 0 || length > end - HEAD) {
            throw new UntrustedCallbackException("ciphertext of another key");
        }
        if (!MessageDigest.isEqual(Arrays.copyOfRange(plain, HEAD + length, end), appId)) {
            throw new UntrustedCallbackException("ciphertext for another account");
        }
        return new String(plain, HEAD, length, StandardCharsets.UTF_8);
    }

    private static byte[] cipherBytes(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length > 0 && bytes.length % 16 == 0) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // no base64: the same fault as a wrong length
        }
        throw new UntrustedCallbackException("not a ciphertext");
    }

    private static int padding(byte[] plain) {
        int pad = plain[plain.length - 1];
        return pad < 1 || pad > BLOCK ? 0 : pad;
    }

    private byte[] run(int mode, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, key, iv);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-256", e);
        }
    }
}
