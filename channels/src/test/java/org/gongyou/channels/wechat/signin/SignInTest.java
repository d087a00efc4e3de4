package org.gongyou.channels.wechat.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.DemoPhone;
import org.gongyou.core.TestTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The whole way through the loopback platform's sign-in, as a browser inside WeChat goes it. */
@ChannelsTest
class SignInTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestTime time;

    private final HttpClient http = HttpClient.newHttpClient();
    private DemoPhone phone;

    @BeforeEach
    void speakInWeChat() {
        phone = new DemoPhone(port);
        phone.say(Map.of("type", "text", "text", "你好"));
    }

    private HttpResponse<String> get(String address, String cookies) {
        URI uri = address.startsWith("http") ? URI.create(address) : URI.create("http://127.0.0.1:" + port + address);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).GET();
        return send(cookies.isEmpty() ? request : request.header("Cookie", cookies));
    }

    private HttpResponse<String> openSession(String cookies) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/channels/app/h5/sessions"))
                .header("Content-Type", "application/json")
                .header("Cookie", cookies)
                .POST(HttpRequest.BodyPublishers.ofString("{\"wechat\":true}")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cookies that an answer sets, as the next request has them. */
    private static String cookies(HttpResponse<String> response) {
        List<String> set = response.headers().allValues("Set-Cookie").stream()
                .map(it -> it.substring(0, it.indexOf(';')))
                .filter(it -> !it.endsWith("="))
                .toList();
        return set.isEmpty() ? "none=none" : String.join("; ", set);
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(302);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> begun(String back) {
        return get("/channels/wechat/demo/sign-in?back=" + back, "");
    }

    /** What the platform sends the browser back to. */
    private String callback(HttpResponse<String> begun) {
        return location(get(location(begun).replace("#wechat_redirect", ""), "simulator_openid=" + phone.openid()));
    }

    private long person(String externalId) {
        Long id = jdbc.queryForObject("SELECT person_id FROM contact WHERE external_id = ?", Long.class, externalId);
        return id == null ? 0 : id;
    }

    @Test
    void goesOnAsThePersonThatHeIsInWeChat() {
        HttpResponse<String> begun = begun("/");
        assertThat(location(begun)).contains("scope=snsapi_base").endsWith("#wechat_redirect");
        assertThat(begun.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");

        HttpResponse<String> ended = get(callback(begun), cookies(begun));

        assertThat(location(ended)).isEqualTo("/?wechat=1");
        HttpResponse<String> opened = openSession(cookies(ended));
        assertThat(opened.statusCode()).isEqualTo(201);
        long conversation = JSON.readTree(opened.body()).path("conversation_id").asLong();
        Long there = jdbc.queryForObject(
                "SELECT k.person_id FROM conversation c JOIN contact k ON k.id = c.contact_id WHERE c.id = ?",
                Long.class,
                conversation);
        assertThat(there).isEqualTo(person(phone.openid()));
        assertThat(ended.body() + location(ended) + opened.body()).doesNotContain(phone.openid());

        HttpResponse<String> again = begun("/");
        String once = openSession(cookies(get(callback(again), cookies(again)))).body();
        assertThat(JSON.readTree(once).path("conversation_id").asLong()).isEqualTo(conversation);
    }

    @Test
    void letsNobodyBeSignedInByTheLinkOfAnother() {
        HttpResponse<String> mine = begun("/");
        String callback = callback(mine);

        HttpResponse<String> victim = get(callback, "");
        HttpResponse<String> other = get(callback, cookies(begun("/")));

        assertThat(victim.statusCode()).isEqualTo(403);
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(victim.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(openSession("gongyou_wechat=" + "A".repeat(80)).statusCode()).isEqualTo(401);
        assertThat(openSession("other=1").statusCode()).isEqualTo(401);
    }

    @Test
    void takesACodeOnceAndOpensThePageAllTheSame() {
        HttpResponse<String> begun = begun("/");
        String callback = callback(begun);
        assertThat(cookies(get(callback, cookies(begun)))).contains("gongyou_wechat=");

        HttpResponse<String> second = get(callback, cookies(begun));

        assertThat(location(second)).isEqualTo("/?wechat=1");
        assertThat(cookies(second)).doesNotContain("gongyou_wechat=");
    }

    @Test
    void forgetsATicketAfterTwoMinutes() {
        HttpResponse<String> begun = begun("/");
        String ticket = cookies(get(callback(begun), cookies(begun)));
        time.pass(Duration.ofMinutes(2).plusSeconds(1));

        assertThat(openSession(ticket).statusCode()).isEqualTo(401);
        time.isNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/%5Cevil.example", "/a%0d%0aSet-Cookie:x"})
    void leadsToNoOtherSite(String back) {
        HttpResponse<String> begun = begun(back);

        assertThat(location(get(callback(begun), cookies(begun)))).isEqualTo("/?wechat=1");
    }

    @Test
    void opensThePageWhereTheAccountMayNotAsk() {
        assertThat(location(get("/channels/wechat/demo-sub/sign-in?back=/%23help", "")))
                .isEqualTo("/#help");
        assertThat(location(get("/channels/wechat/nobody/sign-in", ""))).isEqualTo("/");
    }
}
