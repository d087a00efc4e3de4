package org.gongyou.channels.app;

import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** The line to a socket's client. Frames leave without a thread that waits; the server cuts it when one has not left in time. */
final class SocketLine implements AppSocket.Wire {

    private static final Logger LOG = LoggerFactory.getLogger(SocketLine.class);
    private static final long SEND_MILLIS = 10_000;

    /** So long whoever closes it may wait for a client that does not read. */
    private static final long CLOSE_MILLIS = 2_000;

    private final WebSocketSession session;
    private final RemoteEndpoint.Async remote;
    private final Executor closers;

    /**
     * The line of a session.
     *
     * @param closers closes it, which may take a while
     */
    SocketLine(WebSocketSession session, Executor closers) {
        this.session = session;
        this.closers = closers;
        Session own = Objects.requireNonNull(((NativeWebSocketSession) session).getNativeSession(Session.class));
        own.getUserProperties().put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", CLOSE_MILLIS);
        this.remote = own.getAsyncRemote();
        remote.setSendTimeout(SEND_MILLIS);
    }

    @Override
    public void send(String frame, Consumer<Boolean> left) {
        try {
            remote.sendText(frame, result -> left.accept(result.isOK()));
        } catch (IllegalStateException | IllegalArgumentException e) {
            left.accept(false); // closed
        }
    }

    @Override
    public void close(CloseStatus status) {
        closers.execute(() -> {
            try {
                session.close(status);
            } catch (IOException | IllegalStateException e) {
                LOG.debug("Socket {} is closed already: {}", session.getId(), e.toString());
            }
        });
    }
}
