package org.gongyou.channels;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Is there only where the simulator is on: the loopback platform, its page, the demo accounts. {@code
 * gongyou.simulator} says so; unless it is set, the simulator is on with the embedded H2 database and nowhere else.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnSimulator.class)
public @interface ConditionalOnSimulator {}
