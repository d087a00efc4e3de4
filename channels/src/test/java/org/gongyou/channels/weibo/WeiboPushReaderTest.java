package org.gongyou.channels.weibo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.gongyou.channels.callback.CallbackQuery;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.callback.MalformedCallbackException;
import org.gongyou.channels.callback.Push;
import org.gongyou.channels.callback.Secret;
import org.gongyou.channels.callback.UntrustedCallbackException;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.Content.Event.Kind;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeiboPushReaderTest {

    private static final WeiboProperties.Switches DEFAULT = WeiboProperties.Switches.DEFAULT;

    private static WeiboAccount account(WeiboProperties.Switches switches) {
        return new WeiboAccount(
                "test",
                "测试号",
                new Secret("xyz123xyz"),
                new Secret("token"),
                null,
                "1902538057",
                "example.org",
                switches,
                false,
                URI.create("http://127.0.0.1:9"));
    }

    private static String recorded(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/weibo", name + ".json"));
    }

    private static Push read(String body) {
        return WeiboPushReader.read(account(DEFAULT), body.getBytes(UTF_8));
    }

    static Stream<Arguments> contents() {
        return Stream.of(
                Arguments.of("text", new Content.Text("工伤怎么申请")),
                Arguments.of("text-ids-as-strings", new Content.Text("在吗")),
                Arguments.of("text-without-data", new Content.Text("没有data")),
                Arguments.of("data-is-text", new Content.Text("data 是字符串")),
                Arguments.of("position", new Content.Location(39.982525, 116.308586, "我在这里: http://t.cn/x")),
                Arguments.of("position-by-default", new Content.Location(39.9, 116.3, "发送了一个位置")),
                Arguments.of("voice", new Content.Voice("821804469", "amr", null)),
                Arguments.of("image", new Content.Image("821804469", null)),
                Arguments.of("event-follow", new Content.Event(Kind.SUBSCRIBE, null)),
                Arguments.of("event-unfollow", new Content.Event(Kind.UNSUBSCRIBE, null)),
                Arguments.of("event-subscribe", new Content.Event(Kind.SUBSCRIBE, null)),
                Arguments.of("event-unsubscribe", new Content.Event(Kind.OTHER, "unsubscribe")),
                Arguments.of("event-scan", new Content.Event(Kind.SCAN, "123")),
                Arguments.of("event-scan-follow", new Content.Event(Kind.SUBSCRIBE, "union_330106")),
                Arguments.of("event-click", new Content.Tap("menu.join", "menu.join")),
                Arguments.of("event-view", new Content.Event(Kind.OTHER, "view")),
                Arguments.of("mention", new Content.Text("工资拖了三个月怎么办")),
                Arguments.of("event-mention", new Content.Text("怎么入会")),
                Arguments.of("comment", new Content.Text("年假几天")),
                Arguments.of("unheard-of", new Content.Unsupported("hologram")),
                Arguments.of("event-unheard-of", new Content.Event(Kind.OTHER, "teleport")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contents")
    void putsEveryPayloadIntoOurWords(String name, Content expected) throws IOException {
        Push push = read(recorded(name));

        assertThat(push.message().content()).isEqualTo(expected);
        assertThat(push.message().sender()).isEqualTo("2489518277");
        assertThat(push.recipient()).isEqualTo("1902538057");
        assertThat(push.message().sentAt())
                .isBetween(Instant.parse("2012-07-16T10:09:01Z"), Instant.parse("2012-07-16T10:09:59Z"));
    }

    @Test
    void tellsMessagesOfOneSecondApartByWhatIsInThem() throws IOException {
        String text = recorded("text");

        assertThat(read(text).message().messageKey())
                .isEqualTo(read(text).message().messageKey());
        assertThat(read(text).message().messageKey())
                .isNotEqualTo(read(text.replace("工伤", "年假")).message().messageKey());
        String click = recorded("event-click");
        assertThat(read(click).message().messageKey())
                .isNotEqualTo(
                        read(click.replace("menu.join", "menu.law")).message().messageKey());
    }

    @Test
    void leavesMentionsAloneWhereTheyAreSwitchedOff() throws IOException {
        WeiboProperties.Switches off = new WeiboProperties.Switches(
                new Secret(""), false, 290, false, "/2/messages/reply.json", WeiboProperties.PublicRemarks.DEFAULT);

        assertThat(WeiboPushReader.read(account(off), recorded("mention").getBytes(UTF_8))
                        .isIgnored())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{}",
                "{\"type\":\"text\",\"receiver_id\":1902538057,\"sender_id\":2}",
                "{\"type\":\"text\",\"receiver_id\":1902538057,\"sender_id\":2,\"created_at\":\"yesterday\"}",
                "{\"type\":\"text\",\"receiver_id\":1902538057,\"sender_id\":\"a b\",\"created_at\":\"Mon Jul 16 18:09:20 +0800 2012\"}"
            })
    void refusesAPushThatDoesNotSayWhoOrWhen(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedCallbackException.class);
    }

    @Test
    void refusesAPushForAnotherAccount() throws IOException {
        String other = recorded("text").replace("1902538057", "1902538058");

        assertThatThrownBy(() -> read(other)).isInstanceOf(UntrustedCallbackException.class);
    }

    @Test
    void knowsThePlatformsOwnExampleOfASignature() {
        CallbackQuery query = CallbackQuery.parse(
                "signature=90e4c22c90a58f26526c2dd5b6c56c8822edeaa1&timestamp=1397022061823&nonce=57155157&echostr=e");

        WeiboDoor.checkSignature(account(DEFAULT), query);
        assertThat(query.signedAt()).contains(Instant.ofEpochMilli(1397022061823L));
        assertThat(CallbackSignature.of("xyz123xyz", "1397022061823", "57155157"))
                .isEqualTo(query.signature());
    }

    @Test
    void takesMessagesWithoutASignatureOnlyAtAnAddressThatNobodyCanGuess() {
        CallbackQuery unsigned = CallbackQuery.parse("");
        WeiboAccount keyed = account(new WeiboProperties.Switches(
                new Secret("a-long-secret-path"),
                false,
                290,
                true,
                "/2/messages/reply.json",
                WeiboProperties.PublicRemarks.DEFAULT));

        WeiboDoor.check(keyed, unsigned, "a-long-secret-path");
        assertThatThrownBy(() -> WeiboDoor.check(keyed, unsigned, "")).isInstanceOf(UntrustedCallbackException.class);
        assertThatThrownBy(() -> WeiboDoor.check(keyed, unsigned, "other"))
                .isInstanceOf(UntrustedCallbackException.class);
        assertThatThrownBy(() -> WeiboDoor.check(account(DEFAULT), unsigned, ""))
                .isInstanceOf(UntrustedCallbackException.class);
        assertThatThrownBy(() -> WeiboDoor.check(
                        keyed, CallbackQuery.parse("signature=x&timestamp=1&nonce=2"), "a-long-secret-path"))
                .isInstanceOf(UntrustedCallbackException.class);
    }

    @Test
    void writesAReplyAsThePlatformReadsIt() throws IOException {
        Push push = read(recorded("text"));

        assertThat(WeiboReply.passive(account(DEFAULT), push, OutboundMessage.text("中 文+")))
                .isEqualTo(
                        "{\"result\":true,\"sender_id\":\"1902538057\",\"receiver_id\":\"2489518277\",\"type\":\"text\","
                                + "\"data\":\"%7B%22text%22%3A%22%E4%B8%AD%20%E6%96%87%2B%22%7D\"}");
        WeiboProperties.Switches reversed = new WeiboProperties.Switches(
                new Secret(""), true, 290, true, "/2/messages/reply.json", WeiboProperties.PublicRemarks.DEFAULT);
        assertThat(WeiboReply.passive(account(reversed), push, OutboundMessage.text("a")))
                .contains("\"sender_id\":\"2489518277\",\"receiver_id\":\"1902538057\"");
    }

    @Test
    void sharesNothingWithoutALinkOnTheSafeDomain() {
        WeiboAccount account = account(DEFAULT);

        assertThat(WeiboPosts.fault(account, "看这里 https://www.example.org/a?b=1"))
                .isEmpty();
        assertThat(WeiboPosts.fault(account, "看这里（https://example.org），谢谢")).isEmpty();
        assertThat(WeiboPosts.fault(account, "没有链接")).contains("安全域名 example.org");
        assertThat(WeiboPosts.fault(account, "https://notexample.org/ https://example.org.evil.cn/"))
                .contains("安全域名");
        assertThat(WeiboPosts.fault(account, "https://example.org/" + "字".repeat(140)))
                .contains("140");
    }
}
