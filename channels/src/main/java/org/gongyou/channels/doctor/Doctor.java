package org.gongyou.channels.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongyou.channels.callback.CallbackWatch;
import org.gongyou.channels.callback.CallbackWatch.Seen;
import org.gongyou.channels.capability.Capabilities;
import org.gongyou.channels.doctor.Examiner.Patient;
import org.gongyou.core.message.AccountRef;
import org.springframework.stereotype.Component;

/** Examines any account: what all platforms have in common here, the rest by the channel's own examiner. */
@Component
public class Doctor {

    private static final long SKEW_SECONDS = 60;

    private final List<Examiner> examiners;
    private final CallbackWatch watch;
    private final Capabilities capabilities;

    Doctor(List<Examiner> examiners, CallbackWatch watch, Capabilities capabilities) {
        this.examiners = examiners;
        this.watch = watch;
        this.capabilities = capabilities;
    }

    /** All accounts that can be examined. */
    public List<Patient> patients() {
        return examiners.stream()
                .flatMap(examiner -> examiner.patients().stream())
                .toList();
    }

    /** What was found; empty if there is no such account. */
    public Optional<List<Finding>> examine(AccountRef account) {
        for (Examiner examiner : examiners) {
            if (examiner.patients().stream().anyMatch(it -> it.account().equals(account))) {
                List<Finding> findings = new ArrayList<>(callbacks(account));
                findings.addAll(examiner.examine(account));
                capabilities.of(account).stream()
                        .map(off -> Finding.warning(
                                off.capability().title(), "已关闭：" + off.reason(), "在平台那边处理好以后，在本页点“重新开启”"))
                        .forEach(findings::add);
                return Optional.of(findings);
            }
        }
        return Optional.empty();
    }

    private List<Finding> callbacks(AccountRef account) {
        Seen seen = watch.of(account).orElse(null);
        if (seen == null || (seen.accepted() == null && seen.refused() == null)) {
            return List.of(Finding.unknown(
                    "服务器地址",
                    "本次启动以来还没有收到平台的推送",
                    "在平台后台把服务器地址填成 https://您的域名/channels/" + account.channel() + "/" + account.name()
                            + "（端口只能是 80 或 443），然后给账号发一条消息"));
        }
        List<Finding> findings = new ArrayList<>();
        boolean refusedLast = seen.refused() != null
                && (seen.accepted() == null || seen.refused().isAfter(seen.accepted()));
        findings.add(
                seen.accepted() == null
                        ? Finding.fault("服务器地址", "收到过推送，但都没有通过验证", "按下面的办法处理后再给账号发一条消息")
                        : Finding.good("服务器地址", "最近一次推送：" + seen.accepted()));
        if (refusedLast) {
            findings.add(refusal(String.valueOf(seen.reason())));
        }
        findings.add(skew(seen));
        return findings;
    }

    private static Finding refusal(String reason) {
        return switch (reason) {
            case "wrong signature", "signature missing" ->
                Finding.fault("令牌（Token）", "最近一次推送的签名不对", "核对平台后台的 Token（微博是 App Secret）与配置是否一字不差；也可能只是有人在扫描端口");
            case "wrong msg_signature",
                    "ciphertext of another key",
                    "not a ciphertext",
                    "encrypted, but we have no key" ->
                Finding.fault("消息加解密密钥", "最近一次推送解不开", "核对平台后台的 EncodingAESKey 与配置是否一字不差");
            case "ciphertext for another account", "for another account" ->
                Finding.fault("AppID", "最近一次推送是给另一个账号的", "核对 AppID 和原始 ID，以及平台后台填的服务器地址");
            case "plain text at an account in safe mode" -> Finding.fault("加密方式", "平台发来的是明文", "在平台后台把消息加解密方式改成安全模式");
            default -> Finding.warning("推送", "最近一次推送被拒绝（" + reason + "）", "如果反复出现，请联系开发人员");
        };
    }

    private static Finding skew(Seen seen) {
        if (seen.skew() == null) {
            return Finding.unknown("服务器时间", "还没有可以比对的推送", "给账号发一条消息后再看");
        }
        long seconds = seen.skew().toSeconds();
        return Math.abs(seconds) <= SKEW_SECONDS
                ? Finding.good("服务器时间", "与平台相差 " + seconds + " 秒")
                : Finding.fault("服务器时间", "与平台相差 " + seconds + " 秒", "让服务器与时间服务器同步（chronyd 或 ntpd）");
    }
}
