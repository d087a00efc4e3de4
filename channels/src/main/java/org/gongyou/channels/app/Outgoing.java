package org.gongyou.channels.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is on its way to one reader. Nobody who offers something waits for him: it lies here until the line has taken what came
 * before it. So a reader who does not read costs what lies here, and no thread; for whom too much does, is left. Thread-safe.
 */
final class Outgoing {

    /** Once so many characters lie here, what can be read later from the transcript had better wait there. */
    static final int FULL = 64 * 1024;

    /** For whom more would lie here, he reads too slowly. */
    static final int MOST = 512 * 1024;

    /** The line to the reader; it is given one frame at a time. */
    interface Line {

        /** Begins to send and does not wait; tells once, perhaps before it returns, whether the frame has left. */
        void send(String frame, Consumer<Boolean> left);
    }

    private final Line line;
    private final Runnable goOn;
    private final Runnable broken;
    private final Deque<String> waiting = new ArrayDeque<>(2);
    private int length;
    private boolean sending;
    private boolean ended;
    private boolean paused;
    private @Nullable Runnable then;

    /**
     * The way to a reader.
     *
     * @param goOn called when all that lay here has left, after somebody was told that there is enough
     * @param broken called when the line has failed, or the reader reads too slowly
     */
    Outgoing(Line line, Runnable goOn, Runnable broken) {
        this.line = line;
        this.goOn = goOn;
        this.broken = broken;
    }

    /** Has the frame sent after those before it; does nothing once the end was called. */
    void offer(String frame) {
        boolean fits;
        synchronized (this) {
            if (ended) {
                return;
            }
            fits = waiting.isEmpty() || length + frame.length() <= MOST;
            if (fits) {
                waiting.add(frame);
                length += frame.length();
                if (sending) {
                    return;
                }
                sending = true;
            }
        }
        if (fits) {
            pump();
        } else {
            drop();
            broken.run();
        }
    }

    /** Whether so much lies here that more had better come later: when it has left, that is told. */
    synchronized boolean isFull() {
        boolean full = length > FULL;
        paused |= full;
        return full;
    }

    /** Takes nothing more; what lies here still leaves, and after it this is done. */
    void end(Runnable after) {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
            if (sending) {
                then = after;
                return;
            }
        }
        after.run();
    }

    /** Forgets what has not begun to leave. */
    synchronized void drop() {
        waiting.forEach(frame -> length -= frame.length());
        waiting.clear();
    }

    private void pump() {
        while (true) {
            String next;
            synchronized (this) {
                next = waiting.poll();
                sending = next != null;
            }
            if (next == null) {
                rest();
                return;
            }
            Flight flight = new Flight(next.length());
            line.send(next, flight);
            if (!flight.hasLanded()) {
                return; // goes on from where it lands
            }
        }
    }

    private void rest() {
        Runnable next;
        synchronized (this) {
            next = then == null && paused ? goOn : then;
            then = null;
            paused = false;
        }
        if (next != null) {
            next.run();
        }
    }

    /** A frame under way: whichever comes second, its landing or the return of whoever sent it, goes on. */
    private final class Flight implements Consumer<Boolean> {

        private final AtomicBoolean met = new AtomicBoolean();
        private final int size;

        Flight(int size) {
            this.size = size;
        }

        @Override
        public void accept(Boolean left) {
            synchronized (Outgoing.this) {
                length -= size;
            }
            if (!left) {
                drop();
                broken.run();
            }
            if (!met.compareAndSet(false, true)) {
                pump();
            }
        }

        boolean hasLanded() {
            return !met.compareAndSet(false, true);
        }
    }
}
