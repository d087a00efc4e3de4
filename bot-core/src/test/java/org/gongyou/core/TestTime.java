package org.gongyou.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The house's clock in tests: it goes like any other, or stands still, until a test moves its hands. For many threads. */
public final class TestTime extends Clock {

    private final Clock base;
    private final AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);

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
        passed.set(Duration.between(base.instant(), time));
    }

    /** It goes right again. */
    public void isNow() {
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
        return base.instant().plus(passed.get());
    }
}
