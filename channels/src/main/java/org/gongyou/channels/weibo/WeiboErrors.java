package org.gongyou.channels.weibo;

import java.time.Duration;
import java.util.Map;
import org.gongyou.core.message.Delivery;

/** What the platform's error codes mean for a message, in the operators' words. */
final class WeiboErrors {

    private static final String TOKEN = "access_token 无效或已过期。在微博管理中心重新复制 access_token 填到配置里";
    private static final String RATE = "调用次数已到上限。系统会放慢并重试；持续出现时申请更高的接口级别";

    private static final Map<Integer, String> LATER = Map.ofEntries(
            Map.entry(10001, "微博系统错误。系统会自动重试"),
            Map.entry(10002, "微博服务暂停。系统会自动重试"),
            Map.entry(10003, "微博服务出错。系统会自动重试"),
            Map.entry(10009, "微博系统繁忙。系统会自动重试"),
            Map.entry(10011, "微博服务出错。系统会自动重试"));

    private static final Map<Integer, String> HOUR = Map.ofEntries(
            Map.entry(10004, "服务器 IP 受限。在微博开放平台的应用信息里加上本系统的出口 IP"),
            Map.entry(10022, RATE),
            Map.entry(10023, RATE),
            Map.entry(10024, RATE),
            Map.entry(10006, TOKEN),
            Map.entry(21314, TOKEN),
            Map.entry(21315, TOKEN),
            Map.entry(21316, TOKEN),
            Map.entry(21317, TOKEN),
            Map.entry(21319, TOKEN),
            Map.entry(21327, TOKEN),
            Map.entry(21332, TOKEN));

    private static final Map<Integer, String> REFUSED = Map.ofEntries(
            Map.entry(10008, "参数不对。请联系开发人员"),
            Map.entry(10013, "用户不存在。核对账号"),
            Map.entry(10016, "缺少参数。请联系开发人员"),
            Map.entry(10017, "参数不对，或正文里没有安全域名下的链接。在开放平台核对应用的安全域名"),
            Map.entry(20003, "用户不存在。核对账号"),
            Map.entry(20008, "内容为空。请联系开发人员"),
            Map.entry(20012, "内容超过 140 字。缩短内容"),
            Map.entry(20013, "内容超过 300 字。缩短内容"),
            Map.entry(20015, "账号、IP 或应用异常。到微博管理中心查看通知"),
            Map.entry(20101, "微博不存在或已删除。不用处理"),
            Map.entry(20112, "没有权限评论这条微博。不用处理"),
            Map.entry(20201, "评论不存在或已删除。不用处理"),
            Map.entry(20206, "对方设置了评论权限。不用处理"),
            Map.entry(20207, "对方设置了评论权限。不用处理"),
            Map.entry(20018, "含有不允许的链接。去掉链接"),
            Map.entry(20020, "被判为广告。修改内容"),
            Map.entry(20021, "含有不允许的内容。修改内容"));

    private WeiboErrors() {}

    /** Whether the code says that the account may not send at all. */
    static boolean isPermission(int code) {
        return code == 10014;
    }

    /** Whether the code says that the same words were there before. */
    static boolean isRepetition(int code) {
        return code == 20017 || code == 20019 || code == 20111;
    }

    /** The delivery after this code; 0 means that the call broke off. */
    static Delivery delivery(int code) {
        if (code == 0 || (code >= 500 && code < 600)) {
            return new Delivery.TryLater(Duration.ofSeconds(30), "连接微博失败或超时。系统会自动重试");
        }
        if (isPermission(code)) {
            return new Delivery.WindowClosed(explained(code));
        }
        // The window's own codes are not published, only that they begin so.
        if (code / 100 == 264) {
            return new Delivery.WindowClosed("超过 48 小时未来信或已取消关注（" + code + "）。等对方再来信时送达");
        }
        if (REFUSED.containsKey(code)) {
            return new Delivery.Refused(explained(code));
        }
        Duration after = LATER.containsKey(code)
                ? Duration.ofSeconds(30)
                : HOUR.containsKey(code) ? Duration.ofHours(1) : Duration.ofMinutes(5);
        return new Delivery.TryLater(after, explained(code));
    }

    /** The code in Chinese, with the cure. */
    static String explained(int code) {
        String known = isPermission(code)
                ? "账号没有这项接口权限。确认账号已认证并开通粉丝服务，之后在“渠道”页重新开启"
                : REFUSED.getOrDefault(code, LATER.getOrDefault(code, HOUR.getOrDefault(code, "微博返回错误。在微博开放平台查该错误码")));
        int end = known.indexOf('。');
        return known.substring(0, end) + "（" + code + "）" + known.substring(end);
    }
}
