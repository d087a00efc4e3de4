package org.gongyou.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.callback.CallbackAccepted;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.InboundMessage;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

class WeChatControllerTest {

    private static ConfigurableApplicationContext server;
    private static Callbacks callbacks;
    private static House house;

    @BeforeAll
    static void start() {
        server = WeChatServer.start();
        callbacks = new Callbacks(server.getEnvironment().getProperty("local.server.port", Integer.class));
        house = server.getBean(House.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        house.reset();
    }

    private static String xml(String payload) {
        return new String(Payloads.bytes(payload), UTF_8);
    }

    private static Map<String, String> fields(HttpResponse<String> response) {
        return CallbackXml.read(response.body());
    }

    private static Map<String, String> unsealed(HttpResponse<String> response) {
        Map<String, String> sealed = fields(response);
        assertThat(sealed.get("MsgSignature"))
                .isEqualTo(CallbackSignature.of(
                        Payloads.TOKEN, sealed.get("TimeStamp"), sealed.get("Nonce"), sealed.get("Encrypt")));
        return CallbackXml.read(new WeChatCrypto(Payloads.AES_KEY, Payloads.APP_ID).decrypt(sealed.get("Encrypt")));
    }

    @Test
    void echoesAnAddressCheckVerbatim() {
        HttpResponse<String> response =
                callbacks.get("test", Callbacks.signed(Payloads.TOKEN) + "&echostr=4375120948345356249%20%3Cb%3E");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("4375120948345356249 <b>");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
    }

    @Test
    void answersInPlainTextWhatCameInPlainText() {
        house.reply = OutboundMessage.text("您好，请问您的姓名？");

        HttpResponse<String> response = callbacks.plain("test", xml("text"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
        assertThat(fields(response))
                .containsEntry("ToUserName", Payloads.OPENID)
                .containsEntry("FromUserName", Payloads.ORIGINAL_ID)
                .containsEntry("MsgType", "text")
                .containsEntry("Content", "您好，请问您的姓名？");
    }

    @Test
    void answersInCiphertextWhatCameInCiphertext() {
        house.reply = new OutboundMessage("请确认", List.of(new Choice("yes", "确认"), new Choice("no", "修改")), List.of());

        HttpResponse<String> response = callbacks.safe("test", xml("text"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(unsealed(response))
                .containsEntry("ToUserName", Payloads.OPENID)
                .containsEntry("Content", "请确认\n1. 确认\n2. 修改");
    }

    @Test
    void trustsTheCiphertextInCompatMode() {
        house.reply = OutboundMessage.text("好");
        String ciphertext = new WeChatCrypto(Payloads.AES_KEY, Payloads.APP_ID).encrypt(xml("text"));
        String both = xml("text")
                .replace("入会怎么办理", "换了的话")
                .replace("</xml>", "<Encrypt><![CDATA[" + ciphertext + "]]></Encrypt></xml>");

        HttpResponse<String> response = callbacks.post("test", Callbacks.signed(Payloads.TOKEN, ciphertext), both);

        assertThat(unsealed(response)).containsEntry("Content", "好");
        assertThat(house.accepted).extracting(InboundMessage::content).containsExactly(new Content.Text("入会怎么办理"));
    }

    @Test
    void trustsTheSenderInTheDocumentAndNotInTheAddress() {
        callbacks.post("test", Callbacks.signed(Payloads.TOKEN).replace(Payloads.OPENID, "oSomebodyElse"), xml("text"));

        assertThat(house.accepted).extracting(InboundMessage::sender).containsExactly(Payloads.OPENID);
    }

    @Test
    void takesABodyThatCallsItselfAForm() {
        HttpResponse<String> response = callbacks.send(callbacks
                .request("test", Callbacks.signed(Payloads.TOKEN))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(xml("text"))));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(house.accepted).hasSize(1);
    }

    @Test
    void saysSuccessWhenThereIsNothingToSayYet() {
        HttpResponse<String> response = callbacks.safe("test", xml("voice"));

        assertThat(response.body()).isEqualTo("success");
        assertThat(house.patience)
                .singleElement()
                .satisfies(left -> assertThat(left).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(4)));
    }

    @Test
    void givesARepeatTheSameAnswer() {
        house.reply = OutboundMessage.text("您好");

        callbacks.safe("test", xml("text"));
        String again = fields(callbacks.plain("test", xml("text"))).get("Content");

        assertThat(again).isEqualTo("您好");
        assertThat(house.accepted).hasSize(1);
    }

    @Test
    void announcesEveryCallbackThatItAccepts() {
        callbacks.plain("test", xml("text"));
        callbacks.plain("test", xml("event-view"));

        assertThat(house.announced)
                .extracting(it -> it.account().name(), CallbackAccepted::sender, CallbackAccepted::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("test", Payloads.OPENID, "text"),
                        org.assertj.core.groups.Tuple.tuple("test", Payloads.OPENID, "event:view"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event-view", "event-location", "event-template-sent", "event-published", "event-scancode"})
    void ignoresEventsThatMeanNothingToUs(String payload) {
        house.reply = OutboundMessage.text("不应出现");

        HttpResponse<String> response = callbacks.safe("test", xml(payload));

        assertThat(response.body()).isEqualTo("success");
        assertThat(house.accepted).isEmpty();
    }

    @Test
    void notesWhoFollowsAndWhoLeaves() {
        callbacks.safe("test", xml("event-subscribe"));
        callbacks.safe("test", xml("event-unsubscribe"));

        assertThat(house.following).containsExactly(Payloads.OPENID + "=true", Payloads.OPENID + "=false");
        assertThat(house.accepted).hasSize(2);
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        house.reply = OutboundMessage.text("暂时看不懂这种消息");

        HttpResponse<String> response = callbacks.safe("test", xml("unheard-of"));

        assertThat(unsealed(response)).containsEntry("Content", "暂时看不懂这种消息");
        assertThat(house.accepted)
                .extracting(InboundMessage::content)
                .containsExactly(new Content.Unsupported("hologram"));
    }

    @Test
    void shortensALongReplyWhereNothingCanFollow() {
        house.reply = OutboundMessage.text("字".repeat(2_000));

        String content = fields(callbacks.plain("sub", xml("text"))).get("Content");

        assertThat(content).endsWith("…");
        assertThat(content.getBytes(UTF_8).length).isLessThanOrEqualTo(2048);
    }

    @Test
    void acknowledgesASecondVersionOfAMessageWithoutStoringIt() {
        callbacks.plain("test", xml("text"));

        HttpResponse<String> response = callbacks.plain("test", xml("text").replace("入会怎么办理", "别的话"));

        assertThat(response.body()).isEqualTo("success");
        assertThat(house.accepted).hasSize(1);
    }
}
