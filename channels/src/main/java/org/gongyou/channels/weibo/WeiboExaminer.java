package org.gongyou.channels.weibo;

import java.util.ArrayList;
import java.util.List;
import org.gongyou.channels.doctor.Examiner;
import org.gongyou.channels.doctor.Finding;
import org.gongyou.core.message.AccountRef;
import org.springframework.stereotype.Component;

/** Examines Weibo accounts. */
@Component
class WeiboExaminer implements Examiner {

    private final WeiboAccounts accounts;
    private final TokenReminder reminder;

    WeiboExaminer(WeiboAccounts accounts, TokenReminder reminder) {
        this.accounts = accounts;
        this.reminder = reminder;
    }

    @Override
    public List<Patient> patients() {
        return accounts.all().stream()
                .map(account -> new Patient(account.ref(), account.title()))
                .toList();
    }

    @Override
    public List<Finding> examine(AccountRef ref) {
        WeiboAccount account = accounts.find(ref.name()).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        findings.add(token(account));
        findings.add(
                account.safeDomain().isBlank()
                        ? Finding.warning("安全域名", "没有填写，不能发微博", "在微博开放平台的应用信息里设置安全域名，再填到配置里")
                        : Finding.good("安全域名", account.safeDomain()));
        return findings;
    }

    private Finding token(WeiboAccount account) {
        if (account.accessToken().isEmpty()) {
            return Finding.warning("access_token", "没有填写，只能在 5 秒内答复", "在微博管理中心的开发者模式里复制 access_token 填到配置里");
        }
        return reminder.ending(account)
                .map(ending -> ending.warning()
                        .map(warning -> ending.days() < 0
                                ? Finding.fault("access_token", "已过期", warning)
                                : Finding.warning("access_token", "快到期了", warning))
                        .orElseGet(() -> Finding.good("access_token", "有效期到 " + ending.on())))
                .orElseGet(() -> Finding.unknown("access_token", "查不到有效期", "核对 access_token；确认服务器能访问微博接口"));
    }
}
