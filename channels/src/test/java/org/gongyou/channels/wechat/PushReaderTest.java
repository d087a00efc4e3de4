package org.gongyou.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongyou.channels.callback.MalformedCallbackException;
import org.gongyou.channels.callback.Push;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.Content.Event.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PushReaderTest {

    private static Push read(String payload) {
        return PushReader.read(Payloads.account(), CallbackXml.read(Payloads.bytes(payload)));
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of("text", new Content.Text("入会怎么办理")),
                Arguments.of("text-with-markup", new Content.Text("a<b & \"c\" 😀\n第二行 ]]> </Content>")),
                Arguments.of("text-escaped", new Content.Text("<工会> & 你好")),
                Arguments.of("text-from-article", new Content.Text("看了文章来问")),
                Arguments.of("menu-tap", new Content.Tap("confirm", "确认提交")),
                Arguments.of("sticker", new Content.Unsupported("text")),
                Arguments.of("voice", new Content.Voice("MEDIA_V1", "amr", "困难补助怎么申请")),
                Arguments.of("voice-not-heard", new Content.Voice("MEDIA_V2", "amr", null)),
                Arguments.of("location", new Content.Location(39.908, 116.397, "某区工人文化宫")),
                Arguments.of("image", new Content.Image("MEDIA_I1", "http://mmbiz.qpic.cn/x/0")),
                Arguments.of("link", new Content.Link("劳动合同法全文", "全国人大", "https://flk.example.cn/a?x=1&y=2")),
                Arguments.of("video", new Content.Unsupported("video")),
                Arguments.of("shortvideo", new Content.Unsupported("shortvideo")),
                Arguments.of("unheard-of", new Content.Unsupported("hologram")),
                Arguments.of("event-subscribe", new Content.Event(Kind.SUBSCRIBE, null)),
                Arguments.of("event-subscribe-by-code", new Content.Event(Kind.SUBSCRIBE, "union_320106")),
                Arguments.of("event-unsubscribe", new Content.Event(Kind.UNSUBSCRIBE, null)),
                Arguments.of("event-scan", new Content.Event(Kind.SCAN, "union_320106")),
                Arguments.of("event-click", new Content.Tap("menu.join", "menu.join")),
                Arguments.of("event-view", new Content.Event(Kind.OTHER, "view")),
                Arguments.of("event-scancode", new Content.Event(Kind.OTHER, "scancode_waitmsg")),
                Arguments.of("event-published", new Content.Event(Kind.OTHER, "publishjobfinish")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contents")
    void putsEveryPayloadIntoOurWords(String payload, Content expected) {
        Push push = read(payload);

        assertThat(push.message().content()).isEqualTo(expected);
        assertThat(push.message().sender()).isEqualTo(Payloads.OPENID);
        assertThat(push.message().account()).isEqualTo(new AccountRef("wechat", "test"));
        assertThat(push.recipient()).isEqualTo(Payloads.ORIGINAL_ID);
        assertThat(push.message().sentAt()).isAfterOrEqualTo(Instant.ofEpochSecond(1722300000));
    }

    @ParameterizedTest
    @CsvSource({
        "text, text, 24680000000000001",
        "voice, voice, 24680000000000002",
        "event-subscribe, event:subscribe, 1722300100:subscribe:",
        "event-scan, event:scan, 1722300103:scan:union_320106",
        "event-click, event:click, 1722300104:click:menu.join"
    })
    void tellsOneMessageFromAnother(String payload, String kind, String key) {
        Push push = read(payload);

        assertThat(push.kind()).isEqualTo(kind);
        assertThat(push.message().messageKey()).isEqualTo(key);
    }

    @Test
    void keepsTheKeyShortHoweverLongTheEventsKeyIs() {
        Map<String, String> fields = fields("event-click");
        fields.put("EventKey", "k".repeat(60));
        String key = PushReader.read(Payloads.account(), fields).message().messageKey();
        fields.put("EventKey", "k".repeat(2_000) + "1");
        String longKey = PushReader.read(Payloads.account(), fields).message().messageKey();
        fields.put("EventKey", "k".repeat(2_000) + "2");
        String other = PushReader.read(Payloads.account(), fields).message().messageKey();

        assertThat(key).endsWith("kkk");
        assertThat(longKey).hasSize(64).isNotEqualTo(other);
    }

    @Test
    void findsAKeyForAMessageWithoutAnId() {
        Map<String, String> fields = fields("text");
        fields.remove("MsgId");
        String key = PushReader.read(Payloads.account(), fields).message().messageKey();
        fields.put("Content", "别的");

        assertThat(key).startsWith("1722300000:text:");
        assertThat(PushReader.read(Payloads.account(), fields).message().messageKey())
                .isNotEqualTo(key);
    }

    @Test
    void ignoresOnlyTheEventsThatMeanNothingToUs() {
        assertThat(read("event-view").isIgnored()).isTrue();
        assertThat(read("event-location").isIgnored()).isTrue();
        assertThat(read("event-template-sent").isIgnored()).isTrue();
        assertThat(read("event-subscribe").isIgnored()).isFalse();
        assertThat(read("event-click").isIgnored()).isFalse();
        assertThat(read("unheard-of").isIgnored()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FromUserName, ''",
        "FromUserName, 'a b'",
        "FromUserName, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'",
        "CreateTime, yesterday",
        "CreateTime, -1",
        "CreateTime, 99999999999999",
        "CreateTime, 999999999999999999999999",
        "MsgType, ''",
        "ToUserName, ''"
    })
    void refusesAPushThatDoesNotSayWhoOrWhen(String field, String value) {
        Map<String, String> fields = fields("text");
        fields.put(field, value);

        assertThatThrownBy(() -> PushReader.read(Payloads.account(), fields))
                .isInstanceOf(MalformedCallbackException.class);
    }

    @Test
    void takesAPlaceWithoutCoordinatesForUnsupported() {
        Map<String, String> fields = fields("location");
        fields.put("Location_X", "north");

        assertThat(PushReader.read(Payloads.account(), fields).message().content())
                .isEqualTo(new Content.Unsupported("location"));
    }

    private static Map<String, String> fields(String payload) {
        return new HashMap<>(CallbackXml.read(Payloads.bytes(payload)));
    }
}
