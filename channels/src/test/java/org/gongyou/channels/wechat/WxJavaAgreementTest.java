package org.gongyou.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutMessage;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;
import org.gongyou.channels.RandomText;
import org.gongyou.channels.callback.CallbackQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our codec and the field's usual library understand each other, in both directions. */
class WxJavaAgreementTest {

    private static final WeChatAccount ACCOUNT = Payloads.account();

    private final WxMpDefaultConfigImpl config = config();
    private final WxMpCryptUtil theirs = new WxMpCryptUtil(config);
    private final WeChatCrypto ours = ACCOUNT.crypto().orElseThrow();

    private static WxMpDefaultConfigImpl config() {
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(Payloads.APP_ID);
        config.setToken(Payloads.TOKEN);
        config.setAesKey(Payloads.AES_KEY);
        return config;
    }

    static Stream<String> payloads() {
        return Payloads.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void readWhatTheOtherEncrypted(String payload) {
        String xml = new String(Payloads.bytes(payload), UTF_8);

        Map<String, String> envelope = CallbackXml.read(theirs.encrypt(xml).getBytes(UTF_8));

        assertThat(ours.decrypt(envelope.get("Encrypt"))).isEqualTo(xml);
        assertThat(theirs.decrypt(ours.encrypt(xml))).isEqualTo(xml);
    }

    @Test
    void readAnyTextThatTheOtherEncrypted() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            String text = RandomText.next(random, 200);

            assertThat(theirs.decrypt(ours.encrypt(text))).isEqualTo(text);
            assertThat(ours.decrypt(theirs.encryptContext(text).getEncrypt())).isEqualTo(text);
        }
    }

    @Test
    void acceptTheOthersEnvelope() {
        String xml = new String(Payloads.bytes("text"), UTF_8);
        String envelope = theirs.encrypt(xml);
        Map<String, String> parts = CallbackXml.read(envelope.getBytes(UTF_8));
        CallbackQuery query =
                new CallbackQuery("", parts.get("TimeStamp"), parts.get("Nonce"), "", true, parts.get("MsgSignature"));

        assertThat(CallbackDoor.open(ACCOUNT, query, envelope.getBytes(UTF_8)).fields())
                .containsEntry("Content", "入会怎么办理");

        String sealed = PassiveReply.sealed(ACCOUNT, ours, Instant.ofEpochSecond(1722300000), xml);
        Map<String, String> answer = CallbackXml.read(sealed.getBytes(UTF_8));
        assertThat(theirs.decryptXml(answer.get("MsgSignature"), answer.get("TimeStamp"), answer.get("Nonce"), sealed))
                .isEqualTo(xml);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void readTheSameFields(String payload) {
        Map<String, String> fields = CallbackXml.read(Payloads.bytes(payload));
        WxMpXmlMessage message = WxMpXmlMessage.fromXml(new String(Payloads.bytes(payload), UTF_8));

        assertThat(fields.get("ToUserName")).isEqualTo(message.getToUser());
        assertThat(fields.get("FromUserName")).isEqualTo(message.getFromUser());
        assertThat(fields.get("CreateTime")).isEqualTo(String.valueOf(message.getCreateTime()));
        assertThat(fields.get("MsgType")).isEqualTo(message.getMsgType());
        assertThat(fields.get("Content")).isEqualTo(message.getContent());
        assertThat(fields.get("Event")).isEqualTo(message.getEvent());
        assertThat(fields.get("EventKey")).isEqualTo(message.getEventKey());
        assertThat(fields.get("MediaId")).isEqualTo(message.getMediaId());
        assertThat(fields.get("Recognition")).isEqualTo(message.getRecognition());
        assertThat(fields.get("Title")).isEqualTo(message.getTitle());
        assertThat(fields.get("Url")).isEqualTo(message.getUrl());
        assertThat(fields.get("Label")).isEqualTo(message.getLabel());
        assertThat(fields.getOrDefault("MsgId", fields.get("MsgID")))
                .isEqualTo(
                        message.getMsgId() == null ? null : message.getMsgId().toString());
    }

    @Test
    void writeTheSameReply() {
        String text = "您好：<a href=\"https://example.org/?a=1&b=2\">入会</a>\n😀";
        WxMpXmlOutMessage reply = WxMpXmlOutMessage.TEXT()
                .toUser(Payloads.OPENID)
                .fromUser(Payloads.ORIGINAL_ID)
                .content(text)
                .build();

        Map<String, String> expected = CallbackXml.read(reply.toXml().getBytes(UTF_8));
        String ourReply = PassiveReply.text(
                Payloads.OPENID,
                Payloads.ORIGINAL_ID,
                Instant.ofEpochSecond(Long.parseLong(expected.get("CreateTime"))),
                text);

        assertThat(CallbackXml.read(ourReply.getBytes(UTF_8))).isEqualTo(expected);
    }

    @Test
    void readAReplyAsOneTextWhateverIsInIt() {
        String text = "]]></Content><Content>偷换]]>]]]]>\u0000\u0008尾";
        String reply = PassiveReply.text(Payloads.OPENID, Payloads.ORIGINAL_ID, Instant.EPOCH, text);

        assertThat(WxMpXmlMessage.fromXml(reply).getContent()).isEqualTo("]]></Content><Content>偷换]]>]]]]>尾");
    }
}
