package org.gongyou.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock whose hands a test moves. */
public final class TestClock extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);

    private TestClock(Clock base) {
        this.base = base;
    }

    /** A clock that stands still until time passes. */
    public static TestClock standing() {
        return new TestClock(Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));
    }

    /** A clock that goes like any other, and besides lets time pass. */
    public static TestClock running() {
        return new TestClock(Clock.systemUTC());
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        passed.updateAndGet(sum -> sum.plus(time));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The house lives in UTC");
    }

    @Override
    public Instant instant() {
        return base.instant().plus(passed.get());
    }
}
