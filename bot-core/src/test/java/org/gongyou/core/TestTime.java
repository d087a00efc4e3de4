package org.gongyou.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The house's clock in tests: it goes like any other until a test moves its hands. */
public final class TestTime extends Clock {

    private volatile Duration passed = Duration.ZERO;

    /** Lets time pass. */
    public void pass(Duration time) {
        passed = passed.plus(time);
    }

    /** From now on it is that time, and goes on from there. */
    public void becomes(Instant time) {
        passed = Duration.between(Instant.now(), time);
    }

    /** It goes right again. */
    public void isNow() {
        passed = Duration.ZERO;
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
        return Instant.now().plus(passed);
    }
}
