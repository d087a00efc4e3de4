package org.gongyou.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import org.gongyou.channels.RandomText;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.callback.UntrustedCallbackException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ten thousand random messages go to another implementation and come back; what was tampered with does not. */
class OtherSideTest {

    private static final int MESSAGES = 10_000;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Random random = new Random(20261127);

    private String draw(int length) {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < length; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return drawn.toString();
    }

    @Test
    void agreesWithAnotherImplementation() throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        "node",
                        Path.of("src/test/resources/wechat/other-side.mjs").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedWriter out = node.outputWriter(UTF_8);
                BufferedReader in = node.inputReader(UTF_8)) {
            for (int i = 0; i < MESSAGES; i++) {
                roundTrip(out, in);
            }
        }
        assertThat(node.waitFor()).isZero();
    }

    private void roundTrip(BufferedWriter out, BufferedReader in) throws IOException {
        String key = draw(43);
        String appId = "wx" + random.nextLong();
        String token = draw(3 + random.nextInt(30));
        String timestamp = Long.toString(random.nextInt(Integer.MAX_VALUE));
        String nonce = Integer.toString(random.nextInt(Integer.MAX_VALUE));
        String text = RandomText.next(random, 60);
        WeChatCrypto ours = new WeChatCrypto(key, appId);
        String encrypted = ours.encrypt(text);
        out.write(JSON.writeValueAsString(JSON.createObjectNode()
                .put("key", key)
                .put("appId", appId)
                .put("token", token)
                .put("timestamp", timestamp)
                .put("nonce", nonce)
                .put("encrypted", encrypted)));
        out.write('\n');
        out.flush();

        JsonNode back = JSON.readTree(in.readLine());
        assertThat(back.get("text").asString()).isEqualTo(text);
        assertThat(back.get("appId").asString()).isEqualTo(appId);
        assertThat(CallbackSignature.matches(back.get("signature").asString(), token, timestamp, nonce, encrypted))
                .isTrue();
        assertThat(ours.decrypt(back.get("encrypted").asString())).isEqualTo(text);
    }

    @Test
    void refusesWhatWasCutOffOrIsForAnother() {
        for (int i = 0; i < 500; i++) {
            String key = draw(43);
            WeChatCrypto ours = new WeChatCrypto(key, "wx0000000000000001");
            byte[] cipher = Base64.getDecoder().decode(ours.encrypt(RandomText.next(random, 60)));
            byte[] shorter = java.util.Arrays.copyOf(cipher, random.nextInt(cipher.length));

            assertThatThrownBy(() -> ours.decrypt(Base64.getEncoder().encodeToString(shorter)))
                    .isInstanceOf(UntrustedCallbackException.class);
            assertThatThrownBy(() -> new WeChatCrypto(key, "wx0000000000000002")
                            .decrypt(Base64.getEncoder().encodeToString(cipher)))
                    .isInstanceOf(UntrustedCallbackException.class);
            assertThatThrownBy(() -> new WeChatCrypto(draw(43), "wx0000000000000001")
                            .decrypt(Base64.getEncoder().encodeToString(cipher)))
                    .isInstanceOf(UntrustedCallbackException.class);
        }
    }

    @Test
    void refusesACiphertextInWhichAnyBitWasTurned() {
        String token = draw(20);
        String encrypted = new WeChatCrypto(draw(43), "wx0000000000000001").encrypt(RandomText.next(random, 60));
        String signature = CallbackSignature.of(token, "1722300000", "983457123", encrypted);
        byte[] cipher = Base64.getDecoder().decode(encrypted);
        for (int bit = 0; bit < cipher.length * 8; bit++) {
            byte[] turned = cipher.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(CallbackSignature.matches(
                            signature,
                            token,
                            "1722300000",
                            "983457123",
                            Base64.getEncoder().encodeToString(turned)))
                    .isFalse();
        }
    }
}
