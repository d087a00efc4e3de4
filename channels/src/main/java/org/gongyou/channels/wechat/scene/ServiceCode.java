package org.gongyou.channels.wechat.scene;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A QR code that leads to a service.
 *
 * @param place where it hangs or stands, for those who made it
 * @param url what its picture says
 * @param expiresAt when it leads nowhere any more; null if never
 */
public record ServiceCode(
        long id,
        String scene,
        String service,
        String place,
        String url,
        @Nullable Instant expiresAt,
        Instant createdAt,
        String createdBy) {}
