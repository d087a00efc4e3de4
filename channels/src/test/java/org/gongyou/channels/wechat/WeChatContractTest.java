package org.gongyou.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongyou.channels.ChannelContract;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.core.message.AccountRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestPropertySource(properties = "gongyou.wechat.reply-patience=300ms")
class WeChatContractTest extends ChannelContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private WeChatAccounts accounts;

    private final HttpClient http = HttpClient.newHttpClient();

    private WeChatAccount demo() {
        return accounts.find("demo").orElseThrow();
    }

    @Override
    protected AccountRef account() {
        return new AccountRef("wechat", "demo");
    }

    @Override
    protected String newPerson() {
        return "o" + UUID.randomUUID().toString().replace("-", "").substring(0, 27);
    }

    @Override
    protected Answer call(String person, Said said) {
        return sealed(xml(person, said), demo().token().value());
    }

    @Override
    protected Answer forged(String person, Said said) {
        return sealed(xml(person, said), "another-token");
    }

    @Override
    protected Answer garbled(String body) {
        return sealed(body, demo().token().value());
    }

    @Override
    protected List<String> shown(String person) {
        JsonNode outbox =
                JSON.readTree(send(HttpRequest.newBuilder(uri("/simulator/wechat/demo/outbox?openid=" + person)))
                        .body());
        List<String> texts = new ArrayList<>();
        outbox.forEach(line -> texts.add(line.get("text").asString()));
        return texts;
    }

    private static String xml(String person, Said said) {
        String parts = switch (said.kind()) {
            case WORDS -> text(said);
            case ADORNED ->
                text(said) + "<Halo><item>1</item><item><deep a='b'>2</deep></item></Halo><Empty/><MsgDataId/>";
            case CLICK -> "<MsgType>event</MsgType><Event>CLICK</Event><EventKey>" + said.text() + "</EventKey>";
            case NOVELTY -> "<MsgType>hologram</MsgType><MsgId>" + said.id() + "</MsgId>";
        };
        return "<xml><ToUserName>gh_1</ToUserName><FromUserName>" + person + "</FromUserName><CreateTime>"
                + said.at().getEpochSecond() + "</CreateTime>" + parts + "</xml>";
    }

    private static String text(Said said) {
        return "<MsgType>text</MsgType><Content><![CDATA[" + said.text() + "]]></Content><MsgId>" + said.id()
                + "</MsgId>";
    }

    private Answer sealed(String xml, String token) {
        WeChatAccount account = demo();
        WeChatCrypto crypto = account.crypto().orElseThrow();
        String encrypted = crypto.encrypt(xml);
        String timestamp = Callbacks.now();
        String query = "signature=" + CallbackSignature.of(token, timestamp, Callbacks.NONCE) + "&timestamp="
                + timestamp + "&nonce=" + Callbacks.NONCE + "&encrypt_type=aes&msg_signature="
                + CallbackSignature.of(token, timestamp, Callbacks.NONCE, encrypted);
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/channels/wechat/demo?" + query))
                .POST(HttpRequest.BodyPublishers.ofString(Callbacks.envelope(encrypted))));
        if (response.statusCode() != 200 || response.body().equals("success")) {
            return new Answer(response.statusCode(), "");
        }
        Map<String, String> reply = CallbackXml.read(
                crypto.decrypt(CallbackXml.read(response.body()).getOrDefault("Encrypt", "")));
        return new Answer(200, reply.getOrDefault("Content", ""));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Path> recorded() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/wechat"))) {
            return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void takesEveryPayloadThatWasRecorded(Path file) throws IOException {
        String xml = Files.readString(file).replace("oUSER0001aBcDeFgHiJkLmNoPqRs", newPerson());

        assertThat(sealed(xml, demo().token().value()).status()).isEqualTo(200);
        assertThat(sealed(
                                xml.replace("</xml>", "<Unheard><Of>1</Of></Unheard></xml>"),
                                demo().token().value())
                        .status())
                .isEqualTo(200);
    }
}
