package org.gongyou.channels.wechat;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxErrorException;
import org.gongyou.channels.wechat.ErrorCodes.Consequence;
import org.gongyou.core.message.Delivery;

/** The platform did not do what it was asked to; the message says in Chinese why, and what to do about it. */
public class PlatformRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Where the platform says which field of a template it does not like. */
    private static final Pattern FIELD = Pattern.compile("data\\.([A-Za-z_]+\\d*)");

    private final transient WxErrorException cause;

    PlatformRefusal(WxErrorException cause) {
        super(explained(cause), null, false, false);
        this.cause = cause;
    }

    private static String explained(WxErrorException e) {
        int code = PlatformAnswer.code(e);
        if (code == 0) {
            return "连接微信失败或超时。稍后再试；持续出现时检查服务器能否访问微信";
        }
        Matcher field = FIELD.matcher(Objects.toString(e.getError().getErrorMsg(), ""));
        return ErrorCodes.of(code).explained() + (field.find() ? "（字段 " + field.group(1) + "）" : "");
    }

    /** The platform's code; 0 if it gave no answer. */
    public int code() {
        return PlatformAnswer.code(cause);
    }

    /** Whether it may have been done all the same, because the call broke off after it had been made. */
    public boolean isMissing() {
        return PlatformAnswer.isMissing(cause);
    }

    /** Whether the account may not do such things at all. */
    public boolean isForbidden() {
        return ErrorCodes.of(code()).consequence() == Consequence.PUSH;
    }

    /** What it means for a message. */
    public Delivery asDelivery(Instant now) {
        return PlatformAnswer.to(cause, now);
    }
}
