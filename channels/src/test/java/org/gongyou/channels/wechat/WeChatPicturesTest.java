package org.gongyou.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gongyou.channels.ChannelsTest;
import org.gongyou.channels.DemoPhone;
import org.gongyou.channels.Drawings;
import org.gongyou.channels.EchoDialogue;
import org.gongyou.core.TestTime;
import org.gongyou.core.attachment.Enclosures;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.Channel.Arrival;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Pictures of ours in WeChat, whose platform is the loopback one. */
@ChannelsTest
class WeChatPicturesTest {

    private static final AccountRef DEMO = new AccountRef("wechat", "demo");

    @LocalServerPort
    private int port;

    @Autowired
    private WeChatChannel channel;

    @Autowired
    private WeChatAccounts accounts;

    @Autowired
    private PlatformClients clients;

    @Autowired
    private Enclosures enclosures;

    @Autowired
    private EchoDialogue dialogue;

    @Autowired
    private TestTime clock;

    private DemoPhone phone;

    @BeforeEach
    void writes() {
        phone = writing();
    }

    @AfterEach
    void goodDay() {
        clock.isNow();
        phone.resetKnobs();
    }

    private DemoPhone writing() {
        DemoPhone one = new DemoPhone(port);
        one.say(Map.of("type", "text", "text", "在吗"));
        return one;
    }

    private OutboundMessage with(byte[] file) {
        Enclosure enclosure = enclosures.find(enclosures.take(file)).orElseThrow();
        return OutboundMessage.text("材料要这样拍").enclosing(enclosure);
    }

    private Delivery send(DemoPhone to, OutboundMessage message) {
        return channel.send(DEMO, to.openid(), message);
    }

    private static List<String> types(DemoPhone of) {
        return StreamSupport.stream(of.outbox().spliterator(), false)
                .map(line -> line.path("msgtype").asString())
                .toList();
    }

    private static String mediaOf(DemoPhone of) {
        JsonNode outbox = of.outbox();
        return outbox.get(outbox.size() - 1).at("/payload/image/media_id").asString();
    }

    @Test
    void sendsTheWordsAndThenThePicture() throws Exception {
        byte[] png = Drawings.png(Color.RED);
        OutboundMessage message = with(png);

        assertThat(send(phone, message)).isEqualTo(new Delivery.Accepted());

        assertThat(types(phone)).containsExactly("text", "image");
        WeChatAccount demo = accounts.find("demo").orElseThrow();
        String address = demo.apiBase() + "/cgi-bin/media/get?media_id=" + mediaOf(phone);
        assertThat(clients.of(demo).download(address, 100_000))
                .isEqualTo(enclosures.open(message.enclosure()).orElseThrow().bytes());
        assertThat(channel.lookUp(DEMO, phone.openid(), message, clock.instant().minusSeconds(10)))
                .isEqualTo(Arrival.ARRIVED);
    }

    @Test
    void givesThePlatformTheSamePictureOnceWhileItIsKeptThere() {
        DemoPhone other = writing();
        send(phone, with(Drawings.png(Color.GREEN)));
        send(other, with(Drawings.png(Color.GREEN)));
        String first = mediaOf(phone);
        assertThat(mediaOf(other)).isEqualTo(first);

        clock.pass(Duration.ofDays(3).minusHours(1));
        DemoPhone third = writing();
        send(third, with(Drawings.png(Color.GREEN)));

        assertThat(mediaOf(third)).isNotEqualTo(first);
    }

    @Test
    void uploadsAnewWhatThePlatformKnowsNoLonger() {
        OutboundMessage message = with(Drawings.png(Color.CYAN));
        send(phone, message);
        String first = mediaOf(phone);
        DemoPhone other = writing();
        phone.post("knobs", Map.of("errorOn", "custom/send", "failNext", 1, "errcode", 40007));

        OutboundMessage pictureAlone = message.withText("");
        assertThat(send(other, pictureAlone)).isInstanceOf(Delivery.TryLater.class);
        assertThat(send(other, pictureAlone)).isEqualTo(new Delivery.Accepted());

        assertThat(types(other)).containsExactly("image");
        assertThat(mediaOf(other)).isNotEqualTo(first);
    }

    @Test
    void goesOnWithThePictureWhenItCouldNotBeUploadedAtFirst() {
        OutboundMessage message = with(Drawings.png(Color.BLUE));
        phone.post("knobs", Map.of("errorOn", "media/upload", "failNext", 1, "errcode", 45009));

        assertThat(send(phone, message)).isInstanceOf(Delivery.TryLater.class);
        assertThat(types(phone)).containsExactly("text");
        assertThat(send(phone, message)).isEqualTo(new Delivery.Accepted());

        assertThat(types(phone)).containsExactly("text", "image");
    }

    @Test
    void tellsTheAddressOfWhatThePlatformDoesNotTake() {
        phone.post("knobs", Map.of("errorOn", "media/upload", "failNext", 1, "errcode", 40009));

        assertThat(send(phone, with(Drawings.png(Color.PINK)))).isEqualTo(new Delivery.Accepted());

        assertThat(types(phone)).containsExactly("text", "text");
        assertThat(phone.outbox().get(1).path("text").asString())
                .startsWith("图片：http")
                .contains("/enclosures/");
    }

    @Test
    void tellsTheAddressOfADocument() {
        assertThat(send(phone, with(Drawings.pdf()))).isEqualTo(new Delivery.Accepted());

        assertThat(types(phone)).containsExactly("text");
        assertThat(phone.outbox().get(0).path("text").asString())
                .startsWith("材料要这样拍\n文件：http")
                .contains("/enclosures/");
    }

    @Test
    void answersInTheResponseAndSendsThePictureAfterIt() {
        dialogue.answer("示例照片", with(Drawings.png(Color.ORANGE)));

        assertThat(phone.say(Map.of("type", "text", "text", "示例照片")))
                .contains("材料要这样拍")
                .doesNotContain("/enclosures/");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(types(phone)).containsExactly("image"));
    }
}
