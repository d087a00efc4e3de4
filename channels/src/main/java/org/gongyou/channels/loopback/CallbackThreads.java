package org.gongyou.channels.loopback;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gongyou.channels.ConditionalOnSimulator;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

/** Makes callbacks on threads of its own, so that the platform's patience costs the server none of its threads. */
@Component
@ConditionalOnSimulator
class CallbackThreads {

    private static final int THREADS = 32;

    private final AtomicInteger number = new AtomicInteger();
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "loopback-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });
    private final long patience;

    CallbackThreads(LoopbackProperties properties) {
        this.patience = (properties.replyTimeout().toMillis()
                                + properties.refusedPause().toMillis())
                        * properties.attempts()
                + 30_000;
    }

    <T> DeferredResult<T> run(Supplier<T> work) {
        DeferredResult<T> result = new DeferredResult<>(patience);
        workers.execute(() -> {
            try {
                result.setResult(work.get());
            } catch (RuntimeException e) {
                result.setErrorResult(e); // answered by the advice, as if it had happened on the server's thread
            }
        });
        return result;
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
