package org.gongyou.channels.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongyou.channels.loopback.LoopbackClient.codeOf;

import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage.MsgMenu;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage.WxArticle;
import me.chanjar.weixin.mp.bean.kefu.result.WxMpKfMsgList;
import org.gongyou.channels.callback.CallbackAccepted;
import org.gongyou.core.TestTime;
import org.gongyou.core.message.AccountRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

@LoopbackTest
class CustomerMessageApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTime clock;

    @Autowired
    private ApplicationEventPublisher events;

    private LoopbackClient client;
    private WxMpService wx;
    private final String openid = "o" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void connect() {
        client = new LoopbackClient(port);
        wx = client.wx("demo");
    }

    @AfterEach
    void goodDay() {
        client.delete("/simulator/wechat/demo/knobs");
    }

    private void callback(String kind) {
        events.publishEvent(new CallbackAccepted(new AccountRef("wechat", "demo"), openid, kind, clock.instant()));
    }

    private int send(WxMpKefuMessage message) {
        return codeOf(() -> wx.getKefuService().sendKefuMessage(message));
    }

    private int sendText(String text) {
        return send(WxMpKefuMessage.TEXT().toUser(openid).content(text).build());
    }

    private int sendRaw(String body) throws WxErrorException {
        String token = wx.getAccessToken();
        return client.post("/simulator/wechat/cgi-bin/message/custom/send?access_token=" + token, body)
                .get("errcode")
                .asInt();
    }

    @Test
    void takesFiveAnswersToAMessage() {
        callback("text");

        for (int i = 1; i <= 5; i++) {
            assertThat(sendText("第" + i + "条")).isZero();
        }

        assertThat(sendText("第6条")).isEqualTo(45047);
        JsonNode outbox = client.get("/simulator/wechat/demo/outbox?openid=" + openid);
        assertThat(outbox).hasSize(5);
        assertThat(outbox.get(0).get("text").asString()).isEqualTo("第1条");
        assertThat(outbox.get(4).at("/payload/text/content").asString()).isEqualTo("第5条");
        assertThat(outbox.get(0).get("msgtype").asString()).isEqualTo("text");
        assertThat(outbox.get(0).get("at").asString()).startsWith("2026-");
    }

    @Test
    void closesTheWindowAfter48Hours() {
        callback("text");
        clock.pass(Duration.ofHours(48).minusSeconds(1));
        assertThat(sendText("还来得及")).isZero();

        clock.pass(Duration.ofSeconds(1));

        assertThat(sendText("晚了")).isEqualTo(45015);
    }

    @Test
    void takesThreeAnswersToAClickWithinAMinute() {
        callback("event:click");
        assertThat(sendText("1")).isZero();
        assertThat(sendText("2")).isZero();
        assertThat(sendText("3")).isZero();
        assertThat(sendText("4")).isEqualTo(45047);

        clock.pass(Duration.ofMinutes(1));

        assertThat(sendText("5")).isEqualTo(45015);
    }

    @Test
    void opensNothingForViewingAPage() {
        callback("event:view");

        assertThat(sendText("您好")).isEqualTo(45015);
    }

    @Test
    void raisesAWindowInsteadOfAddingToIt() {
        callback("text");
        assertThat(sendText("1")).isZero();
        callback("event:click");

        for (int i = 2; i <= 5; i++) {
            assertThat(sendText(String.valueOf(i))).isZero();
        }
        assertThat(sendText("6")).isEqualTo(45047);

        callback("event:scan");
        clock.pass(Duration.ofHours(1));
        assertThat(sendText("三条，到窗口关闭为止")).isZero();
    }

    @Test
    void knowsNobodyWhoHasNeverBeenHere() {
        assertThat(sendText("您好")).isEqualTo(40003);
    }

    @Test
    void reachesNobodyWhoHasLeftOrBlocked() {
        callback("text");
        client.post("/simulator/wechat/demo/followers", "{\"openid\":\"" + openid + "\",\"action\":\"block\"}");
        assertThat(sendText("您好")).isEqualTo(48002);
        client.post("/simulator/wechat/demo/followers", "{\"openid\":\"" + openid + "\",\"action\":\"unblock\"}");
        assertThat(sendText("您好")).isZero();

        callback("event:unsubscribe");

        assertThat(sendText("您好")).isEqualTo(43004);
    }

    @Test
    void forbidsUnverifiedAccounts() {
        WxMpKefuMessage message =
                WxMpKefuMessage.TEXT().toUser(openid).content("您好").build();

        assertThat(codeOf(() -> client.wx("demo-sub").getKefuService().sendKefuMessage(message)))
                .isEqualTo(48001);
    }

    @Test
    void refusesWhatIsTooLongOrEmpty() {
        callback("text");

        assertThat(sendText("工".repeat(683))).isEqualTo(45002);
        assertThat(sendText("")).isEqualTo(44004);
        assertThat(sendText("工".repeat(682))).isZero();
    }

    @Test
    void refusesEscapedCharacters() throws WxErrorException {
        callback("text");

        assertThat(sendRaw(message("\\u5de5\\u53cb"))).isEqualTo(40033);
        assertThat(sendRaw(message("a \\u003c b"))).isEqualTo(40033);
        assertThat(sendRaw(message("C:\\\\u5de5，换行\\n和 <b> & \\\"引号\\\""))).isZero();
        assertThat(sendText("<a href=\"https://example.org\">入会</a> & 'x' \u2028"))
                .isZero();
    }

    private String message(String escaped) {
        return "{\"touser\":\"" + openid + "\",\"msgtype\":\"text\",\"text\":{\"content\":\"" + escaped + "\"}}";
    }

    @Test
    void refusesWhatItCannotRead() throws WxErrorException {
        callback("text");

        assertThat(sendRaw("{")).isEqualTo(47001);
        assertThat(sendRaw("[]")).isEqualTo(47001);
        assertThat(sendRaw("{\"touser\":\"" + openid + "\",\"msgtype\":\"hologram\"}"))
                .isEqualTo(40008);
    }

    @Test
    void takesMenusAndRecordsWhatThePersonReads() {
        callback("text");

        int code = send(menu());

        assertThat(code).isZero();
        JsonNode sent =
                client.get("/simulator/wechat/demo/outbox?openid=" + openid).get(0);
        assertThat(sent.get("msgtype").asString()).isEqualTo("msgmenu");
        assertThat(sent.get("text").asString()).isEqualTo("请选择\n我要入会\n我要咨询\n也可以直接打字");
        assertThat(sent.at("/payload/msgmenu/list/1/id").asString()).isEqualTo("consult");
    }

    private WxMpKefuMessage menu() {
        return WxMpKefuMessage.MSGMENU()
                .toUser(openid)
                .headContent("请选择")
                .addMenus(new MsgMenu("join", "我要入会"), new MsgMenu("consult", "我要咨询"))
                .tailContent("也可以直接打字")
                .build();
    }

    @Test
    void hasNoMenusInTheSandbox() {
        callback("text");
        client.post("/simulator/wechat/demo/knobs", "{\"sandbox\":true}");

        assertThat(send(menu())).isEqualTo(40200);
    }

    @Test
    void takesOneArticleOnly() {
        callback("text");
        WxArticle article = new WxArticle();
        article.setTitle("劳模疗休养");
        article.setUrl("https://example.org/1");

        assertThat(send(WxMpKefuMessage.NEWS()
                        .toUser(openid)
                        .addArticle(article)
                        .build()))
                .isZero();
        assertThat(send(WxMpKefuMessage.NEWS()
                        .toUser(openid)
                        .addArticle(article)
                        .addArticle(article)
                        .build()))
                .isEqualTo(45008);
    }

    @Test
    void wantsMediaThatWasUploaded() {
        callback("text");

        assertThat(send(WxMpKefuMessage.IMAGE()
                        .toUser(openid)
                        .mediaId("nowhere")
                        .build()))
                .isEqualTo(40007);
    }

    @Test
    void countsTheDayAndForgetsItOnRequest() throws WxErrorException {
        callback("text");
        sendText("今天的第一条");
        client.post("/simulator/wechat/demo/knobs", "{\"dailyLimit\":1}");
        assertThat(sendText("今天的下一条")).isEqualTo(45009);

        wx.clearQuota("wx-demo");

        assertThat(sendText("清零以后")).isZero();
    }

    @Test
    void failsAsOftenAsAskedAndWxJavaTriesAgain() {
        callback("text");
        client.post("/simulator/wechat/demo/knobs", "{\"failNext\":2,\"errcode\":-1,\"errorOn\":\"custom/send\"}");

        assertThat(sendText("系统繁忙两次以后")).isZero();

        client.post("/simulator/wechat/demo/knobs", "{\"errorRate\":1,\"errcode\":45011}");
        assertThat(sendText("太频繁")).isEqualTo(45011);
    }

    @Test
    void showsTypingToThoseWhoAreThere() {
        callback("text");

        assertThat(typing("Typing")).isZero();
        assertThat(typing("Typing")).isEqualTo(45081);
        assertThat(typing("CancelTyping")).isZero();
        assertThat(typing("Dancing")).isEqualTo(45072);
        clock.pass(Duration.ofSeconds(31));
        assertThat(typing("Typing")).isEqualTo(45080);
    }

    private int typing(String command) {
        return codeOf(() -> wx.getKefuService().sendKfTypingState(openid, command));
    }

    @Test
    void tellsAfterwardsWhatArrived() throws WxErrorException {
        callback("text");
        Date before = Date.from(clock.instant().minusSeconds(5));
        sendText("办理结果：已通过");
        clock.pass(Duration.ofSeconds(5));

        WxMpKfMsgList records = wx.getKefuService().kfMsgList(before, Date.from(clock.instant()));

        assertThat(records.getRecords())
                .filteredOn(one -> openid.equals(one.getOpenid()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.getText()).isEqualTo("办理结果：已通过");
                    assertThat(one.getOperateCode()).isEqualTo(2002);
                });
    }
}
