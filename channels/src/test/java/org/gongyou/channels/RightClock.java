package org.gongyou.channels;

import org.gongyou.core.TestTime;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Sets the house's clock right before each test. Tests share a context, and in one whose clock is ahead of the scheduler's
 * no message is due until the scheduler has caught up.
 */
final class RightClock implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        SpringExtension.getApplicationContext(context).getBean(TestTime.class).isNow();
    }
}
