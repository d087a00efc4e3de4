package org.gongyou.channels.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongyou.channels.loopback.LoopbackClient.codeOf;

import java.util.UUID;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@LoopbackTest
class SimulatorControllerTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FakeWebhook webhook;

    private LoopbackClient client;
    private final String openid = "o" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void connect() {
        client = new LoopbackClient(port);
        webhook.answer(seen -> "success");
    }

    private JsonNode change(String action, String more) {
        return client.post(
                "/simulator/wechat/demo/followers",
                "{\"openid\":\"" + openid + "\",\"action\":\"" + action + "\"" + more + "}");
    }

    private int send(String text) {
        WxMpKefuMessage message =
                WxMpKefuMessage.TEXT().toUser(openid).content(text).build();
        return codeOf(() -> client.wx("demo").getKefuService().sendKefuMessage(message));
    }

    @Test
    void showsDemoAccountsAndNoOthers() {
        JsonNode accounts = client.get("/simulator/accounts");

        assertThat(accounts).hasSize(2);
        JsonNode demo = accounts.get(0);
        assertThat(demo.get("name").asString()).isEqualTo("demo");
        assertThat(demo.get("kind").asString()).isEqualTo("VERIFIED_SERVICE");
        assertThat(demo.get("appId").asString()).isEqualTo("wx-demo");
        assertThat(demo.get("token").asString()).isEqualTo("token0");
        assertThat(demo.get("aesKey").asString()).hasSize(43);
        assertThat(demo.get("callbackUrl").asString()).isEqualTo("http://127.0.0.1:" + port + "/channels/wechat/demo");
        assertThat(client.status("/simulator/wechat/real/outbox")).isEqualTo(404);
    }

    @Test
    void opensTheWindowWhenThePersonSpeaks() {
        client.post("/simulator/wechat/demo/say", "{\"openid\":\"" + openid + "\",\"type\":\"text\",\"text\":\"在吗\"}");

        for (int i = 1; i <= 5; i++) {
            assertThat(send("第" + i + "条")).isZero();
        }
        assertThat(send("第6条")).isEqualTo(45047);
        JsonNode chat = client.get("/simulator/wechat/demo/chat?openid=" + openid);
        assertThat(chat).hasSize(6);
        assertThat(chat.get(0).get("from").asString()).isEqualTo("person");
        assertThat(chat.get(0).get("via").asString()).isEqualTo("push");
        assertThat(chat.get(1).get("via").asString()).isEqualTo("custom");
        long third = chat.get(2).get("id").asLong();
        assertThat(client.get("/simulator/wechat/demo/chat?openid=" + openid + "&after=" + third))
                .hasSize(3);
    }

    @Test
    void countsAMenuEntryAsAClick() {
        client.post(
                "/simulator/wechat/demo/say",
                "{\"openid\":\"" + openid + "\",\"type\":\"text\",\"text\":\"满意\",\"menuId\":\"1\"}");

        assertThat(send("1")).isZero();
        assertThat(send("2")).isZero();
        assertThat(send("3")).isZero();
        assertThat(send("4")).isEqualTo(45047);
    }

    @Test
    void tellsTheAccountWhoFollowsAndWhoLeaves() throws WxErrorException {
        webhook.answer(seen -> seen.element("Event").equals("subscribe") ? seen.reply("欢迎") : "success");

        JsonNode followed = change("follow", ",\"scene\":\"poster-7\"");
        assertThat(followed.at("/push/reply/text").asString()).isEqualTo("欢迎");
        assertThat(followed.get("following").asBoolean()).isTrue();
        assertThat(webhook.seen.get(0).element("EventKey")).isEqualTo("qrscene_poster-7");
        var user = client.wx("demo").getUserService().userInfo(openid);
        assertThat(user.getSubscribe()).isTrue();
        assertThat(user.getQrSceneStr()).isEqualTo("poster-7");

        JsonNode left = change("unfollow", "");
        assertThat(left.get("following").asBoolean()).isFalse();
        assertThat(send("您好")).isEqualTo(43004);
        assertThat(client.wx("demo").getUserService().userInfo(openid).getSubscribe())
                .isFalse();
    }

    @Test
    void refusesWhatItDoesNotKnowInChinese() {
        JsonNode problem = client.post("/simulator/wechat/demo/say", "{\"openid\":\"不行\",\"text\":\"好\"}");

        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asString()).contains("openid");
        assertThat(change("wave", "").get("detail").asString()).contains("follow");
    }

    @Test
    void turnsOnlyTheKnobsThatAreNamed() {
        client.post("/simulator/wechat/demo-sub/knobs", "{\"latencyMs\":5}");
        JsonNode knobs = client.post("/simulator/wechat/demo-sub/knobs", "{\"errcode\":45009}");

        assertThat(knobs.get("latencyMs").asInt()).isEqualTo(5);
        assertThat(knobs.get("errcode").asInt()).isEqualTo(45009);
        assertThat(knobs.get("tokenTtlSeconds").asInt()).isEqualTo(7200);
        assertThat(client.delete("/simulator/wechat/demo-sub/knobs")
                        .get("latencyMs")
                        .asInt())
                .isZero();
    }
}
