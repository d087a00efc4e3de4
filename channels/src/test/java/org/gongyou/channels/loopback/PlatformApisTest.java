package org.gongyou.channels.loopback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongyou.channels.loopback.LoopbackClient.codeOf;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import javax.imageio.ImageIO;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.result.WxMpQrCodeTicket;
import org.gongyou.channels.Drawings;
import org.gongyou.core.TestTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@LoopbackTest
class PlatformApisTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestTime clock;

    private LoopbackClient client;
    private WxMpService wx;

    @BeforeEach
    void connect() {
        client = new LoopbackClient(port);
        wx = client.wx("demo");
    }

    private static WxMenuButton button(String type, String name, String key) {
        WxMenuButton button = new WxMenuButton();
        button.setType(type);
        button.setName(name);
        button.setKey(key);
        return button;
    }

    @Test
    void keepsTheMenu() throws WxErrorException {
        WxMenu menu = new WxMenu();
        menu.getButtons().add(button("click", "我要入会", "join"));
        WxMenuButton more = new WxMenuButton();
        more.setName("更多");
        more.getSubButtons().add(button("click", "法律咨询", "law"));
        menu.getButtons().add(more);

        wx.getMenuService().menuCreate(menu);

        assertThat(wx.getMenuService().menuGet().getMenu().getButtons())
                .extracting(WxMenuButton::getName)
                .containsExactly("我要入会", "更多");
        assertThat(client.get("/simulator/wechat/demo/menu")
                        .at("/button/1/sub_button/0/key")
                        .asString())
                .isEqualTo("law");
        wx.getMenuService().menuDelete();
        assertThat(client.get("/simulator/wechat/demo/menu").get("button")).isEmpty();
    }

    @Test
    void refusesMenusThatDoNotFit() {
        assertThat(create(button("click", "名字实在太长了", "k"))).isEqualTo(40018);
        assertThat(create(button("dance", "跳舞", "k"))).isEqualTo(40017);
        assertThat(create(button("click", "按钮", "k".repeat(129)))).isEqualTo(40019);
        assertThat(create(
                        button("click", "1", "k"),
                        button("click", "2", "k"),
                        button("click", "3", "k"),
                        button("click", "4", "k")))
                .isEqualTo(40016);
        assertThat(codeOf(() -> client.wx("demo-sub").getMenuService().menuGet()))
                .isEqualTo(48001);
    }

    private int create(WxMenuButton... buttons) {
        WxMenu menu = new WxMenu();
        menu.getButtons().addAll(java.util.List.of(buttons));
        return codeOf(() -> wx.getMenuService().menuCreate(menu));
    }

    @Test
    void drawsQrCodesThatCanBeRead() throws Exception {
        WxMpQrCodeTicket ticket = wx.getQrcodeService().qrCodeCreateTmpTicket("poster-7", 3600);

        File picture = wx.getQrcodeService().qrCodePicture(ticket);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(picture.toPath())));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .isEqualTo(ticket.getUrl());
        assertThat(ticket.getExpireSeconds()).isEqualTo(3600);
    }

    @Test
    void keepsMediaForThreeDays() throws Exception {
        byte[] picture = Drawings.png(Color.RED);
        byte[] none = "not really a picture".getBytes(StandardCharsets.UTF_8);
        String id = wx.getMaterialService()
                .mediaUpload("image", "jpg", new ByteArrayInputStream(picture))
                .getMediaId();

        File back = wx.getMaterialService().mediaDownload(id);

        assertThat(Files.readAllBytes(back.toPath())).isEqualTo(picture);
        assertThat(codeOf(() -> wx.getMaterialService().mediaUpload("image", "jpg", new ByteArrayInputStream(none))))
                .isEqualTo(40137);
        assertThat(codeOf(() -> wx.getMaterialService().mediaDownload("nowhere")))
                .isEqualTo(40007);
        clock.pass(Duration.ofDays(3).plusSeconds(1));
        assertThat(codeOf(() -> client.wx("demo").getMaterialService().mediaDownload(id)))
                .isEqualTo(40007);
    }

    @Test
    void knowsOnlyWhoHasBeenHere() {
        assertThat(codeOf(() -> wx.getUserService().userInfo("o-nobody"))).isEqualTo(40003);
        assertThat(codeOf(() -> client.wx("demo-sub").getUserService().userInfo("o-nobody")))
                .isEqualTo(48001);
    }
}
