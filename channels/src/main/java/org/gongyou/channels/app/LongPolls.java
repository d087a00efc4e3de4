package org.gongyou.channels.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongyou.core.conversation.Transcript;
import org.gongyou.core.conversation.TranscriptEntry;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/** Answers "what is new?" at once if there is something, or as soon as there is. Holds no thread meanwhile. */
@Component
class LongPolls {

    private static final int PAGE = 200;

    private final AppProperties properties;
    private final Transcript transcript;
    private final ConversationWatch watch;
    private final Map<DeferredResult<AppEntry.Page>, AppEntry.Page> waiting = new ConcurrentHashMap<>();

    LongPolls(AppProperties properties, Transcript transcript, ConversationWatch watch) {
        this.properties = properties;
        this.transcript = transcript;
        this.watch = watch;
    }

    long lastSeq(long conversationId) {
        return transcript.lastSeq(conversationId);
    }

    /** What was said after {@code after}; waits as long as asked, but not beyond the limit. */
    DeferredResult<AppEntry.Page> poll(long conversationId, long after, Duration asked) {
        Duration patience = asked.compareTo(properties.pollLimit()) < 0 ? asked : properties.pollLimit();
        DeferredResult<AppEntry.Page> result =
                new DeferredResult<>(Math.max(1, patience.toMillis()), () -> nothing(conversationId, after));
        List<TranscriptEntry> now = transcript.after(conversationId, after, PAGE);
        if (!now.isEmpty()) {
            result.setResult(AppEntry.page(now, after));
            return result;
        }
        if (patience.isZero()) {
            result.setResult(nothing(conversationId, after));
            return result;
        }
        ConversationWatch.Watcher watcher =
                watch.watch(conversationId, () -> answer(result, transcript.after(conversationId, after, PAGE), after));
        waiting.put(result, new AppEntry.Page(List.of(), after));
        result.onCompletion(() -> {
            waiting.remove(result);
            watcher.close();
        });
        return result;
    }

    /** Lets the server stop without waiting for those who wait; they ask again. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        waiting.forEach(DeferredResult::setResult);
    }

    private static void answer(DeferredResult<AppEntry.Page> result, List<TranscriptEntry> entries, long after) {
        if (!entries.isEmpty()) {
            result.setResult(AppEntry.page(entries, after));
        }
    }

    /** A client that is ahead of us, as after a database was restored, is led back to where we are. */
    private AppEntry.Page nothing(long conversationId, long after) {
        return new AppEntry.Page(List.of(), Math.min(after, transcript.lastSeq(conversationId)));
    }
}
