package org.gongyou.channels.app;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The line of a stream of events. It writes when the connection takes something; the server cuts it when that takes too long.
 *
 * <p>Once it is over, neither the response nor the request behind it is touched again: the server may use both for somebody
 * else by then.
 */
final class StreamLine implements Outgoing.Line, WriteListener {

    private final AsyncContext request;
    private final ServletOutputStream out;
    private final Runnable broken;
    private boolean begun;
    private boolean unflushed;
    private boolean over;
    private byte @Nullable [] frame;
    private @Nullable Consumer<Boolean> left;

    /**
     * The line of a request that has been made to last.
     *
     * @param broken called when the connection has failed
     */
    StreamLine(AsyncContext request, Runnable broken) throws IOException {
        this.request = request;
        this.out = request.getResponse().getOutputStream();
        this.broken = broken;
    }

    /** Begins to listen for when something can be written. */
    void open() {
        out.setWriteListener(this);
    }

    @Override
    public synchronized void send(String next, Consumer<Boolean> told) {
        if (over) {
            told.accept(false);
            return;
        }
        frame = next.getBytes(StandardCharsets.UTF_8);
        left = told;
        if (begun) {
            write();
        }
    }

    @Override
    public synchronized void onWritePossible() {
        begun = true;
        write();
    }

    private void write() {
        try {
            while (!over && out.isReady()) {
                if (frame != null) {
                    byte[] whole = frame;
                    frame = null;
                    unflushed = true;
                    out.write(whole);
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else if (left != null) {
                    tell(true);
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) {
            tell(false);
        }
    }

    private void tell(boolean good) {
        Consumer<Boolean> told = left;
        left = null;
        if (told != null) {
            told.accept(good);
        }
    }

    @Override
    public void onError(Throwable fault) {
        end();
        broken.run();
    }

    /** Ends the stream; what is under way has not left. */
    synchronized void end() {
        if (!over) {
            ended();
            try {
                request.complete();
            } catch (IllegalStateException e) {
                // the server has ended it, and will say so
            }
        }
    }

    /** Takes note that the server has ended it. */
    synchronized void ended() {
        over = true;
        tell(false);
    }
}
