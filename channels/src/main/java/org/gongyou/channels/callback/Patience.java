package org.gongyou.channels.callback;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.gongyou.channels.callback.Reception.Deadline;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Waits for the house as long as platforms wait for us, and no longer: a database that does not answer says so only after the
 * connection pool's patience, which is longer than any platform's. Work that was waited for in vain goes on. Thread-safe.
 */
public final class Patience {

    /** Every platform drops a callback after five seconds. */
    private static final Duration PLATFORM = Duration.ofMillis(4600);

    /** The reply may come at the last moment of what was given to it. */
    private static final Duration MARGIN = Duration.ofMillis(300);

    /** As many as can be stuck while the callbacks' own threads come back in vain, until the pool of connections gives up. */
    private static final int MOST_THREADS = 256;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, MOST_THREADS, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("callback-"));

    private static CustomizableThreadFactory daemons(String prefix) {
        CustomizableThreadFactory factory = new CustomizableThreadFactory(prefix);
        factory.setDaemon(true);
        return factory;
    }

    /** The house has not come to an end, or has too much under way to begin. */
    public static final class OutOfPatienceException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OutOfPatienceException() {
            super("the house does not come to an end", null, false, false);
        }
    }

    /**
     * Does the work on another thread; waits as long as a platform does, and longer where a reply is given longer.
     *
     * @throws OutOfPatienceException if it takes too long
     */
    <T> T within(Deadline deadline, Supplier<T> work) {
        Duration reply = deadline.left().plus(MARGIN);
        return within(reply.compareTo(PLATFORM) > 0 ? reply : PLATFORM, work);
    }

    /**
     * Does the work on another thread; waits as long as a platform does.
     *
     * @throws OutOfPatienceException if it takes too long
     */
    public <T> T within(Supplier<T> work) {
        return within(PLATFORM, work);
    }

    private <T> T within(Duration wait, Supplier<T> work) {
        try {
            Future<T> done = threads.submit(work::get);
            return done.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (RejectedExecutionException | TimeoutException e) {
            throw new OutOfPatienceException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutOfPatienceException();
        }
    }
}
