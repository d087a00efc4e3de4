package org.gongyou.channels.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.channels.doctor.Examiner;
import org.gongyou.channels.doctor.Finding;
import org.gongyou.channels.wecom.PullMapper.Cursor;
import org.gongyou.channels.wecom.PullMapper.Notice;
import org.gongyou.core.message.AccountRef;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Examines customer-service accounts by calls that change nothing. */
@Component
class WeComExaminer implements Examiner {

    private static final int UNTRUSTED_ADDRESS = 60020;
    private static final Pattern ADDRESS = Pattern.compile("from ip: ?([0-9a-fA-F.:]+)");

    private final WeComAccounts accounts;
    private final WeComClient client;
    private final PullMapper pulls;
    private final WeComProperties properties;
    private final Clock clock;

    WeComExaminer(
            WeComAccounts accounts, WeComClient client, PullMapper pulls, WeComProperties properties, Clock clock) {
        this.accounts = accounts;
        this.client = client;
        this.pulls = pulls;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public List<Patient> patients() {
        return accounts.all().stream()
                .map(account -> new Patient(account.ref(), account.title()))
                .toList();
    }

    @Override
    public List<Finding> examine(AccountRef ref) {
        WeComAccount account = accounts.find(ref.name()).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.good("加密方式", "只收密文"));
        try {
            JsonNode list = client.postAfresh(account, "account/list", Map.of("offset", 0, "limit", 100))
                    .path("account_list");
            findings.add(Finding.good("企业 ID、Secret 和可信 IP", "能取到 access_token，能调用微信客服接口"));
            findings.add(listed(account, list));
        } catch (WeComException e) {
            findings.add(refused(e));
        }
        findings.add(pulled(account));
        return findings;
    }

    private static Finding refused(WeComException e) {
        if (e.code() == 0) {
            return Finding.fault("网络", "连不上企业微信接口", "检查服务器能否访问 qyapi.weixin.qq.com 的 443 端口");
        }
        String explained = WeComErrors.explained(e.code());
        int end = explained.indexOf('。');
        String cure = explained.substring(end + 1);
        Matcher address = ADDRESS.matcher(e.said());
        return Finding.fault(
                e.code() == UNTRUSTED_ADDRESS ? "可信 IP" : "企业 ID、Secret 和接口权限",
                explained.substring(0, end),
                address.find() && e.code() == UNTRUSTED_ADDRESS ? cure + "：" + address.group(1) : cure);
    }

    private static Finding listed(WeComAccount account, JsonNode list) {
        for (JsonNode one : list) {
            if (account.openKfId().equals(one.path("open_kfid").asString(""))) {
                return one.path("manage_privilege").asBoolean(true)
                        ? Finding.good("客服账号", one.path("name").asString(account.title()))
                        : Finding.fault("客服账号", "应用不管理这个客服账号", "在企业微信管理后台“微信客服”里把它交给该应用管理");
            }
        }
        return Finding.fault("客服账号", "应用看不到这个客服账号", "核对配置里的 open_kfid；在企业微信管理后台“微信客服”里把它交给该应用管理");
    }

    /** Whether what was sent to us has been fetched. */
    private Finding pulled(WeComAccount account) {
        Cursor cursor = pulls.find(account.openKfId());
        Notice waiting = pulls.newestNotice(account.openKfId());
        Instant now = clock.instant();
        Duration patience = properties.poll().multipliedBy(3);
        if (waiting != null && waiting.notedAt().plus(patience).isBefore(now)) {
            return Finding.fault("拉取消息", "有消息通知还没有拉取，最近一次通知：" + waiting.notedAt(), "按上面的办法处理；系统会自动重试");
        }
        if (cursor == null || cursor.pulledAt().plus(patience).isBefore(now)) {
            return Finding.unknown("拉取消息", "最近没有拉取过", "确认服务正在运行，稍后再检查一次");
        }
        return Finding.good("拉取消息", "最近一次：" + cursor.pulledAt());
    }
}
