package org.gongyou.channels.wecom;

import java.time.Duration;
import java.util.Map;
import org.gongyou.core.message.Delivery;

/** The platform's error codes in the operators' words, with the cure, and what becomes of a message after each. */
final class WeComErrors {

    /** What becomes of a message that was answered with a code. */
    enum Consequence {
        /** The platform is busy: soon again. */
        SOON,
        /** Too fast: again in a minute. */
        MINUTE,
        /** Somebody must set something right: again in a quarter of an hour. */
        CONFIG,
        /** Not before the person writes again. */
        WINDOW,
        /** The session is not ours just now: not before the person writes again. */
        SESSION,
        /** The account may not call the interface: never tried until switched on again. */
        PERMISSION,
        /** Pointless to try again. */
        REFUSED,
        /** Not known: tried again a few times before somebody must look at it. */
        UNKNOWN
    }

    private record Known(Consequence consequence, String meaning, String cure) {}

    private static final String CONSOLE = "在企业微信管理后台“微信客服”里";

    private static final Map<Integer, Known> CODES = Map.ofEntries(
            known(-1, Consequence.SOON, "企业微信系统繁忙", "系统会自动重试，一般无需处理"),
            known(
                    40001,
                    Consequence.CONFIG,
                    "Secret 不对",
                    "核对配置里的 Secret 是不是“可调用接口的应用”的 Secret（2023 年 12 月起不能再用微信客服自带的 Secret）"),
            known(40003, Consequence.REFUSED, "客户 ID 不对", "核对是否配错了企业或客服账号"),
            known(40007, Consequence.REFUSED, "media_id 无效或已过期", "重新上传素材（临时素材只保留 3 天）"),
            known(40008, Consequence.REFUSED, "消息类型不对", "请联系开发人员"),
            known(40013, Consequence.CONFIG, "企业 ID 不对", "在企业微信管理后台“我的企业”里核对企业 ID"),
            known(40014, Consequence.SOON, "access_token 无效", "系统会重新获取；反复出现时核对 Secret"),
            known(40058, Consequence.REFUSED, "参数不对", "请联系开发人员"),
            known(41001, Consequence.SOON, "缺少 access_token", "请联系开发人员"),
            known(42001, Consequence.SOON, "access_token 已过期", "系统会重新获取；反复出现时核对服务器时间"),
            known(45009, Consequence.MINUTE, "调用过于频繁", "系统会放慢并重试；持续出现时减少群发"),
            known(45033, Consequence.SOON, "同时调用太多", "系统会自动重试，一般无需处理"),
            known(48002, Consequence.PERMISSION, "应用没有调用这个接口的权限", CONSOLE + "把应用加入“可调用接口的应用”，之后在“渠道”页重新开启"),
            known(60020, Consequence.CONFIG, "服务器 IP 不在可信 IP 里", "在企业微信管理后台该应用的“企业可信 IP”里加上本系统的出口 IP"),
            known(95000, Consequence.CONFIG, "客服账号 ID 不合法", CONSOLE + "核对客服账号 ID（open_kfid，以 wk 开头）"),
            known(95001, Consequence.WINDOW, "对方来信后可发的条数已用完", "等对方再来信时送达"),
            known(95004, Consequence.CONFIG, "客服账号不存在", CONSOLE + "核对客服账号是否已删除，以及 open_kfid"),
            known(95011, Consequence.PERMISSION, "微信客服正在企业微信里使用，不能用接口收发", CONSOLE + "改成由接口管理，之后在“渠道”页重新开启"),
            known(95012, Consequence.PERMISSION, "微信客服不由企业微信管理", CONSOLE + "确认微信客服由本企业管理，之后在“渠道”页重新开启"),
            known(95017, Consequence.PERMISSION, "微信客服的接口没有启用", CONSOLE + "启用 API，之后在“渠道”页重新开启"),
            known(95018, Consequence.SESSION, "会话不在新会话或智能助手状态，不能用接口发送", "正由企业微信里的人员接待，或会话已结束；等对方再来信时送达"));

    private WeComErrors() {}

    private static Map.Entry<Integer, Known> known(int code, Consequence consequence, String meaning, String cure) {
        return Map.entry(code, new Known(consequence, meaning, cure));
    }

    private static Known of(int code) {
        return CODES.getOrDefault(code, new Known(Consequence.UNKNOWN, "企业微信返回错误", "在企业微信开发者文档的全局错误码里查该码"));
    }

    static Consequence consequence(int code) {
        return of(code).consequence();
    }

    /** The code in Chinese, with the cure. */
    static String explained(int code) {
        if (code == 0) {
            return "连接企业微信失败或超时。系统会自动重试；持续出现时检查服务器能否访问 qyapi.weixin.qq.com";
        }
        Known known = of(code);
        return known.meaning() + "（" + code + "）。" + known.cure();
    }

    /** When to call again after this code. */
    static Duration pause(int code) {
        return code == 0
                ? Duration.ofSeconds(30)
                : switch (consequence(code)) {
                    case SOON -> Duration.ofSeconds(10);
                    case MINUTE -> Duration.ofMinutes(1);
                    case CONFIG, PERMISSION -> Duration.ofMinutes(15);
                    default -> Duration.ofMinutes(5);
                };
    }

    /** The delivery of a message after this code. */
    static Delivery delivery(int code) {
        return switch (consequence(code)) {
            case WINDOW, SESSION, PERMISSION -> new Delivery.WindowClosed(explained(code));
            case REFUSED -> new Delivery.Refused(explained(code));
            default -> new Delivery.TryLater(pause(code), explained(code));
        };
    }
}
