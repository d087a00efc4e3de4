package org.gongyou.channels.wechat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import me.chanjar.weixin.common.error.WxErrorException;
import org.gongyou.core.message.Delivery;

/** What the platform's answer to a message means for its delivery. */
final class PlatformAnswer {

    private static final int MENU_NOT_ALLOWED = 40200;

    private static final Map<Integer, String> WINDOW_CLOSED = Map.of(45015, "超过 48 小时未来信或已取消关注", 45047, "客服消息条数已用完");

    private static final Map<Integer, String> REFUSED = Map.ofEntries(
            Map.entry(40003, "openid 不属于该公众号"),
            Map.entry(40033, "消息编码不被接受"),
            Map.entry(43004, "对方未关注公众号"),
            Map.entry(43019, "对方在黑名单中"),
            Map.entry(44004, "消息内容为空"),
            Map.entry(45002, "消息过长"),
            Map.entry(45166, "消息内容不合规"),
            Map.entry(46004, "用户不存在"),
            Map.entry(47001, "消息格式不被接受"),
            Map.entry(48001, "公众号没有客服消息权限"),
            Map.entry(48002, "对方拒收公众号消息"),
            Map.entry(48004, "接口被封禁"),
            Map.entry(48008, "公众号没有该类消息的权限"),
            Map.entry(50002, "用户受限"),
            Map.entry(50005, "对方未关注公众号"));

    private static final Set<Integer> TOKEN = Set.of(40001, 40014, 42001);
    private static final Set<Integer> MISCONFIGURED =
            Set.of(40013, 40125, 40164, 41002, 41004, 50004, 89501, 89503, 89506, 89507);

    private PlatformAnswer() {}

    /** The delivery after a call that failed. */
    static Delivery to(WxErrorException e) {
        if (e.getCause() instanceof IOException) {
            return new Delivery.TryLater(Duration.ofSeconds(30), "连接微信失败或超时");
        }
        return to(e.getError().getErrorCode());
    }

    /** Whether the call broke off after it may have been heard, so that nobody knows what became of it. */
    static boolean isMissing(WxErrorException e) {
        return e.getCause() instanceof IOException
                && !(e.getCause() instanceof ConnectException)
                && !(e.getCause() instanceof UnknownHostException);
    }

    /** Whether the account may not send menus. */
    static boolean isMenuRefused(WxErrorException e) {
        return e.getError() != null && e.getError().getErrorCode() == MENU_NOT_ALLOWED;
    }

    /** The delivery after this error code. */
    static Delivery to(int code) {
        String closed = WINDOW_CLOSED.get(code);
        if (closed != null) {
            return new Delivery.WindowClosed(closed + "（" + code + "）");
        }
        String refused = REFUSED.get(code);
        if (refused != null) {
            return new Delivery.Refused(refused + "（" + code + "）");
        }
        return code == 0 ? new Delivery.Accepted() : later(code);
    }

    /** What we do not know may pass: it is tried again a few times before somebody must look at it. */
    private static Delivery later(int code) {
        if (code == -1) {
            return new Delivery.TryLater(Duration.ofSeconds(10), "微信系统繁忙（-1）");
        }
        if (code == 45011) {
            return new Delivery.TryLater(Duration.ofMinutes(1), "调用过于频繁（45011）");
        }
        if (code == 45009) {
            return new Delivery.TryLater(Duration.ofHours(1), "当日调用次数已用完（45009）");
        }
        if (TOKEN.contains(code)) {
            return new Delivery.TryLater(Duration.ofSeconds(30), "access_token 失效（" + code + "）");
        }
        if (MISCONFIGURED.contains(code)) {
            return new Delivery.TryLater(Duration.ofMinutes(15), "公众号配置有误，请检查 AppID、AppSecret 和 IP 白名单（" + code + "）");
        }
        return new Delivery.TryLater(Duration.ofMinutes(5), "微信返回错误（" + code + "）");
    }
}
