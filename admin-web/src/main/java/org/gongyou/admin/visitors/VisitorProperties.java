package org.gongyou.admin.visitors;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much strangers may ask of us.
 *
 * @param requestsPerMinute how often one address may ask; each instance counts for itself
 * @param bodyLimit the largest request body
 */
@Validated
@ConfigurationProperties("gongyou.visitors")
record VisitorProperties(
        @DefaultValue("300") @Min(1) int requestsPerMinute,
        @DefaultValue("16KB") DataSize bodyLimit) {}
