package org.gongyou.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.capability.Capabilities;
import org.gongyou.channels.capability.Capability;
import org.gongyou.channels.doctor.Doctor;
import org.gongyou.channels.doctor.Finding;
import org.gongyou.channels.doctor.Finding.Verdict;
import org.gongyou.core.message.AccountRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Faults are planted in the loopback platform or made by callbacks; the doctor must find each and say what to do. */
@ChannelsTest
class DoctorTest {

    private static final AccountRef DEMO = new AccountRef("wechat", "demo");
    private static final String OPENID = "oDoctor000000000000000000001";

    @LocalServerPort
    private int port;

    @Autowired
    private Doctor doctor;

    @Autowired
    private WeChatAccounts accounts;

    @Autowired
    private Capabilities capabilities;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    @AfterEach
    void goodDay() {
        send(HttpRequest.newBuilder(uri("/simulator/wechat/demo/knobs")).DELETE());
        capabilities.switchOn(DEMO, Capability.PUSH);
        callback(demo().token().value(), Instant.now(), crypto());
    }

    private WeChatAccount demo() {
        return accounts.find("demo").orElseThrow();
    }

    private WeChatCrypto crypto() {
        return demo().crypto().orElseThrow();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private void knobs(String json) {
        send(HttpRequest.newBuilder(uri("/simulator/wechat/demo/knobs"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private void callback(String token, Instant at, WeChatCrypto crypto) {
        String encrypted = crypto.encrypt(
                "<xml><ToUserName>gh_1</ToUserName><FromUserName>" + OPENID
                        + "</FromUserName><CreateTime>1722300000</CreateTime><MsgType>event</MsgType><Event>VIEW</Event></xml>");
        String timestamp = Long.toString(at.getEpochSecond());
        String query = "?signature=" + CallbackSignature.of(token, timestamp, "1") + "&timestamp=" + timestamp
                + "&nonce=1&encrypt_type=aes&msg_signature="
                + CallbackSignature.of(token, timestamp, "1", encrypted);
        send(HttpRequest.newBuilder(uri("/channels/wechat/demo" + query))
                .POST(HttpRequest.BodyPublishers.ofString(Callbacks.envelope(encrypted))));
    }

    private void send(HttpRequest.Builder request) {
        try {
            http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Finding> examine() {
        return doctor.examine(DEMO).orElseThrow();
    }

    private Finding faulty(String check) {
        return examine().stream()
                .filter(finding -> finding.check().equals(check))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing was said of " + check + ": " + examine()));
    }

    @Test
    void findsNothingWrongWithAHealthyAccount() {
        assertThat(examine()).extracting(Finding::verdict).containsOnly(Verdict.GOOD);
    }

    @Test
    void namesTheAddressThatIsNotOnTheList() {
        knobs("{\"ipWhitelist\":[\"10.9.8.7\"]}");

        Finding finding = faulty("IP 白名单");
        assertThat(finding.verdict()).isEqualTo(Verdict.FAULT);
        assertThat(finding.cure()).contains("IP 白名单").endsWith("：127.0.0.1");
    }

    @Test
    void knowsAWrongSecret() {
        knobs("{\"errorOn\":\"stable_token\",\"errcode\":40125,\"failNext\":1}");

        assertThat(faulty("AppID 和 AppSecret").cure()).contains("重置 AppSecret");
    }

    @Test
    void seesThatTheAccountIsNotOfTheKindThatWasConfigured() {
        knobs("{\"errorOn\":\"getmsglist\",\"errcode\":48001,\"failNext\":1}");

        assertThat(faulty("账号类型和客服消息").verdict()).isEqualTo(Verdict.FAULT);
    }

    @Test
    void warnsWhenFewMessagesAreLeft() {
        send(HttpRequest.newBuilder(uri("/simulator/wechat/demo/say"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"openid\":\"" + OPENID + "\",\"text\":\"你好\"}")));
        knobs("{\"dailyLimit\":0}");
        assertThat(faulty("客服消息额度").found()).startsWith("今天还剩 0 次");
    }

    @Test
    void tellsAWrongTokenFromAWrongKey() {
        callback("another-token", Instant.now(), crypto());
        assertThat(faulty("令牌（Token）").cure()).contains("Token");

        callback(
                demo().token().value(),
                Instant.now(),
                new WeChatCrypto("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFE", demo().appId()));
        assertThat(faulty("消息加解密密钥").cure()).contains("EncodingAESKey");

        callback(
                demo().token().value(),
                Instant.now(),
                new WeChatCrypto(demo().aesKey().value(), "wx-of-another"));
        assertThat(faulty("AppID").cure()).contains("AppID");
    }

    @Test
    void seesAClockThatIsWrong() {
        callback(demo().token().value(), Instant.now().minusSeconds(600), crypto());

        assertThat(faulty("服务器时间").verdict()).isEqualTo(Verdict.FAULT);
        assertThat(faulty("服务器时间").cure()).contains("时间服务器");
    }

    @Test
    void remindsOfWhatIsSwitchedOff() {
        capabilities.switchOff(DEMO, Capability.PUSH, ErrorCodes.of(48001).explained());

        assertThat(faulty("主动发消息").found()).contains("48001");
    }

    @Test
    void knowsEveryAccountOfEveryChannel() {
        assertThat(doctor.patients())
                .extracting(patient -> patient.account().toString())
                .contains("wechat/demo", "wechat/demo-sub", "weibo/demo");
        assertThat(doctor.examine(new AccountRef("wechat", "nobody"))).isEmpty();
        assertThat(doctor.examine(new AccountRef("weibo", "demo")).orElseThrow())
                .extracting(Finding::check)
                .contains("access_token", "安全域名");
    }
}
