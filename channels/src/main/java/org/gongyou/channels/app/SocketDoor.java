package org.gongyou.channels.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets sockets in. A client may prove itself by its session's token in {@code Authorization} or, because browsers have no
 * such header for sockets, beside our protocol's name; or it does so in its first frame. A token in the address would lie in
 * logs, so none is taken from there. Where a page may come from is checked before, for this address as for the others.
 */
@Component
class SocketDoor implements HandshakeInterceptor {

    private static final String SESSION = SocketDoor.class.getName();
    private static final String BEARER = "bearer.";

    private final AppSessions sessions;
    private final AppLimits limits;
    private final JsonMapper json;

    SocketDoor(AppSessions sessions, AppLimits limits, JsonMapper json) {
        this.sessions = sessions;
        this.limits = limits;
        this.json = json;
    }

    /** The account of an address {@code …/channels/app/ACCOUNT/socket}. */
    static String account(@Nullable URI address) {
        String[] parts = address == null ? new String[0] : address.getPath().split("/");
        return parts.length < 2 ? "" : parts[parts.length - 2];
    }

    /** Whose socket it is, if that was proved in the handshake. */
    static Optional<AppSession> proved(WebSocketSession session) {
        return Optional.ofNullable((AppSession) session.getAttributes().get(SESSION));
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        ProblemDetail problem = AppFrames.problemOf(() -> letIn(request, attributes));
        if (problem == null) {
            return true;
        }
        response.setStatusCode(HttpStatus.valueOf(problem.getStatus()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getBody().write(json.writeValueAsBytes(problem));
        response.flush();
        return false;
    }

    private void letIn(ServerHttpRequest request, Map<String, Object> attributes) {
        String account = account(request.getURI());
        sessions.requireAccount(account);
        if (!"websocket".equalsIgnoreCase(request.getHeaders().getUpgrade())) {
            throw AppProblem.upgradeRequired();
        }
        limits.countSocket(
                String.valueOf(request.getRemoteAddress().getAddress().getHostAddress()));
        String authorization = authorization(request.getHeaders());
        if (authorization != null) {
            attributes.put(SESSION, sessions.require(account, authorization));
        }
    }

    private static @Nullable String authorization(HttpHeaders headers) {
        String header = headers.getFirst(HttpHeaders.AUTHORIZATION);
        return header != null
                ? header
                : headers.getOrDefault(WebSocketHttpHeaders.SEC_WEBSOCKET_PROTOCOL, List.of()).stream()
                        .flatMap(line -> List.of(line.split("[,\\s]+")).stream())
                        .filter(offer -> offer.startsWith(BEARER))
                        .map(offer -> "Bearer " + offer.substring(BEARER.length()))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception fault) {
        // nothing is left to do
    }
}
