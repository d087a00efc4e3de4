package org.gongyou.channels.app;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/** The app channel's sockets. A frame that is none is answered by an error and costs nobody his connection. */
@Component
class AppSocketHandler extends AbstractWebSocketHandler implements SubProtocolCapable {

    /** What a client that proves itself in the handshake offers beside {@code bearer.TOKEN}. */
    static final String PROTOCOL = "gongyou.v1";

    private static final Logger LOG = LoggerFactory.getLogger(AppSocketHandler.class);
    private static final int CLOSERS = 2;
    private static final long CHECK_MILLIS = 1000;

    private final AppProperties properties;
    private final AppFrames frames;
    private final AppSocket.House house;
    private final Map<String, AppSocket> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("app-sockets-"));
    private final ExecutorService closers = Executors.newFixedThreadPool(CLOSERS, DaemonThreads.named("app-close-"));

    AppSocketHandler(AppProperties properties, AppFrames frames, AppSocket.House house) {
        this.properties = properties;
        this.frames = frames;
        this.house = house;
        timer.scheduleWithFixedDelay(this::checkAll, CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    /** Frames come in parts, so that neither their size nor our limit decides how much memory a silent socket takes. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        AppSocket socket = new AppSocket(
                new SocketLine(session, closers),
                SocketDoor.account(session.getUri()),
                house,
                new FrameReader(house.json(), (int) properties.bodyLimit().toBytes(), properties.framesPerMinute()));
        open.put(session.getId(), socket);
        SocketDoor.proved(session).ifPresent(socket::isOf);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        AppSocket socket = open.get(session.getId());
        if (socket == null) {
            return;
        }
        socket.heard();
        AppFrame[] frame = new AppFrame[1];
        var problem =
                AppFrames.problemOf(() -> frame[0] = socket.frames().take(message.getPayload(), message.isLast()));
        if (problem != null) {
            socket.say(AppAnswer.error(problem, null));
        } else if (frame[0] != null) {
            frames.handle(socket, frame[0]);
        }
        if (socket.frames().isHopeless()) {
            socket.close(AppSocket.TOO_OFTEN);
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        AppSocket socket = open.get(session.getId());
        if (socket != null && message.isLast()) {
            socket.heard();
            socket.say(AppAnswer.error(AppProblem.badRequest("只收文本帧。").getBody(), null));
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable fault) {
        LOG.debug("Socket {} broke: {}", session.getId(), fault.toString());
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        AppSocket socket = open.remove(session.getId());
        if (socket != null) {
            socket.closed();
            frames.forget(socket);
        }
    }

    int open() {
        return open.size();
    }

    private void checkAll() {
        for (AppSocket socket : open.values()) {
            try {
                socket.check(properties);
            } catch (RuntimeException e) {
                LOG.warn("A socket cannot be checked: {}", e.toString());
            }
        }
    }

    /** Lets the server stop without waiting for those who listen; they come back by themselves. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        timer.shutdownNow();
        open.values().forEach(socket -> socket.close(CloseStatus.GOING_AWAY));
    }
}
