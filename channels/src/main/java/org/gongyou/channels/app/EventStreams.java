package org.gongyou.channels.app;

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
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
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

    /** Opens a stream of everything after {@code seq}. */
    SseEmitter open(AppSession session, long seq) {
        SseEmitter emitter = new SseEmitter(properties.streamLife().toMillis());
        Stream stream = new Stream(session, seq, emitter);
        open.add(stream);
        connections.add(session, stream);
        emitter.onTimeout(emitter::complete);
        emitter.onError(fault -> stream.close());
        emitter.onCompletion(stream::close);
        stream.begin();
        return emitter;
    }

    /** Lets the server stop without waiting for those who listen; they come back by themselves. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        timer.shutdownNow();
        open.forEach(stream -> stream.emitter.complete());
    }

    private final class Stream implements ConversationWatch.Listener, Connections.Connection {

        private final AppSession session;
        private final Tail tail;
        private final SseEmitter emitter;
        private boolean begun;
        private volatile boolean due = true;
        private volatile boolean closed;
        private volatile ConversationWatch.@Nullable Watcher watcher;

        Stream(AppSession session, long seq, SseEmitter emitter) {
            this.session = session;
            this.tail = new Tail(transcript, session.conversationId(), seq);
            this.emitter = emitter;
        }

        void begin() {
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
            try {
                if (due) {
                    due = false;
                    emitter.send(SseEmitter.event().comment("ping").reconnectTime(RECONNECT_MILLIS));
                }
                if (!begun && tail.leadBack()) {
                    send("reset", AppAnswer.reset(tail.last()));
                }
                begun = true;
                tail.showRest(this::show, () -> closed);
            } catch (IOException | IllegalStateException e) {
                close(); // the client has gone; it will come back with its last number
            }
        }

        @Override
        public void hear(Hint hint) {
            AppEvent event = AppEvent.of(hint, clock.instant());
            if (event != null) {
                try {
                    send(event.type(), event);
                } catch (IOException | IllegalStateException e) {
                    close();
                }
            }
        }

        private void show(TranscriptEntry entry) throws IOException {
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(entry.seq()))
                    .name("message")
                    .data(json.writeValueAsString(AppEntry.of(entry))));
        }

        private void send(String name, Object data) throws IOException {
            emitter.send(SseEmitter.event().name(name).data(json.writeValueAsString(data)));
        }

        @Override
        public void giveWay() {
            emitter.complete();
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
