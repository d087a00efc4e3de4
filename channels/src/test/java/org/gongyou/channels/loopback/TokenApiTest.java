package org.gongyou.channels.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongyou.channels.loopback.LoopbackClient.codeOf;

import java.time.Duration;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import org.gongyou.core.TestTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@LoopbackTest
class TokenApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTime clock;

    private LoopbackClient client;

    @BeforeEach
    void connect() {
        client = new LoopbackClient(port);
        clock.pass(Duration.ofDays(1));
    }

    @AfterEach
    void goodDay() {
        client.delete("/simulator/wechat/demo/knobs");
    }

    private JsonNode stable(boolean force) {
        return client.post(
                "/simulator/wechat/cgi-bin/stable_token",
                "{\"grant_type\":\"client_credential\",\"appid\":\"wx-demo\",\"secret\":\"secret-demo\",\"force_refresh\":"
                        + force + "}");
    }

    private JsonNode plain() {
        return client.get(
                "/simulator/wechat/cgi-bin/token?grant_type=client_credential&appid=wx-demo&secret=secret-demo");
    }

    private static String token(JsonNode answer) {
        return answer.get("access_token").asString();
    }

    private int codeWith(String token) {
        return client.get("/simulator/wechat/cgi-bin/getcallbackip?access_token=" + token)
                .path("errcode")
                .asInt(0);
    }

    @Test
    void givesTheSameStableTokenUntilShortlyBeforeItsEnd() {
        JsonNode first = stable(false);
        clock.pass(Duration.ofMinutes(110));
        JsonNode again = stable(false);
        clock.pass(Duration.ofMinutes(6));
        JsonNode next = stable(false);

        assertThat(first.get("expires_in").asInt()).isEqualTo(7200);
        assertThat(token(again)).isEqualTo(token(first));
        assertThat(again.get("expires_in").asInt()).isEqualTo(600);
        assertThat(token(next)).isNotEqualTo(token(first));
        assertThat(codeWith(token(first))).isZero();
        clock.pass(Duration.ofMinutes(4));
        assertThat(codeWith(token(first))).isEqualTo(42001);
        assertThat(codeWith(token(next))).isZero();
    }

    @Test
    void killsTheOldTokenWhenForced() {
        String first = token(stable(false));
        String tooSoon = token(stable(true));
        clock.pass(Duration.ofSeconds(31));
        String forced = token(stable(true));

        assertThat(tooSoon).isEqualTo(first);
        assertThat(forced).isNotEqualTo(first);
        assertThat(codeWith(first)).isEqualTo(40001);
        assertThat(codeWith(forced)).isZero();
    }

    @Test
    void forcesTwentyTimesADay() {
        String last = token(stable(false));
        for (int i = 0; i < 20; i++) {
            clock.pass(Duration.ofSeconds(31));
            String next = token(stable(true));
            assertThat(next).isNotEqualTo(last);
            last = next;
        }
        clock.pass(Duration.ofSeconds(31));

        assertThat(token(stable(true))).isEqualTo(last);
    }

    @Test
    void mintsAPlainTokenEveryTimeAndLeavesTheOldOneFiveMinutes() {
        String stable = token(stable(false));
        String first = token(plain());
        String second = token(plain());

        assertThat(second).isNotEqualTo(first);
        clock.pass(Duration.ofMinutes(4));
        assertThat(codeWith(first)).isZero();
        clock.pass(Duration.ofMinutes(1));
        assertThat(codeWith(first)).isEqualTo(40001);
        assertThat(codeWith(second)).isZero();
        assertThat(codeWith(stable)).isZero();
    }

    @Test
    void refusesStrangers() {
        assertThat(codeOf(() -> client.wx("wx-nobody", "x").getAccessToken())).isEqualTo(40013);
        assertThat(codeOf(() -> client.wx("wx-demo", "wrong").getAccessToken())).isEqualTo(40125);
        assertThat(codeOf(() -> client.wx("wx-real", "secret-real").getAccessToken()))
                .isEqualTo(40013);
        assertThat(client.get("/simulator/wechat/cgi-bin/token?grant_type=x")
                        .get("errcode")
                        .asInt())
                .isEqualTo(40002);
    }

    @Test
    void refusesCallsWithoutAGoodToken() {
        assertThat(codeWith("made-up")).isEqualTo(40014);
        assertThat(client.get("/simulator/wechat/cgi-bin/getcallbackip")
                        .get("errcode")
                        .asInt())
                .isEqualTo(41001);
        assertThat(client.get("/simulator/wechat/cgi-bin/getcallbackip?access_token=made-up")
                        .get("errmsg")
                        .asString())
                .matches("invalid access_token rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}");
    }

    @Test
    void letsWxJavaRecoverFromATokenThatIsNoLongerGood() throws WxErrorException {
        WxMpService wx = client.wx("demo");
        wx.getWxMpConfigStorage().updateAccessToken("made-up", 7200);

        assertThat(wx.getCallbackIP()).containsExactly("127.0.0.1");

        clock.pass(Duration.ofHours(3));
        assertThat(wx.getCallbackIP()).containsExactly("127.0.0.1");
    }

    @Test
    void grantsTokensToListedAddressesOnly() {
        client.post("/simulator/wechat/demo/knobs", "{\"ipWhitelist\":[\"203.0.113.7\"]}");

        assertThat(stable(false).get("errcode").asInt()).isEqualTo(40164);

        client.post("/simulator/wechat/demo/knobs", "{\"ipWhitelist\":[\"127.0.0.1\"]}");
        assertThat(token(stable(false))).isNotEmpty();
    }

    @Test
    void givesTokensTheLifeThatIsSet() {
        client.post("/simulator/wechat/demo/knobs", "{\"tokenTtlSeconds\":60}");
        String token = token(stable(false));
        assertThat(codeWith(token)).isZero();

        clock.pass(Duration.ofSeconds(60));

        assertThat(codeWith(token)).isEqualTo(42001);
    }

    @Test
    void answersNothingDuringAnOutage() {
        client.post("/simulator/wechat/demo/knobs", "{\"outage\":true}");

        assertThat(
                        client.status(
                                "/simulator/wechat/cgi-bin/token?grant_type=client_credential&appid=wx-demo&secret=secret-demo"))
                .isEqualTo(502);
    }
}
