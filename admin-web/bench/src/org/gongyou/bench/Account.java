package org.gongyou.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** An official account as its platform knows it: what it takes to sign, encrypt and decrypt. Written from the protocol. */
record Account(String appId, String token, String aesKey) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    static Account random() {
        return new Account("wx" + draw("0123456789abcdef", 16), draw(ALPHANUMERIC, 32), draw(ALPHANUMERIC, 42) + "A");
    }

    static String draw(String alphabet, int length) {
        StringBuilder drawn = new StringBuilder();
        while (drawn.length() < length) {
            drawn.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return drawn.toString();
    }

    /** SHA-1 over the sorted parts. */
    static String signature(String... parts) {
        String[] sorted = parts.clone();
        Arrays.sort(sorted);
        try {
            byte[] all = String.join("", sorted).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String encrypt(String xml) {
        byte[] message = xml.getBytes(StandardCharsets.UTF_8);
        byte[] receiver = appId.getBytes(StandardCharsets.UTF_8);
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        int length = 20 + message.length + receiver.length;
        int pad = 32 - length % 32;
        byte[] plain = new byte[length + pad];
        Arrays.fill(plain, (byte) pad);
        ByteBuffer.wrap(plain).put(random).putInt(message.length).put(message).put(receiver);
        return Base64.getEncoder().encodeToString(cipher(Cipher.ENCRYPT_MODE, plain));
    }

    String decrypt(String base64) {
        byte[] plain = cipher(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(base64));
        int length = ByteBuffer.wrap(plain).getInt(16);
        int end = plain.length - plain[plain.length - 1];
        String receiver = new String(plain, 20 + length, end - 20 - length, StandardCharsets.UTF_8);
        if (!receiver.equals(appId)) {
            throw new IllegalStateException("A reply for another account: " + receiver);
        }
        return new String(plain, 20, length, StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] input) {
        try {
            byte[] key = Base64.getDecoder().decode(aesKey + "=");
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
