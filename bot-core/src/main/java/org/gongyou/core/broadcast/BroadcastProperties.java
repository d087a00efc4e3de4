package org.gongyou.core.broadcast;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast broadcasts go.
 *
 * @param perSecond how many people are told in a second; each account's own pace comes on top
 */
@Validated
@ConfigurationProperties("gongyou.broadcast")
record BroadcastProperties(@DefaultValue("10") @Positive int perSecond) {}
