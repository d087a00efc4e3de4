package org.gongyou.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongyou.channels.callback.CallbackAccepted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way round: a phone of the loopback platform, our webhook, the inbox, and back. */
@ChannelsTest
@TestPropertySource(
        properties = {"gongyou.wechat.reply-patience=1s", "gongyou.wechat.hold=60s", "gongyou.loopback.reply-timeout=4s"
        })
class LoopbackJourneyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private EchoDialogue dialogue;

    @Autowired
    private ConfigurableApplicationContext context;

    private final String openid = "o" + UUID.randomUUID().toString().replace("-", "");

    private JsonNode say(String account, String text) {
        return JSON.readTree(send(HttpRequest.newBuilder(uri("/simulator/wechat/" + account + "/say"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(JSON.createObjectNode()
                        .put("openid", openid)
                        .put("type", "text")
                        .put("text", text))))));
    }

    private JsonNode get(String path) {
        return JSON.readTree(send(HttpRequest.newBuilder(uri(path))));
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answersInTheWebhooksResponseWhenThereIsTime() {
        CountDownLatch warm = dialogue.hold("在吗");
        warm.countDown();

        JsonNode result = say("demo-sub", "在吗");

        assertThat(result.get("outcome").asString()).isEqualTo("replied");
        assertThat(result.at("/reply/text").asString()).isEqualTo("收到：在吗");
        assertThat(get("/simulator/wechat/demo-sub/outbox?openid=" + openid)).isEmpty();
    }

    @Test
    void answersByCustomerServiceWhenThereIsNot() {
        CountDownLatch latch = dialogue.hold("想一想");

        JsonNode result = say("demo", "想一想");
        assertThat(result.get("outcome").asString()).isIn("success", "empty");
        assertThat(get("/simulator/wechat/demo/outbox?openid=" + openid)).isEmpty();
        latch.countDown();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get("/simulator/wechat/demo/outbox?openid=" + openid))
                        .hasSize(1));
        JsonNode chat = get("/simulator/wechat/demo/chat?openid=" + openid);
        assertThat(chat).hasSize(2);
        assertThat(chat.get(1).get("via").asString()).isEqualTo("custom");
        assertThat(chat.get(1).get("text").asString()).isEqualTo("收到：想一想");
    }

    @Test
    void reachesPeopleOfAnAccountThatMayNotSendByThePlatformsNextCall() {
        CountDownLatch latch = dialogue.hold("想一想再说");
        AtomicInteger calls = new AtomicInteger();
        context.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof CallbackAccepted call
                    && call.sender().equals(openid)
                    && calls.incrementAndGet() == 2) {
                latch.countDown();
            }
        });

        JsonNode result = say("demo-sub", "想一想再说");

        assertThat(result.get("outcome").asString()).isEqualTo("replied");
        assertThat(result.get("attempts").asInt()).isBetween(2, 3);
        assertThat(result.at("/reply/text").asString()).isEqualTo("收到：想一想再说");
        assertThat(get("/simulator/wechat/demo-sub/chat?openid=" + openid)).hasSize(2);
        assertThat(say("demo-sub", "下一句").at("/reply/text").asString()).isEqualTo("收到：下一句");
    }
}
