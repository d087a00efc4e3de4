package org.gongyou.channels.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Function;
import org.gongyou.channels.loopback.FakeWebhook.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

@LoopbackTest
class PusherTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FakeWebhook webhook;

    private LoopbackClient client;
    private final String openid = "o" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void connect() {
        client = new LoopbackClient(port);
    }

    private JsonNode say(String more) {
        return client.post("/simulator/wechat/demo/say", "{\"openid\":\"" + openid + "\"," + more + "}");
    }

    private String answerTo(Function<Seen, String> answer) {
        webhook.answer(answer);
        return say("\"type\":\"text\",\"text\":\"我要入会\"").get("outcome").asString();
    }

    @Test
    void pushesASignedAndEncryptedDocumentAndTakesTheReply() {
        webhook.answer(seen -> seen.reply("好的，我们开始 <登记> & 核对"));

        JsonNode result = say("\"type\":\"text\",\"text\":\"我要 <b>入会</b> ]]> & 好\"");

        assertThat(result.get("outcome").asString()).isEqualTo("replied");
        assertThat(result.get("attempts").asInt()).isEqualTo(1);
        assertThat(result.at("/reply/text").asString()).isEqualTo("好的，我们开始 <登记> & 核对");
        Seen seen = webhook.seen.get(0);
        assertThat(seen.signed()).isTrue();
        assertThat(seen.query()).containsEntry("openid", openid).containsEntry("encrypt_type", "aes");
        assertThat(seen.element("FromUserName")).isEqualTo(openid);
        assertThat(seen.element("ToUserName")).isEqualTo("gh_demo");
        assertThat(seen.xml()).contains("<Content><![CDATA[我要 <b>入会</b> ]]]]><![CDATA[> & 好]]></Content>");
    }

    private String lastShown() {
        JsonNode chat = client.get("/simulator/wechat/demo/chat?openid=" + openid);
        JsonNode last = chat.get(chat.size() - 1);
        assertThat(last.get("via").asString()).isEqualTo("passive");
        assertThat(last.get("from").asString()).isEqualTo("account");
        return last.get("text").asString();
    }

    @Test
    void repeatsWhatIsRefused() {
        webhook.seen.clear();
        webhook.behaviour = seen -> ResponseEntity.status(503).build();

        JsonNode result = say("\"type\":\"text\",\"text\":\"在吗\"");

        assertThat(result.get("outcome").asString()).isEqualTo("refused");
        assertThat(result.get("attempts").asInt()).isEqualTo(3);
        assertThat(result.get("reason").asString()).isEqualTo("HTTP 503");
    }

    @Test
    void tellsSuccessFromAnEmptyAnswer() {
        assertThat(answerTo(seen -> "success")).isEqualTo("success");
        assertThat(answerTo(seen -> "")).isEqualTo("empty");
        assertThat(webhook.seen).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"success\"", "{\"errcode\":0}", "<xml>", "<!DOCTYPE x><xml/>", "ok", "success\n"})
    void takesNothingElseForAnAnswer(String body) {
        assertThat(answerTo(seen -> body)).isEqualTo("malformed");
        assertThat(webhook.seen).hasSize(1);
        assertThat(lastShown()).contains("出现故障");
    }

    @Test
    void wantsEncryptedRepliesOfEncryptedAccounts() {
        assertThat(answerTo(seen -> "<xml><ToUserName>" + openid + "</ToUserName><FromUserName>gh_demo</FromUserName>"
                        + "<CreateTime>1</CreateTime><MsgType>text</MsgType><Content>好</Content></xml>"))
                .isEqualTo("malformed");
    }

    @Test
    void checksSignatureAndKeyOfTheReply() {
        assertThat(answerTo(seen -> seen.reply("好").replace("<Nonce><![CDATA[42", "<Nonce><![CDATA[43")))
                .isEqualTo("malformed");
        assertThat(answerTo(seen -> seen.reply("好").replace("<MsgSignature><![CDATA[", "<MsgSignature><![CDATA[0")))
                .isEqualTo("malformed");
    }

    @Test
    void checksWhatTheReplySays() {
        String head = "<xml><ToUserName>" + openid + "</ToUserName><FromUserName>gh_demo</FromUserName>"
                + "<CreateTime>1</CreateTime>";
        assertThat(answerTo(seen -> seen.sealed(head + "<MsgType>text</MsgType><Content>好</Content></xml>")))
                .isEqualTo("replied");
        assertThat(answerTo(seen -> seen.sealed(head + "<MsgType>text</MsgType><Content></Content></xml>")))
                .isEqualTo("malformed");
        assertThat(answerTo(seen -> seen.sealed(head + "<MsgType>poem</MsgType><Content>好</Content></xml>")))
                .isEqualTo("malformed");
        assertThat(answerTo(seen -> seen.sealed(head.replace(openid, "gh_demo").replace(">gh_demo</From", ">x</From")
                        + "<MsgType>text</MsgType><Content>好</Content></xml>")))
                .isEqualTo("malformed");
        assertThat(answerTo(seen -> seen.reply("工".repeat(682)))).isEqualTo("replied");
        assertThat(answerTo(seen -> seen.reply("工".repeat(683)))).isEqualTo("malformed");
    }

    @Test
    void tellsEveryKindOfMessage() {
        webhook.answer(seen -> "");

        say("\"type\":\"voice\",\"text\":\"困难补助怎么申请\"");
        say("\"type\":\"image\",\"data\":\"iVBORw0KGgo=\"");
        say("\"type\":\"location\",\"latitude\":39.908,\"longitude\":116.397,\"label\":\"工人文化宫\"");
        say("\"type\":\"link\",\"title\":\"标题\",\"url\":\"https://example.org\"");
        say("\"type\":\"event\",\"event\":\"CLICK\",\"key\":\"join\"");
        say("\"type\":\"text\",\"text\":\"满意\",\"menuId\":\"101\"");

        assertThat(webhook.seen)
                .extracting(seen -> seen.element("MsgType"))
                .containsExactly("voice", "image", "location", "link", "event", "text");
        assertThat(webhook.seen.get(0).element("Recognition")).isEqualTo("困难补助怎么申请");
        assertThat(webhook.seen.get(1).element("PicUrl"))
                .endsWith(webhook.seen.get(1).element("MediaId"));
        assertThat(webhook.seen.get(2).xml()).contains("<Location_X>39.908</Location_X>");
        assertThat(webhook.seen.get(3).element("Url")).isEqualTo("https://example.org");
        assertThat(webhook.seen.get(4).element("Event")).isEqualTo("CLICK");
        assertThat(webhook.seen.get(4).element("MsgId")).isEmpty();
        assertThat(webhook.seen.get(5).element("bizmsgmenuid")).isEqualTo("101");
    }

    @Test
    void sendsAnEarlierMessageOnceMore() {
        webhook.answer(seen -> "");

        say("\"type\":\"text\",\"text\":\"重复\",\"msgId\":24680000000000001,\"createTime\":1722300000");
        say("\"type\":\"text\",\"text\":\"重复\",\"msgId\":24680000000000001,\"createTime\":1722300000");

        assertThat(webhook.seen)
                .extracting(Seen::xml)
                .hasSize(2)
                .containsOnly(webhook.seen.get(0).xml());
    }
}
