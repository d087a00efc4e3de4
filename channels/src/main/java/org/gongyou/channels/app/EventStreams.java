package org.gongyou.channels.app;

import java.io.IOException;
import java.util.List;
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
 * Conversations as streams of server-sent events. Replay and live are one loop that reads the transcript from the last
 * number sent, so there is no seam at which a line could be lost or doubled.
 */
@Component
class EventStreams {

    private static final int PAGE = 100;
    private static final long RECONNECT_MILLIS = 2000;

    private final AppProperties properties;
    private final Transcript transcript;
    private final ConversationWatch watch;
    private final JsonMapper json;
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "app-keep-alive");
        thread.setDaemon(true);
        return thread;
    });

    EventStreams(AppProperties properties, Transcript transcript, ConversationWatch watch, JsonMapper json) {
        this.properties = properties;
        this.transcript = transcript;
        this.watch = watch;
        this.json = json;
        long period = properties.keepAlive().toMillis();
        timer.scheduleWithFixedDelay(() -> open.forEach(Stream::keepAlive), period, period, TimeUnit.MILLISECONDS);
    }

    /** Opens a stream of everything after {@code seq}. */
    SseEmitter open(long conversationId, long seq) {
        SseEmitter emitter = new SseEmitter(properties.streamLife().toMillis());
        Stream stream = new Stream(conversationId, seq, emitter);
        open.add(stream);
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

    private final class Stream {

        private final long conversationId;
        private final SseEmitter emitter;
        private long last;
        private volatile boolean due = true;
        private volatile boolean closed;
        private volatile ConversationWatch.@Nullable Watcher watcher;

        Stream(long conversationId, long seq, SseEmitter emitter) {
            this.conversationId = conversationId;
            this.last = seq;
            this.emitter = emitter;
        }

        void begin() {
            watcher = watch.watch(conversationId, this::look);
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

        private void look() {
            try {
                if (due) {
                    due = false;
                    emitter.send(SseEmitter.event().comment("ping").reconnectTime(RECONNECT_MILLIS));
                }
                List<TranscriptEntry> page;
                do {
                    page = transcript.after(conversationId, last, PAGE);
                    for (TranscriptEntry entry : page) {
                        send(entry);
                    }
                } while (page.size() == PAGE && !closed);
            } catch (IOException | IllegalStateException e) {
                close(); // the client has gone; it will come back with its last number
            }
        }

        private void send(TranscriptEntry entry) throws IOException {
            emitter.send(SseEmitter.event()
                    .id(String.valueOf(entry.seq()))
                    .name("message")
                    .data(json.writeValueAsString(AppEntry.of(entry))));
            last = entry.seq();
        }

        void close() {
            closed = true;
            open.remove(this);
            ConversationWatch.Watcher current = watcher;
            if (current != null) {
                current.close();
            }
        }
    }
}
