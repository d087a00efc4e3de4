package org.gongyou.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The house's clock in tests: it goes like any other, or stands still, until a test moves its hands. For many threads. */
public final class TestTime extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
    private volatile @Nullable Instant stopped;

    /** One that goes like any other. */
    public TestTime() {
        this(Clock.systemUTC());
    }

    private TestTime(Clock base) {
        this.base = base;
    }

    /** One that stands still until time passes. */
    public static TestTime standing() {
        return new TestTime(Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        passed.updateAndGet(sum -> sum.plus(time));
    }

    /** From now on it is that time, and goes on from there. */
    public void becomes(Instant time) {
        stopped = null;
        passed.set(Duration.between(base.instant(), time));
    }

    /** From now on it goes on only where time is passed, so that nothing depends on how fast this machine is. */
    public void standsStill() {
        stopped = base.instant();
    }

    /** It goes right again. */
    public void isNow() {
        stopped = null;
        passed.set(Duration.ZERO);
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
        Instant still = stopped;
        return (still == null ? base.instant() : still).plus(passed.get());
    }
}
