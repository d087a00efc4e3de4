package org.gongyou.channels.app;

import java.time.Clock;
import java.time.Instant;
import org.gongyou.core.conversation.Transcript;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * One open socket. Frames of the client are read by one thread at a time, its conversation is told by another; neither waits
 * for a client that does not read.
 */
final class AppSocket implements ConversationWatch.Listener, Connections.Connection {

    /** Nobody has said whose socket it is, or his session has run out. */
    static final CloseStatus NO_SESSION = new CloseStatus(4401, "no session");

    /** Nothing was heard for too long. */
    static final CloseStatus IDLE = new CloseStatus(4408, "idle");

    /** The person has opened too many others. */
    static final CloseStatus GAVE_WAY = new CloseStatus(4409, "too many connections");

    /** Went on although it was told that it says too much. */
    static final CloseStatus TOO_OFTEN = new CloseStatus(4429, "too many frames");

    /** The line to the client. */
    interface Wire extends Outgoing.Line {

        /** Closes it, soon. Nothing is under way. */
        void close(CloseStatus status);
    }

    /** What a socket needs of the house. */
    record House(Transcript transcript, ConversationWatch watch, JsonMapper json, Clock clock) {}

    /** Whose socket it is, once that is known. */
    private record Owner(AppSession session, ConversationWatch.Watcher watcher) {}

    private final Wire wire;
    private final Outgoing out;
    private final String account;
    private final House house;
    private final FrameReader frames;
    private final Instant openedAt;
    private volatile Instant heardAt;
    private volatile @Nullable AppSession proved;
    private volatile @Nullable Owner owner;
    private volatile @Nullable Tail tail;
    private volatile boolean closed;
    private @Nullable Instant typedAt;

    AppSocket(Wire wire, String account, House house, FrameReader frames) {
        this.wire = wire;
        this.out = new Outgoing(wire, this::goOn, () -> close(CloseStatus.SESSION_NOT_RELIABLE));
        this.account = account;
        this.house = house;
        this.frames = frames;
        this.openedAt = house.clock().instant();
        this.heardAt = openedAt;
    }

    String account() {
        return account;
    }

    FrameReader frames() {
        return frames;
    }

    /** The handshake has proved whose socket it is; it is told nothing before it says from where on. */
    void isOf(AppSession session) {
        proved = session;
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether it is told its conversation. */
    boolean isTold() {
        return owner != null;
    }

    /** Whose socket it is; null while nobody has said so. */
    @Nullable
    AppSession session() {
        Owner current = owner;
        return current == null ? proved : current.session();
    }

    /** Whose socket it is. */
    AppSession requireSession() {
        AppSession session = session();
        if (session == null) {
            throw AppProblem.notResumed();
        }
        return session;
    }

    void heard() {
        heardAt = house.clock().instant();
    }

    /** Whether the person has said for a while that he is writing, so that another hint is due. */
    boolean typingIsNews() {
        Instant now = house.clock().instant();
        boolean news = typedAt == null || typedAt.plusSeconds(3).isBefore(now);
        typedAt = news ? now : typedAt;
        return news;
    }

    /** Tells the conversation after this line from now on; again on the same socket begins anew from there. */
    void resume(AppSession session, long after) {
        Owner before = owner;
        if (before != null) {
            before.watcher().close();
        }
        Tail rest = new Tail(house.transcript(), session.conversationId(), after);
        boolean ahead = rest.leadBack();
        say(ahead ? AppAnswer.reset(rest.last()) : AppAnswer.resumed(rest.last()));
        tail = rest;
        owner = new Owner(session, house.watch().watch(session.conversationId(), this));
        if (closed) {
            closed();
        }
    }

    @Override
    public synchronized void look() {
        Tail rest = tail;
        if (rest == null || out.isFull()) {
            return;
        }
        rest.showRest(entry -> say(AppEvent.message(entry)), () -> closed || tail != rest || out.isFull());
    }

    private void goOn() {
        Owner current = owner;
        if (current != null) {
            current.watcher().wake();
        }
    }

    @Override
    public void hear(Hint hint) {
        AppEvent event = AppEvent.of(hint, house.clock().instant());
        if (event != null && !out.isFull()) {
            say(event);
        }
    }

    /** Says something, if the client is still there. */
    void say(Object frame) {
        out.offer(house.json().writeValueAsString(frame));
    }

    @Override
    public void giveWay() {
        close(GAVE_WAY);
    }

    /** Closes it if it has been silent for too long, or its session has run out. */
    void check(AppProperties properties) {
        Instant now = house.clock().instant();
        AppSession session = session();
        if (session == null && openedAt.plus(properties.socketGrace()).isBefore(now)) {
            say(AppAnswer.error(AppProblem.noSession().getBody(), null));
            close(NO_SESSION);
        } else if (session != null && session.expiresAt().isBefore(now)) {
            say(AppEvent.expired(session.conversationId(), now));
            close(NO_SESSION);
        } else if (heardAt.plus(properties.socketIdle()).isBefore(now)) {
            close(IDLE);
        }
    }

    void close(CloseStatus status) {
        closed = true;
        out.end(() -> wire.close(status)); // a client that was left comes back with its last number
    }

    /** It is closed: nobody watches for it any more. */
    void closed() {
        closed = true;
        Owner current = owner;
        if (current != null) {
            current.watcher().close();
        }
    }
}
