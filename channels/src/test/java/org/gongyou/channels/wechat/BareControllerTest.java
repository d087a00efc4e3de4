package org.gongyou.channels.wechat;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.gongyou.channels.callback.CallbackSignature;
import org.gongyou.channels.callback.Secret;
import org.gongyou.channels.wechat.WeChatAccount.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class BareControllerTest {

    private static final WeChatAccount DEMO = new WeChatAccount(
            "demo",
            "演示",
            "wx0000000000000001",
            new Secret("secret"),
            new Secret("token"),
            new Secret("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFE"),
            "gh_000000000001",
            Kind.VERIFIED_SERVICE,
            true,
            URI.create("http://127.0.0.1"));

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new BareController(new WeChatAccounts(List.of(DEMO))))
            .build();
    private final String encrypted = DEMO.crypto().orElseThrow().encrypt("<xml/>");

    private URI address(String msgSignature) {
        return URI.create("/simulator/bare?timestamp=1&nonce=2&encrypt_type=aes&signature="
                + CallbackSignature.of("token", "1", "2") + "&msg_signature=" + msgSignature);
    }

    private String body() {
        return "<xml><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>";
    }

    @Test
    void acceptsARightSignature() throws Exception {
        String signature = CallbackSignature.of("token", "1", "2", encrypted);

        mvc.perform(post(address(signature)).content(body()))
                .andExpect(status().isOk())
                .andExpect(content().string("success"));
    }

    @Test
    void refusesASignatureOverOtherWords() throws Exception {
        String signature = CallbackSignature.of("token", "1", "2", "other");

        mvc.perform(post(address(signature)).content(body())).andExpect(status().isForbidden());
    }
}
