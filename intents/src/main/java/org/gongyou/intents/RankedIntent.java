package org.gongyou.intents;

import org.jspecify.annotations.Nullable;

/**
 * An intent and how sure we are of it.
 *
 * @param intent a service code such as {@code org.member.join}, or a general intent such as {@code core.help}
 * @param confidence from 0 to 1
 * @param topic the likeliest finer label under the intent ({@code org.member.join/fee} has the topic {@code fee}),
 *     when it is likelier than the bare intent
 */
public record RankedIntent(
        String intent, double confidence, @Nullable String topic) {}
