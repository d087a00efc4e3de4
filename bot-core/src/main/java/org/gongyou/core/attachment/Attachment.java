package org.gongyou.core.attachment;

import java.time.Instant;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A photo or file that answers a question.
 *
 * @param key how the answer names it
 * @param conversationId in which it was sent
 * @param flowId the form it belongs to; a case opened from the form has it too
 * @param account over which it came
 * @param mediaId by which that account's platform, or our own store, knows it
 * @param url where the platform shows it for a while, if it says so
 */
public record Attachment(
        String key,
        long personId,
        long conversationId,
        String flowId,
        String slot,
        AccountRef account,
        String mediaId,
        @Nullable Sealed url,
        Instant at) {}
