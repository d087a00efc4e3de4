package org.gongyou.core.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How phone numbers are proved.
 *
 * @param codeLife how long a code is good
 * @param attempts how many wrong codes, or wrong ends of an ID number, end a proof
 * @param resendAfter how long after a code the next may be asked for
 * @param codesPerPhone how many codes a number gets within a day
 * @param codesPerContact how many codes somebody may ask for within a day, for whatever numbers
 * @param codesPerHour how many codes the house sends within an hour
 * @param proofTrusted how long a proof tells by itself that its holder is still the same; a number that was given up is
 *     handed to somebody else after 90 days at the earliest
 * @param signature the name in front of our short messages
 */
@Validated
@ConfigurationProperties("gongyou.identity")
record IdentityProperties(
        @DefaultValue("5m") @NotNull Duration codeLife,
        @DefaultValue("5") @Positive int attempts,
        @DefaultValue("60s") @NotNull Duration resendAfter,
        @DefaultValue("5") @Positive int codesPerPhone,
        @DefaultValue("10") @Positive int codesPerContact,
        @DefaultValue("3000") @Positive int codesPerHour,
        @DefaultValue("90d") @NotNull Duration proofTrusted,
        @DefaultValue("工会") @NotNull String signature) {}
