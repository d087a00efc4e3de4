package org.gongyou.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;

/** Somebody in danger is answered by the fixed sentences although nothing can be stored. */
class LifelineTest {

    private ConfigurableApplicationContext server;
    private Callbacks callbacks;

    @BeforeEach
    void startsWithoutAStore() {
        server = WeChatServer.start();
        callbacks = new Callbacks(server.getEnvironment().getProperty("local.server.port", Integer.class));
        server.getBean(House.class).fault = new DataAccessResourceFailureException("closed");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我不想活了", "我现在站在楼顶上，准备跳", "我工友说他想自杀", "我要杀了他"})
    void answersWordsOfDanger(String words) {
        HttpResponse<String> response = callbacks.plain("test", saying(words));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(CallbackXml.read(response.body()).get("Content")).contains("12356", "120", "110");
    }

    @Test
    void answersWordsOfDangerBeforeThePlatformLosesPatienceWithAStoreThatDoesNot() {
        House house = server.getBean(House.class);
        house.fault = null;
        house.stuck = new CountDownLatch(1);

        HttpResponse<String> response = callbacks.plain("test", saying("我不想活了"));
        HttpResponse<String> other = callbacks.plain("test", saying("我想加入工会"));

        assertThat(CallbackXml.read(response.body()).get("Content")).contains("12356", "120", "110");
        assertThat(other.statusCode()).isEqualTo(503);
        assertThat(house.accepted).as("the store has not come to an end").isEmpty();
        house.stuck.countDown();
    }

    @Test
    void hasEverythingElseSentAgain() {
        assertThat(callbacks.plain("test", saying("我想加入工会")).statusCode()).isEqualTo(503);
    }

    private static String saying(String words) {
        return new String(Payloads.bytes("text"), StandardCharsets.UTF_8).replace("入会怎么办理", words);
    }
}
