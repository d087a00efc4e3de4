package org.gongyou.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is refused, how, and that neither the answer nor the log tells a stranger's words, or a person's. */
@ExtendWith(OutputCaptureExtension.class)
class CallbackRefusalTest {

    private static final String WORDS = "入会怎么办理";
    private static final String TEXT = new String(Payloads.bytes("text"), UTF_8);
    private static final WeChatCrypto CRYPTO = new WeChatCrypto(Payloads.AES_KEY, Payloads.APP_ID);

    private static ConfigurableApplicationContext server;
    private static Callbacks callbacks;
    private static House house;

    @BeforeAll
    static void start() {
        server = WeChatServer.start();
        callbacks = new Callbacks(server.getEnvironment().getProperty("local.server.port", Integer.class));
        house = server.getBean(House.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        house.reset();
    }

    @AfterEach
    void tellsNobodysWords(CapturedOutput output) {
        assertThat(output.getAll())
                .doesNotContain(WORDS)
                .doesNotContain(Payloads.OPENID)
                .doesNotContain(Payloads.TOKEN)
                .doesNotContain(Payloads.AES_KEY)
                .doesNotContain("hush")
                .doesNotContain("\tat ");
    }

    private static void refused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).hasSizeLessThan(100).doesNotContain(WORDS, Payloads.OPENID, "hush", "Exception");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(house.accepted).isEmpty();
        assertThat(house.announced).isEmpty();
    }

    private static String signed() {
        return Callbacks.signed(Payloads.TOKEN);
    }

    @Test
    void refusesAnUnknownAccount() {
        refused(callbacks.plain("nobody", TEXT), 404);
        refused(callbacks.plain("nobody%0Ahush", TEXT), 404);
        refused(callbacks.get("nobody", signed() + "&echostr=1"), 404);
    }

    static Stream<Arguments> wrongQueries() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("no signature", "timestamp=1722300000&nonce=1"),
                Arguments.of("empty signature", "signature=&timestamp=1722300000&nonce=1"),
                Arguments.of(
                        "empty everything", "signature=" + CallbackSignature.of(Payloads.TOKEN) + "&timestamp=&nonce="),
                Arguments.of("another token", Callbacks.signed("another-token")),
                Arguments.of("another nonce", signed().replace("nonce=" + Callbacks.NONCE, "nonce=1")),
                Arguments.of("upper case", signed().replaceFirst("signature=(\\w+)", "signature=ABCDEF0123456789")),
                Arguments.of("another signature first", "signature=0000&" + signed()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongQueries")
    void refusesAWrongSignature(String name, String query) {
        refused(callbacks.post("test", query, TEXT), 403);
        refused(callbacks.get("test", query + "&echostr=hush"), 403);
    }

    @Test
    void refusesACiphertextWithoutItsSignature() {
        String ciphertext = CRYPTO.encrypt(TEXT);

        refused(callbacks.post("test", signed() + "&encrypt_type=aes", Callbacks.envelope(ciphertext)), 403);
        refused(callbacks.post("test", signed(), Callbacks.envelope(ciphertext)), 403);
    }

    @Test
    void refusesACiphertextThatWasChanged() {
        String ciphertext = CRYPTO.encrypt(TEXT);
        String changed = (ciphertext.charAt(0) == 'A' ? "B" : "A") + ciphertext.substring(1);

        refused(callbacks.post("test", Callbacks.signed(Payloads.TOKEN, ciphertext), Callbacks.envelope(changed)), 403);
    }

    @Test
    void refusesAWrongPlainSignatureBesideARightOneOverTheCiphertext() {
        String ciphertext = CRYPTO.encrypt(TEXT);
        String query = Callbacks.signed(Payloads.TOKEN, ciphertext).replaceFirst("signature=\\w{4}", "signature=0000");

        refused(callbacks.post("test", query, Callbacks.envelope(ciphertext)), 403);
    }

    @Test
    void refusesACiphertextForAnotherAccountOrOfAnotherKey() {
        String otherApp = new WeChatCrypto(Payloads.AES_KEY, "wx0000000000000002").encrypt(TEXT);
        String otherKey = new WeChatCrypto("z" + Payloads.AES_KEY.substring(1), Payloads.APP_ID).encrypt(TEXT);

        refused(callbacks.post("test", Callbacks.signed(Payloads.TOKEN, otherApp), Callbacks.envelope(otherApp)), 403);
        refused(callbacks.post("test", Callbacks.signed(Payloads.TOKEN, otherKey), Callbacks.envelope(otherKey)), 403);
    }

    @Test
    void refusesWhatIsForAnotherRecipient() {
        String elsewhere = TEXT.replace(Payloads.ORIGINAL_ID, "gh_000000000002");

        refused(callbacks.plain("test", elsewhere), 403);
        refused(callbacks.safe("test", elsewhere), 403);
    }

    @Test
    void refusesPlainTextWhereTheAccountIsInSafeMode() {
        refused(callbacks.plain("safe", TEXT), 403);

        assertThat(callbacks.safe("safe", TEXT).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesCiphertextWhereWeHaveNoKey() {
        refused(callbacks.safe("keyless", TEXT), 403);
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                "hush",
                "{\"ToUserName\":\"hush\"}",
                TEXT.substring(0, TEXT.length() / 2),
                TEXT.replace("ToUserName", "Nobody"),
                TEXT.replace("FromUserName", "Nobody"),
                TEXT.replace("CreateTime", "Nobody"),
                TEXT.replace("MsgType", "Nobody"),
                TEXT.replace("<xml>", "<!DOCTYPE xml><xml>"),
                TEXT.replace("<xml>", "<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><xml>")
                        .replace("<![CDATA[" + WORDS + "]]>", "&a;"),
                TEXT.replace("<xml>", "<!DOCTYPE xml [<!ENTITY a \"hush\">]><xml>")
                        .replace("<![CDATA[" + WORDS + "]]>", "&a;&a;"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatItCannotRead(String body) {
        refused(callbacks.plain("test", body), 400);
        refused(callbacks.safe("test", body), 400);
    }

    @Test
    void refusesAnEncryptedPushWithNothingEncryptedInIt() {
        refused(callbacks.post("test", Callbacks.signed(Payloads.TOKEN, "x"), TEXT), 400);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        String large = TEXT.replace(WORDS, "hush".repeat(500_000));

        refused(callbacks.post("test", signed(), large), 413);
        refused(callbacks.chunked("test", signed(), large), 413);
    }

    @Test
    void readsNothingOfALargeBodyWithoutASignature() {
        refused(callbacks.chunked("test", "signature=0&timestamp=1&nonce=1", "hush".repeat(400_000)), 403);
    }

    @Test
    void takesABodyOfTheGreatestSizeInChunks() {
        String content = TEXT.replace(WORDS, "hush".repeat(60_000));

        assertThat(callbacks.chunked("test", signed(), content).statusCode()).isEqualTo(200);
        assertThat(house.accepted).hasSize(1);
    }

    @Test
    void asksThePlatformToCallAgainWhenNothingCanBeStored() {
        house.fault = new DataAccessResourceFailureException("hush: " + WORDS);
        refused(callbacks.safe("test", TEXT), 503);
        house.fault = new CannotCreateTransactionException("hush: " + WORDS);
        refused(callbacks.plain("test", TEXT), 503);
        house.fault = new IllegalStateException("hush: " + WORDS);
        refused(callbacks.plain("test", TEXT), 503);

        house.fault = null;
        house.reply = OutboundMessage.text("好");
        assertThat(callbacks.safe("test", TEXT).statusCode()).isEqualTo(200);
        assertThat(house.accepted).hasSize(1);
    }

    @Test
    void warnsOfAStaleSignatureAndTakesIt(CapturedOutput output) {
        String query = "signature=" + CallbackSignature.of(Payloads.TOKEN, "1722300000", "1")
                + "&timestamp=1722300000&nonce=1";

        assertThat(callbacks.post("test", query, TEXT).statusCode()).isEqualTo(200);
        assertThat(callbacks.post("test", query, TEXT).statusCode()).isEqualTo(200);
        assertThat(output.getOut()).containsOnlyOnce("is our clock right?");
    }

    @Test
    void countsWhatItRefuses() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Metrics.addRegistry(registry);
        try {
            callbacks.get("test", "");
            callbacks.plain("test", "hush");
            callbacks.plain("nobody", TEXT);
            callbacks.plain("test", new String(Payloads.bytes("event-view"), UTF_8));

            assertThat(registry.find("gongyou.inbound").tag("channel", "wechat").counters())
                    .extracting(counter -> counter.getId().getTag("outcome"))
                    .contains("refused", "malformed", "rejected", "ignored");
        } finally {
            Metrics.removeRegistry(registry);
        }
    }

    @Test
    void logsOneLineWithAMaskedOpenid(CapturedOutput output) {
        callbacks.safe("test", TEXT);

        assertThat(output.getOut()).containsOnlyOnce("wechat/test: text from oUSE***qRs accepted");
    }
}
