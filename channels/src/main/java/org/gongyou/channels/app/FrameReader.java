package org.gongyou.channels.app;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a socket's frames together, up to a size and at a rate. What is too large is read to its end and dropped, so that
 * the socket lives on. For one thread at a time.
 */
final class FrameReader {

    private static final int REFUSALS = 200;

    private final JsonMapper json;
    private final int limit;
    private final Bucket rate;
    private final StringBuilder text = new StringBuilder(0);
    private boolean tooLarge;
    private int refused;

    /**
     * A reader.
     *
     * @param limit the most characters of a frame
     * @param perMinute how many frames
     */
    FrameReader(JsonMapper json, int limit, int perMinute) {
        this.json = json;
        this.limit = limit;
        this.rate = Bucket.builder()
                .addLimit(it -> it.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** Whether the client goes on although it was told many times to wait. */
    boolean isHopeless() {
        return refused > REFUSALS;
    }

    /**
     * Takes a part.
     *
     * @return the frame, once its last part is there; null before
     * @throws AppProblem if it is too large, comes too soon, or is none
     */
    @Nullable
    AppFrame take(String part, boolean last) {
        tooLarge |= text.length() + part.length() > limit;
        if (!tooLarge) {
            text.append(part);
        }
        if (!last) {
            return null;
        }
        String whole = text.toString();
        boolean large = tooLarge;
        tooLarge = false;
        text.setLength(0);
        text.trimToSize();
        if (!rate.tryConsume(1)) {
            refused++;
            throw AppProblem.tooOften(Duration.ofSeconds(1));
        }
        refused = 0;
        if (large) {
            throw AppProblem.frameTooLarge(limit / 1024);
        }
        return read(whole);
    }

    private AppFrame read(String whole) {
        try {
            AppFrame frame = json.readValue(whole, AppFrame.class);
            if (frame != null) {
                return frame;
            }
        } catch (JacksonException e) {
            // said below
        }
        throw AppProblem.badRequest("每一帧应为一个 JSON 对象，例如 {\"op\":\"ping\"}。");
    }
}
