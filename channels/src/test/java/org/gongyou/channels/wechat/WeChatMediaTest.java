package org.gongyou.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.core.TestTime;
import org.gongyou.core.attachment.MediaSource.Fetched;
import org.gongyou.core.message.AccountRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Media at the loopback platform, which keeps them as long as the real one and refuses in its words. */
@ChannelsTest
class WeChatMediaTest {

    private static final AccountRef DEMO = new AccountRef("wechat", "demo");
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, '{'};

    @LocalServerPort
    private int port;

    @Autowired
    private WeChatMedia media;

    @Autowired
    private WeChatAccounts accounts;

    @Autowired
    private PlatformClients clients;

    @Autowired
    private TestTime time;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    @AfterEach
    void goodDay() throws Exception {
        time.isNow();
        send(HttpRequest.newBuilder(knobs()).DELETE());
    }

    private URI knobs() {
        return URI.create("http://127.0.0.1:" + port + "/simulator/wechat/demo/knobs");
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private void fails(int code) throws Exception {
        send(HttpRequest.newBuilder(knobs())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"errorOn\":\"media/get\",\"failNext\":1,\"errcode\":" + code + "}")));
    }

    private String uploaded(byte[] content) throws Exception {
        return clients.of(accounts.find("demo").orElseThrow())
                .getMaterialService()
                .mediaUpload("image", "jpg", new ByteArrayInputStream(content))
                .getMediaId();
    }

    @Test
    void fetchesWhatWasSentByteForByte() throws Exception {
        assertThat(media.fetch(DEMO, uploaded(PICTURE)))
                .isInstanceOfSatisfying(
                        Fetched.Bytes.class, it -> assertThat(it.content()).isEqualTo(PICTURE));
    }

    @Test
    void readsNoMoreThanWeTake() throws Exception {
        String mediaId = uploaded(Arrays.copyOf(PICTURE, 4000));
        WeChatAccount demo = accounts.find("demo").orElseThrow();

        assertThat(clients.of(demo).download(demo.apiBase() + "/cgi-bin/media/get?media_id=" + mediaId, 1000))
                .hasSize(1001);
    }

    @Test
    void knowsThatTheThreeDaysAreOver() throws Exception {
        String mediaId = uploaded(PICTURE);
        time.pass(Duration.ofDays(3).plusSeconds(1));

        assertThat(media.fetch(DEMO, mediaId))
                .isInstanceOfSatisfying(
                        Fetched.Gone.class, it -> assertThat(it.told()).contains("过期"));
    }

    @Test
    void findsNothingWithTheTokenOfAnotherAccount() throws Exception {
        assertThat(media.fetch(new AccountRef("wechat", "demo-sub"), uploaded(PICTURE)))
                .isInstanceOf(Fetched.Gone.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "45009, 60", "48001, 900", "40164, 900", "99999, 300"})
    void asksAgainWhenThePlatformDoesNotGiveIt(int code, int seconds) throws Exception {
        String mediaId = uploaded(PICTURE);
        fails(code);

        assertThat(media.fetch(DEMO, mediaId))
                .isInstanceOfSatisfying(
                        Fetched.TryLater.class,
                        it -> assertThat(it.after()).isGreaterThanOrEqualTo(Duration.ofSeconds(seconds)));
        assertThat(media.fetch(DEMO, mediaId)).isInstanceOf(Fetched.Bytes.class);
    }

    @Test
    void waitsForAnAccountThatIsSwitchedOff() {
        assertThat(media.fetch(new AccountRef("wechat", "nobody"), "m")).isInstanceOf(Fetched.TryLater.class);
    }
}
