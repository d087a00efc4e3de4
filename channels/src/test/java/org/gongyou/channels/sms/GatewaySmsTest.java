package org.gongyou.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongyou.core.message.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The road to a gateway, over real HTTP on this machine. */
class GatewaySmsTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile int status = 200;
    private HttpServer gateway;

    private record Call(String timestamp, String id, String signature, String body) {}

    @BeforeEach
    void opensTheGateway() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/sms", this::take);
        gateway.start();
    }

    @AfterEach
    void closesTheGateway() {
        never.countDown();
        gateway.stop(0);
    }

    @Test
    void signsWhatItPostsAndNamesEachMessageAnew() throws GeneralSecurityException {
        GatewaySms sms = sms(Duration.ofSeconds(5));

        assertThat(sms.send("13800138000", "【工会】验证码 123456")).isInstanceOf(Delivery.Accepted.class);
        sms.send("13800138000", "【工会】验证码 654321");

        Call first = calls.get(0);
        JsonNode body = json.readTree(first.body());
        assertThat(body.get("mobile").asString()).isEqualTo("13800138000");
        assertThat(body.get("text").asString()).isEqualTo("【工会】验证码 123456");
        assertThat(body.get("id").asString())
                .isEqualTo(first.id())
                .isNotEqualTo(calls.get(1).id());
        assertThat(first.timestamp()).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(first.signature()).isEqualTo(hmac(first.timestamp() + "." + first.body()));
    }

    @ParameterizedTest
    @CsvSource({
        "202, Accepted",
        "302, Refused",
        "400, Refused",
        "401, Refused",
        "408, TryLater",
        "429, TryLater",
        "500, TryLater",
        "503, TryLater"
    })
    void tellsAPassingFaultFromARefusal(int answered, String outcome) {
        status = answered;

        Delivery delivery = sms(Duration.ofSeconds(5)).send("13800138000", "你好");

        assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(calls).hasSize(1);
    }

    @Test
    void triesAgainWhenTheGatewayIsSilentOrDown() {
        status = 0;
        assertThat(sms(Duration.ofMillis(200)).send("13800138000", "你好")).isInstanceOf(Delivery.TryLater.class);

        GatewaySms sms = sms(Duration.ofSeconds(2));
        never.countDown();
        gateway.stop(0);
        assertThat(sms.send("13800138000", "你好")).isInstanceOf(Delivery.TryLater.class);
    }

    @Test
    void takesNoGatewayThatOthersCouldListenTo() {
        assertThatThrownBy(
                        () -> new SmsProperties(URI.create("http://sms.example.org/"), SECRET, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
        assertThat(new SmsProperties(URI.create("https://sms.example.org/"), SECRET, Duration.ofSeconds(1)).toString())
                .doesNotContain(SECRET);
    }

    private GatewaySms sms(Duration timeout) {
        URI url = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/sms");
        return new GatewaySms(new SmsProperties(url, SECRET, timeout), json, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private void take(HttpExchange exchange) throws IOException {
        calls.add(new Call(
                exchange.getRequestHeaders().getFirst("X-Gongyou-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Gongyou-Id"),
                exchange.getRequestHeaders().getFirst("X-Gongyou-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (status == 0) {
            awaitTheEnd();
        }
        exchange.sendResponseHeaders(status == 0 ? 200 : status, -1);
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String hmac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
