package org.gongyou.channels.weibo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.gongyou.channels.ChannelContract;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.capability.Capabilities;
import org.gongyou.channels.capability.Capability;
import org.gongyou.core.TestTime;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DirtiesContext // it lets days pass
class WeiboContractTest extends ChannelContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @Autowired
    private WeiboAccounts accounts;

    @Autowired
    private WeiboChannel channel;

    @Autowired
    private Capabilities capabilities;

    @Autowired
    private WeiboMenus menus;

    @Autowired
    private WeiboPosts posts;

    @Autowired
    private TokenReminder reminder;

    @Autowired
    private TestTime clock;

    private final HttpClient http = HttpClient.newHttpClient();

    private WeiboAccount demo() {
        return accounts.find("demo").orElseThrow();
    }

    @Override
    protected AccountRef account() {
        return new AccountRef("weibo", "demo");
    }

    @Override
    protected String newPerson() {
        String person = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000L));
        // The platform must have heard of whoever is written to.
        send(simulator("/say")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"uid\":\"" + person + "\",\"type\":\"event\",\"data\":{\"subtype\":\"nothing\"}}")));
        return person;
    }

    @Override
    protected Answer call(String person, Said said) {
        return push(json(person, said), demo().appSecret().value());
    }

    @Override
    protected Answer forged(String person, Said said) {
        return push(json(person, said), "another-secret");
    }

    @Override
    protected Answer garbled(String body) {
        return push(body, demo().appSecret().value());
    }

    @Override
    protected List<String> shown(String person) {
        List<String> texts = new ArrayList<>();
        JSON.readTree(send(simulator("/outbox?uid=" + person)).body())
                .forEach(line -> texts.add(line.get("text").asString()));
        return texts;
    }

    private static String json(String person, Said said) {
        String type = switch (said.kind()) {
            case WORDS, ADORNED -> "\"type\":\"text\",\"data\":{},\"text\":\"" + said.text() + "\"";
            case CLICK ->
                "\"type\":\"event\",\"text\":\"\",\"data\":{\"subtype\":\"click\",\"key\":\"" + said.text() + "\"}";
            case NOVELTY -> "\"type\":\"hologram\"";
        };
        String more = said.kind() == Kind.ADORNED ? ",\"halo\":{\"deep\":[1,{\"a\":null}]}" : "";
        return "{" + type + more + ",\"receiver_id\":5000000001,\"sender_id\":" + person + ",\"created_at\":\""
                + TIME.format(said.at()) + "\"}";
    }

    private Answer push(String body, String secret) {
        String timestamp = Long.toString(System.currentTimeMillis());
        String query = "?signature=" + CallbackSignature.of(secret, timestamp, "57155157") + "&timestamp=" + timestamp
                + "&nonce=57155157";
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/channels/weibo/demo" + query))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (response.statusCode() != 200 || response.body().isEmpty()) {
            return new Answer(response.statusCode(), "");
        }
        String data = JSON.readTree(response.body()).get("data").asString();
        return new Answer(
                200, JSON.readTree(URLDecoder.decode(data, UTF_8)).get("text").asString());
    }

    private HttpRequest.Builder simulator(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/simulator/weibo/demo" + path))
                .header("Content-Type", "application/json");
    }

    private void knobs(String json) {
        assertThat(send(simulator("/knobs").POST(HttpRequest.BodyPublishers.ofString(json)))
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonNode say(String person, String deed) {
        return JSON.readTree(send(simulator("/say")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"uid\":\"" + person + "\"," + deed + "}")))
                .body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Path> recorded() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/weibo"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void takesEveryPayloadThatWasRecorded(Path file) throws IOException {
        String json = Files.readString(file).replace("2489518277", newPerson());

        assertThat(garbled(json).status()).isEqualTo(200);
        assertThat(garbled(json.replaceFirst("\\{", "{\"unheard\":{\"of\":[1]},"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void echoesTheCheckOfTheAddress() {
        String signature = CallbackSignature.of(demo().appSecret().value(), "1397022061823", "1");
        HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port()
                + "/channels/weibo/demo?timestamp=1397022061823&nonce=1&echostr=Echo1&signature=" + signature)));

        assertThat(response.body()).isEqualTo("Echo1");
    }

    @Test
    void answersAFanOfTheLoopbackPlatform() {
        JsonNode result = say(newPerson(), "\"text\":\"你好\"");

        assertThat(result.get("outcome").asString()).isIn("replied", "empty");
    }

    @Test
    void writesByItselfOnlyWithinTheWindow() {
        String person = newPerson();
        assertThat(channel.send(account(), person, OutboundMessage.text("在吗"))).isInstanceOf(Delivery.Accepted.class);
        clock.pass(Duration.ofHours(49));

        assertThat(channel.send(account(), person, OutboundMessage.text("还在吗")))
                .isInstanceOf(Delivery.WindowClosed.class);
    }

    @Test
    void doesNotWriteToWhomHasLeft() {
        String person = newPerson();
        say(person, "\"type\":\"event\",\"data\":{\"subtype\":\"unfollow\"}");
        assertThat(channel.send(account(), person, OutboundMessage.text("在吗")))
                .isInstanceOf(Delivery.WindowClosed.class);
    }

    @Test
    void saysWhatAFaultMeansAndWhetherToTryAgain() {
        String person = newPerson();
        knobs("{\"failNext\":1,\"errcode\":10023}");
        assertThat(channel.send(account(), person, OutboundMessage.text("a")))
                .isEqualTo(new Delivery.TryLater(Duration.ofHours(1), "调用次数已到上限（10023）。系统会放慢并重试；持续出现时申请更高的接口级别"));
        knobs("{\"failNext\":1,\"errcode\":20021}");
        assertThat(channel.send(account(), person, OutboundMessage.text("b"))).isInstanceOf(Delivery.Refused.class);
        knobs("{\"failNext\":1,\"errcode\":10014}");
        assertThat(channel.send(account(), person, OutboundMessage.text("c")))
                .isInstanceOf(Delivery.WindowClosed.class);
        assertThat(capabilities.isOff(account(), Capability.PUSH)).isTrue();
        capabilities.switchOn(account(), Capability.PUSH);
        assertThat(channel.send(account(), person, OutboundMessage.text("d"))).isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void putsUpAMenu() {
        List<WeiboMenus.Entry> menu = List.of(
                WeiboMenus.Entry.click("入会", "menu.join"),
                new WeiboMenus.Entry("更多", "", "", List.of(WeiboMenus.Entry.view("官网", "https://example.org/"))));

        assertThat(menus.publish(demo(), menu)).isEmpty();
        assertThat(JSON.readTree(send(simulator("/menu")).body())
                        .at("/button/1/sub_button/0/url")
                        .asString())
                .isEqualTo("https://example.org/");
        assertThatThrownBy(() -> menus.publish(demo(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> menus.publish(demo(), List.of(WeiboMenus.Entry.click("", "k"))))
                .hasMessageContaining("needs a name");
    }

    @Test
    void sharesAPostWithALinkOnTheSafeDomain() {
        assertThat(posts.share(demo(), "新通知 https://gongyou.example.org/1", "127.0.0.1"))
                .isEmpty();
        assertThat(posts.share(demo(), "没有链接", "127.0.0.1")).contains("安全域名");
        assertThat(shown("public")).contains("新通知 https://gongyou.example.org/1");
    }

    @Test
    void remindsOfATokenThatRunsOut() {
        knobs("{\"tokenTtlSeconds\":" + Duration.ofDays(40).toSeconds() + "}");
        assertThat(reminder.ending(demo()).orElseThrow().warning()).isEmpty();
        knobs("{\"tokenTtlSeconds\":" + Duration.ofDays(7).toSeconds() + "}");
        assertThat(reminder.ending(demo()).orElseThrow().warning())
                .hasValueSatisfying(words -> assertThat(words).contains("还有 7 天"));
    }
}
