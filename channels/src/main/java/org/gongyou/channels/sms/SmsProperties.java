package org.gongyou.channels.sms;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach the gateway for short messages.
 *
 * @param url where messages are posted to, {@code https} unless it is on this machine
 * @param secret shared with the gateway, at least 32 characters
 * @param timeout how long one call may take
 */
@Validated
@ConfigurationProperties("gongyou.sms")
record SmsProperties(
        @NotNull URI url,

        @NotNull @Size(min = 32, message = "GONGYOU_SMS_SECRET needs at least 32 characters")
        String secret,

        @DefaultValue("10s") @NotNull Duration timeout) {

    SmsProperties {
        if (url != null && !safe(url)) {
            throw new IllegalArgumentException(
                    "GONGYOU_SMS_URL must begin with https://, for phone numbers and codes go there; was "
                            + url.getScheme());
        }
    }

    private static boolean safe(URI url) {
        return "https".equals(url.getScheme())
                || "http".equals(url.getScheme()) && "127.0.0.1".equals(url.getHost())
                || "http".equals(url.getScheme()) && "localhost".equals(url.getHost());
    }

    @Override
    public String toString() {
        return "SmsProperties[url=" + url + ", timeout=" + timeout + "]";
    }
}
