package org.gongyou.channels.app;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.conversation.TranscriptEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Conversations as streams of server-sent events: {@code message} for each line, with its number for an id, and what
 * leaves no line, without an id, so that nobody comes back to it.
 */
@Component
class EventStreams {

    private static final long RECONNECT_MILLIS = 2000;

    private final AppProperties properties;
    private final Transcript transcript;
    private final ConversationWatch watch;
    private final Connections connections;
    private final JsonMapper json;
    private final Clock clock;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("app-keep-alive-"));

    EventStreams(AppProperties properties, Connections connections, AppSocket.House house) {
        this.properties = properties;
        this.transcript = house.transcript();
        this.watch = house.watch();
        this.connections = connections;
        this.json = house.json();
        this.clock = house.clock();
        long period = properties.keepAlive().toMillis();
        timer.scheduleWithFixedDelay(() -> open.forEach(Stream::keepAlive), period, period, TimeUnit.MILLISECONDS);
    }

    /** Makes the request a stream of everything after {@code seq}. */
    void open(AppSession session, long seq, AsyncContext request) throws IOException {
        Stream stream = new Stream(session, seq, request);
        request.setTimeout(properties.streamLife().toMillis());
        request.addListener(stream);
        open.add(stream);
        connections.add(session, stream);
        stream.begin();
    }

    /** Lets the server stop without waiting for those who listen; they come back by themselves. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        timer.shutdownNow();
        open.forEach(Stream::giveWay);
    }

    private final class Stream implements ConversationWatch.Listener, Connections.Connection, AsyncListener {

        private final AppSession session;
        private final Tail tail;
        private final StreamLine line;
        private final Outgoing out;
        private boolean begun;
        private volatile boolean due = true;
        private volatile boolean closed;
        private volatile ConversationWatch.@Nullable Watcher watcher;

        Stream(AppSession session, long seq, AsyncContext request) throws IOException {
            this.session = session;
            this.tail = new Tail(transcript, session.conversationId(), seq);
            this.line = new StreamLine(request, this::close);
            this.out = new Outgoing(line, this::goOn, this::close);
        }

        void begin() {
            line.open();
            watcher = watch.watch(session.conversationId(), this);
            if (closed) {
                close();
            }
        }

        void keepAlive() {
            due = true;
            ConversationWatch.Watcher current = watcher;
            if (current != null) {
                current.wake();
            }
        }

        @Override
        public void look() {
            if (out.isFull()) {
                return; // looks again when what lies there has left
            }
            if (due) {
                due = false;
                out.offer(":ping\nretry:" + RECONNECT_MILLIS + "\n\n");
            }
            if (!begun && tail.leadBack()) {
                send("reset", AppAnswer.reset(tail.last()));
            }
            begun = true;
            tail.showRest(this::show, () -> closed || out.isFull());
        }

        private void goOn() {
            ConversationWatch.Watcher current = watcher;
            if (current != null) {
                current.wake();
            }
        }

        @Override
        public void hear(Hint hint) {
            AppEvent event = AppEvent.of(hint, clock.instant());
            if (event != null && !out.isFull()) {
                send(event.type(), event);
            }
        }

        private void show(TranscriptEntry entry) {
            String data = json.writeValueAsString(AppEntry.of(entry));
            out.offer("id:" + entry.seq() + "\nevent:message\ndata:" + data + "\n\n");
        }

        private void send(String name, Object data) {
            out.offer("event:" + name + "\ndata:" + json.writeValueAsString(data) + "\n\n");
        }

        @Override
        public void giveWay() {
            close();
            out.end(line::end);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            giveWay(); // its life is over; the client comes back with its last number
        }

        @Override
        public void onError(AsyncEvent event) {
            close();
            line.end(); // there is nobody to tell it to
        }

        @Override
        public void onComplete(AsyncEvent event) {
            line.ended();
            close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // the request lasts already
        }

        void close() {
            closed = true;
            open.remove(this);
            connections.remove(session, this);
            ConversationWatch.Watcher current = watcher;
            if (current != null) {
                current.close();
            }
        }
    }
}
