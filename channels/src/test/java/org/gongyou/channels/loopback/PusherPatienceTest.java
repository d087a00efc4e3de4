package org.gongyou.channels.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongyou.channels.loopback.FakeWebhook.Seen;
import org.gongyou.core.TestTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Callbacks that a platform with little patience hangs up on. */
@LoopbackTest
@TestPropertySource(properties = "gongyou.loopback.reply-timeout=3s")
class PusherPatienceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FakeWebhook webhook;

    @Autowired
    private TestTime clock;

    private LoopbackClient client;
    private final String openid = "o" + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void connect() {
        client = new LoopbackClient(port);
    }

    private JsonNode says(String text) {
        return client.post(
                "/simulator/wechat/demo/say",
                "{\"openid\":\"" + openid + "\",\"type\":\"text\",\"text\":\"" + text + "\"}");
    }

    @Test
    void repeatsAnUnansweredCallbackUnderANewSignatureWithTheSameMessage() {
        CountDownLatch never = new CountDownLatch(1);
        webhook.answer(seen -> {
            clock.pass(Duration.ofSeconds(5));
            await(never);
            return "success";
        });

        JsonNode result = says("在吗");
        never.countDown();

        assertThat(result.get("outcome").asString()).isEqualTo("timeout");
        assertThat(result.get("attempts").asInt()).isEqualTo(3);
        assertThat(webhook.seen).hasSize(3).allMatch(Seen::signed);
        assertThat(webhook.seen)
                .extracting(seen -> seen.element("MsgId"))
                .containsOnly(webhook.seen.get(0).element("MsgId"));
        assertThat(webhook.seen)
                .extracting(seen -> seen.element("CreateTime"))
                .containsOnly(webhook.seen.get(0).element("CreateTime"));
        for (String parameter : new String[] {"timestamp", "nonce", "signature", "msg_signature"}) {
            assertThat(webhook.seen)
                    .extracting(seen -> seen.query().get(parameter))
                    .doesNotHaveDuplicates();
        }
        assertThat(lastShown()).contains("出现故障");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(120, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void takesTheAnswerToARepeat() {
        CountDownLatch never = new CountDownLatch(1);
        webhook.answer(seen -> {
            if (webhook.seen.size() < 3) {
                await(never);
            }
            return seen.reply("久等了");
        });

        JsonNode result = says("在吗");
        never.countDown();

        assertThat(result.get("outcome").asString()).isEqualTo("replied");
        assertThat(result.get("attempts").asInt()).isEqualTo(3);
        assertThat(result.at("/reply/text").asString()).isEqualTo("久等了");
        assertThat(lastShown()).isEqualTo("久等了");
    }

    private String lastShown() {
        JsonNode chat = client.get("/simulator/wechat/demo/chat?openid=" + openid);
        JsonNode last = chat.get(chat.size() - 1);
        assertThat(last.get("via").asString()).isEqualTo("passive");
        assertThat(last.get("from").asString()).isEqualTo("account");
        return last.get("text").asString();
    }
}
