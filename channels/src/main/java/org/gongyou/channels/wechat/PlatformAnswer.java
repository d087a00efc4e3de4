package org.gongyou.channels.wechat;

import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import me.chanjar.weixin.common.error.WxErrorException;
import org.gongyou.channels.wechat.ErrorCodes.ErrorCode;
import org.gongyou.core.message.Delivery;

/** What the platform's answer to a message means for its delivery. */
final class PlatformAnswer {

    private static final int MENU_NOT_ALLOWED = 40200;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private PlatformAnswer() {}

    /** The delivery after a call that failed. */
    static Delivery to(WxErrorException e, Instant now) {
        if (e.getCause() instanceof IOException) {
            return new Delivery.TryLater(Duration.ofSeconds(30), "连接微信失败或超时。系统会自动重试；持续出现时检查服务器能否访问微信");
        }
        return to(e.getError().getErrorCode(), now);
    }

    /** The platform's code; 0 where there is none, because the call broke off. */
    static int code(WxErrorException e) {
        return e.getError() == null || e.getCause() instanceof IOException
                ? 0
                : e.getError().getErrorCode();
    }

    /** Counts a call that failed; the code is 0 where the call broke off. */
    static void count(WeChatAccount account, int code) {
        Metrics.counter(
                        "gongyou.platform.errors",
                        "channel",
                        WeChatAccount.CHANNEL,
                        "account",
                        account.name(),
                        "code",
                        code == 0 ? "io" : String.valueOf(code))
                .increment();
    }

    /** Whether the call broke off after it may have been heard, so that nobody knows what became of it. */
    static boolean isMissing(WxErrorException e) {
        return e.getCause() instanceof IOException
                && !(e.getCause() instanceof ConnectException)
                && !(e.getCause() instanceof UnknownHostException);
    }

    /** Whether the account may not send menus. */
    static boolean isMenuRefused(WxErrorException e) {
        return code(e) == MENU_NOT_ALLOWED;
    }

    /** Whether the account may not send at all. */
    static boolean isPushRefused(WxErrorException e) {
        return ErrorCodes.of(code(e)).consequence() == ErrorCodes.Consequence.PUSH;
    }

    /** The delivery after this error code. */
    static Delivery to(int code, Instant now) {
        if (code == 0) {
            return new Delivery.Accepted();
        }
        ErrorCode known = ErrorCodes.of(code);
        String reason = known.explained();
        return switch (known.consequence()) {
            case WINDOW, PUSH -> new Delivery.WindowClosed(reason);
            case REFUSED -> new Delivery.Refused(reason);
            case SOON -> new Delivery.TryLater(Duration.ofSeconds(10), reason);
            case MINUTE -> new Delivery.TryLater(Duration.ofMinutes(1), reason);
            case MIDNIGHT -> new Delivery.TryLater(untilMidnight(now), reason);
            case TOKEN -> new Delivery.TryLater(Duration.ofSeconds(30), reason);
            case CONFIG -> new Delivery.TryLater(Duration.ofMinutes(15), reason);
            case UNKNOWN -> new Delivery.TryLater(Duration.ofMinutes(5), reason);
        };
    }

    /** The platform counts by days of China; a minute later, so that its clock has turned, too. */
    private static Duration untilMidnight(Instant now) {
        Instant midnight =
                LocalDate.ofInstant(now, CHINA).plusDays(1).atStartOfDay(CHINA).toInstant();
        return Duration.between(now, midnight).plusMinutes(1);
    }
}
