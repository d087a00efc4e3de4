package org.gongyou.admin.desk;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gongyou.channels.app.PersonTyping;
import org.gongyou.core.casework.CaseChanged;
import org.gongyou.core.casework.CaseOpened;
import org.gongyou.core.conversation.TranscriptAppended;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells the open consoles of this instance that something has changed. Hints may be lost, by a slow console or when
 * another instance made the change; a console therefore also fetches anew from time to time.
 */
@Component
class Changes {

    private static final int QUEUE = 1000;
    private static final int PING_SECONDS = 20;

    private final Set<SseEmitter> followers = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor writers = new ThreadPoolExecutor(
            2,
            2,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(QUEUE),
            task -> thread(task, "changes"),
            new ThreadPoolExecutor.DiscardOldestPolicy());
    private final ScheduledThreadPoolExecutor pings =
            new ScheduledThreadPoolExecutor(1, task -> thread(task, "changes-ping"));

    Changes() {
        pings.scheduleWithFixedDelay(() -> tell(Changes::ping), PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    SseEmitter follow(SseEmitter follower) {
        followers.add(follower);
        follower.onCompletion(() -> followers.remove(follower));
        follower.onTimeout(follower::complete);
        follower.onError(e -> followers.remove(follower));
        send(follower, ping());
        return follower;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CaseOpened event) {
        tell(Change.ofCase(event.caseId()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(CaseChanged event) {
        tell(Change.ofCase(event.caseId()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TranscriptAppended event) {
        tell(Change.ofConversation(event.conversationId()));
    }

    @EventListener
    void on(PersonTyping event) {
        tell(Change.ofTyping(event.conversationId()));
    }

    /** Ends the streams before the server waits for open requests, which they are. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        pings.shutdownNow();
        writers.shutdownNow();
        followers.forEach(SseEmitter::complete);
    }

    private void tell(Change change) {
        tell(() -> SseEmitter.event().data(change, MediaType.APPLICATION_JSON));
    }

    private void tell(Supplier<SseEventBuilder> event) {
        for (SseEmitter follower : followers) {
            writers.execute(() -> send(follower, event.get()));
        }
    }

    private void send(SseEmitter follower, SseEventBuilder event) {
        try {
            follower.send(event);
        } catch (IOException | IllegalStateException e) {
            followers.remove(follower);
        }
    }

    private static SseEventBuilder ping() {
        return SseEmitter.event().comment("ping");
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
