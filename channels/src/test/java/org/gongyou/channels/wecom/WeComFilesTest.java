package org.gongyou.channels.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.Drawings;
import org.gongyou.core.attachment.Enclosures;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Pictures and documents of ours in WeCom customer service. */
class WeComFilesTest extends WeComScene {

    @Autowired
    private WeComClient client;

    @Autowired
    private Enclosures enclosures;

    private OutboundMessage with(byte[] file) {
        return OutboundMessage.text("材料要这样拍")
                .enclosing(enclosures.find(enclosures.take(file)).orElseThrow());
    }

    private Delivery send(OutboundMessage message) {
        return channel.send(DEMO, person, message);
    }

    private List<String> types() {
        return platform.sent(person).stream()
                .map(line -> line.get("msgtype").asString())
                .toList();
    }

    private JsonNode last() {
        List<JsonNode> sent = platform.sent(person);
        return sent.get(sent.size() - 1).path("payload");
    }

    @Test
    void sendsPicturesAsPicturesAndDocumentsAsFiles() throws Exception {
        says("在吗");
        hears("收到：在吗");

        assertThat(send(with(Drawings.png(Color.RED)))).isEqualTo(new Delivery.Accepted());
        assertThat(types()).containsExactly("text", "text", "image");
        assertThat(client.media(demo(), last().at("/image/media_id").asString(), 100_000))
                .startsWith(0x89, 'P', 'N', 'G');

        assertThat(send(with(Drawings.pdf()))).isEqualTo(new Delivery.Accepted());
        assertThat(types()).endsWith("text", "file");
        assertThat(client.media(demo(), last().at("/file/media_id").asString(), 100_000))
                .isEqualTo(Drawings.pdf());
    }

    @Test
    void goesOnWithThePictureWhenItCouldNotBeUploadedAtFirst() {
        says("在吗");
        hears("收到：在吗");
        OutboundMessage message = with(Drawings.png(Color.BLUE));
        platform.post("/knobs", Map.of("errorOn", "media/upload", "failNext", 1, "errcode", 45009));

        assertThat(send(message)).isInstanceOf(Delivery.TryLater.class);
        assertThat(send(message)).isEqualTo(new Delivery.Accepted());

        assertThat(types()).containsExactly("text", "text", "image");
    }

    @Test
    void tellsTheAddressOfWhatThePlatformDoesNotTake() {
        says("在吗");
        hears("收到：在吗");
        platform.post("/knobs", Map.of("errorOn", "media/upload", "failNext", 1, "errcode", 40009));

        assertThat(send(with(Drawings.png(Color.PINK)))).isEqualTo(new Delivery.Accepted());

        assertThat(types()).containsExactly("text", "text", "text");
        assertThat(last().at("/text/content").asString()).startsWith("图片：http").contains("/enclosures/");
    }
}
