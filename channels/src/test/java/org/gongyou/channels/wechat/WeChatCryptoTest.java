package org.gongyou.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.gongyou.channels.RandomText;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.callback.UntrustedCallbackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeChatCryptoTest {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFE";
    private static final String APP_ID = "wx0000000000000001";
    private static final String MESSAGE = "<xml><ToUserName><![CDATA[gh_000000000001]]></ToUserName>"
            + "<FromUserName><![CDATA[oUSER0001]]></FromUserName><CreateTime>1722300000</CreateTime>"
            + "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[入会怎么办理]]></Content>"
            + "<MsgId>24680000000000001</MsgId></xml>";
    private static final String CIPHERTEXT =
            "Q3stYC6hdFzMh9T8HCvyDKSj6W297BTIvfT+PbfkEpEahNfGQIJ0QXSG33gXU7OwTdYJlXupbiqwXkE9yVPPOoZ7StyE0hOZw/3WqEN"
                    + "drpY6cdqe641dzJKfINF8LbwQzHGO3T0dJ84wdEr995DHtxDK/wfTE5g6+IWpzPweUOEFL6p3RnpfQK3TecFbglBC+kVv5o"
                    + "aOS+oxBRTH9fJ0wJX5pbZY4YRIlqkIX7FHC3YrSOYhp1gm9QpPzhEZFyxoR2CI4y9FLpi/OJnNELEeHbql+rethQ/Pg59+"
                    + "aQXhb5in1T4AUfbTse+lEj9zgdG/xg9kWMw2z1u3Hxylf6XRqR+Dccd6QuBrdEYkJSgRdYJ2KPI8Kc2HoAm7lP+0hxxDyB"
                    + "VQHB7plMPwh+AfoF0ClM7kVSDJq0nhD2HU8MrpaFI=";

    private final WeChatCrypto crypto = new WeChatCrypto(KEY, APP_ID);

    @Test
    void signsAnAddressCheck() {
        assertThat(CallbackSignature.of("ghtoken2024", "1722300000", "983457123"))
                .isEqualTo("17d73eeb64006837939668456764d7033ef49862");
    }

    @Test
    void signsAnEncryptedMessage() {
        assertThat(CallbackSignature.of("ghtoken2024", "1722300000", "983457123", CIPHERTEXT))
                .isEqualTo("b01d40928046a2310759f33cb987e50040155c97");
    }

    @Test
    void knowsASignatureFromAnother() {
        String signature = "17d73eeb64006837939668456764d7033ef49862";

        assertThat(CallbackSignature.matches(signature, "983457123", "ghtoken2024", "1722300000"))
                .isTrue();
        assertThat(CallbackSignature.matches(signature, "983457124", "ghtoken2024", "1722300000"))
                .isFalse();
        assertThat(CallbackSignature.matches("", "983457123", "ghtoken2024", "1722300000"))
                .isFalse();
    }

    @Test
    void encryptsAsThePlatformDoes() {
        byte[] random = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

        assertThat(crypto.encrypt(MESSAGE, random)).isEqualTo(CIPHERTEXT);
    }

    @Test
    void decryptsWhatThePlatformEncrypted() {
        assertThat(crypto.decrypt(CIPHERTEXT)).isEqualTo(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E", "F", "G", "H"})
    void ignoresTheUnusedBitsOfTheKeysLastCharacter(String last) {
        WeChatCrypto same = new WeChatCrypto(KEY.substring(0, 42) + last, APP_ID);

        assertThat(same.decrypt(CIPHERTEXT)).isEqualTo(MESSAGE);
        assertThat(crypto.decrypt(same.encrypt(MESSAGE))).isEqualTo(MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "abcdefghijklmnopqrstuvwxyz0123456789ABCDE*E", KEY + "E"})
    void refusesWhatIsNoKeyWithoutRepeatingIt(String key) {
        assertThatThrownBy(() -> new WeChatCrypto(key, APP_ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EncodingAESKey")
                .message()
                .doesNotContain("abcdef");
    }

    @Test
    void refusesACiphertextForAnotherAccount() {
        String other = new WeChatCrypto(KEY, "wx0000000000000002").encrypt(MESSAGE);

        assertThatThrownBy(() -> crypto.decrypt(other))
                .isInstanceOf(UntrustedCallbackException.class)
                .hasMessage("ciphertext for another account");
    }

    @Test
    void refusesACiphertextWithoutAnAppId() {
        String bare = new WeChatCrypto(KEY, "").encrypt(MESSAGE);

        assertThatThrownBy(() -> crypto.decrypt(bare)).isInstanceOf(UntrustedCallbackException.class);
    }

    @Test
    void refusesACiphertextOfAnotherKey() {
        String other = new WeChatCrypto("zbcdefghijklmnopqrstuvwxyz0123456789ABCDEFE", APP_ID).encrypt(MESSAGE);

        assertThatThrownBy(() -> crypto.decrypt(other)).isInstanceOf(UntrustedCallbackException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "====", "你好", "AAAA", "QUJDREVGR0hJSktMTU5PUA==", "not base64 at all"})
    void refusesWhatIsNoCiphertext(String text) {
        assertThatThrownBy(() -> crypto.decrypt(text)).isInstanceOf(UntrustedCallbackException.class);
    }

    @Test
    void survivesAnyBytes() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[16 * (1 + random.nextInt(8))];
            random.nextBytes(bytes);
            String noise = Base64.getEncoder().encodeToString(bytes);

            assertThatThrownBy(() -> crypto.decrypt(noise)).isInstanceOf(UntrustedCallbackException.class);
        }
    }

    @Test
    void bringsBackWhateverItEncrypts() {
        Random random = new Random(42);
        for (int i = 0; i < 10_000; i++) {
            String text = RandomText.next(random, 300);

            assertThat(crypto.decrypt(crypto.encrypt(text))).isEqualTo(text);
        }
    }
}
