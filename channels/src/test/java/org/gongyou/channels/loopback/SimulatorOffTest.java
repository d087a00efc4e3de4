package org.gongyou.channels.loopback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = LoopbackServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gongyou.simulator=false")
class SimulatorOffTest {

    @LocalServerPort
    private int port;

    @Test
    void isNowhereToBeFoundWhenItIsOff() {
        LoopbackClient client = new LoopbackClient(port);

        assertThat(client.status("/simulator/accounts")).isEqualTo(404);
        assertThat(client.status("/simulator/wechat/demo/outbox")).isEqualTo(404);
        assertThat(client.status("/simulator/wechat/cgi-bin/token")).isEqualTo(404);
    }
}
