package org.gongyou.channels.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import org.gongyou.channels.ChannelsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Clients that ask for a long conversation and then do not read it. */
@ChannelsTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "gongyou.app.connections-per-person=100",
            "gongyou.app.messages-per-minute=100000",
            "gongyou.app.body-limit=64KB",
            "gongyou.app.text-limit=10000"
        })
@Timeout(600)
class SilentReadersTest {

    private static final int SOCKETS = 20;
    private static final int STREAMS = 20;

    /** With the answers, twice so many lines of 30 KB: more than the buffers of a connection hold. */
    private static final int LINES = 150;

    @LocalServerPort
    private int port;

    @Autowired
    private AppSocketHandler handler;

    private final List<Socket> silent = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : silent) {
            socket.close();
        }
    }

    @Test
    void keepNobodyElseWaiting() throws Exception {
        AppClient talker = new AppClient(port, "h5").open("{}");
        for (int i = 0; i < LINES; i++) {
            assertThat(talker.say("long-" + i, "工".repeat(9_900)).status()).isEqualTo(202);
        }
        for (int i = 0; i < SOCKETS; i++) {
            openSocket(talker);
        }
        for (int i = 0; i < STREAMS; i++) {
            openStream(talker);
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(writing())
                        .as("threads that wait for a reader")
                        .isEmpty());
        assertThat(handler.open()).as("they are still there").isGreaterThanOrEqualTo(SOCKETS);

        AppClient other = new AppClient(port, "h5").open("{}");
        AppSocketClient socket = other.follow(0);
        socket.nextOp("resumed");
        HttpResponse<InputStream> stream = other.events("");
        other.say("m-1", "有人吗");

        assertThat(socket.nextEvent("message.created").at("/payload/text").asString())
                .isEqualTo("有人吗");
        assertThat(awaitData(stream, "有人吗")).isTrue();
        socket.close();
    }

    @Test
    void readOnWhereTheyStoppedOnceTheyRead() throws Exception {
        AppClient talker = new AppClient(port, "h5").open("{}");
        for (int i = 0; i < LINES; i++) {
            talker.say("long-" + i, "工".repeat(9_900));
        }
        HttpResponse<InputStream> stream = talker.events("");
        TimeUnit.SECONDS.sleep(1);

        AppSocketClient socket = talker.follow(0);
        socket.nextOp("resumed");
        for (int seq = 1; seq <= 2 * LINES; seq++) {
            assertThat(socket.nextEvent("message.created").get("seq").asInt()).isEqualTo(seq);
        }
        try (Scanner lines = new Scanner(stream.body(), StandardCharsets.UTF_8)) {
            int seq = 0;
            while (seq < 2 * LINES) {
                String line = lines.nextLine();
                if (line.startsWith("id:")) {
                    assertThat(Integer.parseInt(line.substring(3).strip())).isEqualTo(++seq);
                }
            }
        }
        socket.close();
    }

    /** The threads of live delivery that wait for a connection to take something. */
    private static List<String> writing() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("app-live-"))
                .filter(thread -> thread.getKey().getState() != Thread.State.RUNNABLE)
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().startsWith("org.apache.tomcat.")))
                .map(thread -> thread.getKey().getName() + " " + thread.getValue()[0])
                .toList();
    }

    private static boolean awaitData(HttpResponse<InputStream> stream, String words) {
        try (Scanner lines = new Scanner(stream.body(), StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("data:") && line.contains(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        silent.add(socket);
        return socket;
    }

    private void openStream(AppClient whose) throws IOException {
        write(
                connect(),
                "GET /channels/app/h5/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + whose.token
                        + "\r\n\r\n");
    }

    private void openSocket(AppClient whose) throws IOException {
        Socket socket = connect();
        write(
                socket,
                "GET /channels/app/h5/socket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: " + Base64.getEncoder().encodeToString(new byte[16])
                        + "\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer " + whose.token + "\r\n\r\n");
        byte[] said = "{\"op\":\"resume\",\"last_seq\":0}".getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[6 + said.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | said.length);
        System.arraycopy(said, 0, frame, 6, said.length); // masked by zeros
        socket.getInputStream().read(); // the handshake's answer begins: the frame does not come too early
        socket.getOutputStream().write(frame);
        socket.getOutputStream().flush();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
