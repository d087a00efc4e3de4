package org.gongyou.channels.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxErrorException;
import org.gongyou.channels.doctor.Examiner;
import org.gongyou.channels.doctor.Finding;
import org.gongyou.core.message.AccountRef;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Examines official accounts by calls that change nothing. */
@Component
class WeChatExaminer implements Examiner {

    private static final int NOT_ALLOWED = 48001;
    private static final int FEW_LEFT_PERCENT = 10;

    /** Codes that say that the account may, only there is nothing. */
    private static final Set<Integer> ALLOWED = Set.of(46003);

    private static final Pattern ADDRESS = Pattern.compile("invalid ip ([0-9a-fA-F.:]+)");

    private final WeChatAccounts accounts;
    private final PlatformClients clients;

    WeChatExaminer(WeChatAccounts accounts, PlatformClients clients) {
        this.accounts = accounts;
        this.clients = clients;
    }

    @Override
    public List<Patient> patients() {
        return accounts.all().stream()
                .map(account -> new Patient(account.ref(), account.title()))
                .toList();
    }

    @Override
    public List<Finding> examine(AccountRef ref) {
        WeChatAccount account = accounts.find(ref.name()).orElseThrow();
        List<Finding> findings = new ArrayList<>();
        findings.add(
                account.crypto().isPresent()
                        ? Finding.good("加密方式", account.safeOnly() ? "只收密文" : "收密文，也收明文")
                        : Finding.warning("加密方式", "没有填写 EncodingAESKey", "在平台后台改成安全模式，并把 EncodingAESKey 填到配置里"));
        // A client of its own, which has no token yet: a cached one would hide a wrong secret.
        PlatformClient client = clients.fresh(account);
        Finding credentials = credentials(client);
        findings.add(credentials);
        if (credentials.verdict() == Finding.Verdict.GOOD) {
            findings.add(permission(account, client));
            findings.add(probe(client, "自定义菜单接口", "/cgi-bin/menu/get"));
            findings.add(probe(client, "用户管理接口", "/cgi-bin/user/get"));
            findings.add(quota(account, client));
        }
        return findings;
    }

    private static Finding credentials(PlatformClient client) {
        try {
            client.getAccessToken(false);
            return Finding.good("AppID、AppSecret 和 IP 白名单", "能取到 access_token");
        } catch (WxErrorException e) {
            int code = PlatformAnswer.code(e);
            if (code == 0) {
                return Finding.fault("网络", "连不上微信接口", "检查服务器能否访问 api.weixin.qq.com 的 443 端口");
            }
            ErrorCodes.ErrorCode known = ErrorCodes.of(code);
            String found = known.meaning() + "（" + code + "）";
            return Finding.fault(
                    code == 40164 ? "IP 白名单" : "AppID 和 AppSecret",
                    found,
                    code == 40164 ? known.cure() + address(e) : known.cure());
        }
    }

    /** The address that the platform saw, which is the one to be added. */
    private static String address(WxErrorException e) {
        Matcher found = ADDRESS.matcher(Objects.toString(e.getError().getErrorMsg(), ""));
        return found.find() ? "：" + found.group(1) : "";
    }

    /** Whether the account may send, by reading the record of what was sent. */
    private static Finding permission(WeChatAccount account, PlatformClient client) {
        boolean configured = account.kind().mayPush();
        try {
            long now = System.currentTimeMillis() / 1000;
            client.post(
                    account.apiBase() + "/customservice/msgrecord/getmsglist",
                    "{\"starttime\":" + (now - 60) + ",\"endtime\":" + now + ",\"msgid\":1,\"number\":1}");
            return configured
                    ? Finding.good("账号类型和客服消息", "可以主动发客服消息")
                    : Finding.warning(
                            "账号类型和客服消息",
                            "配置成未认证，但微信允许发客服消息",
                            "账号已认证的话，把配置里的 kind 改成 VERIFIED_SERVICE 或 VERIFIED_SUBSCRIPTION");
        } catch (WxErrorException e) {
            int code = PlatformAnswer.code(e);
            if (code == NOT_ALLOWED) {
                return configured
                        ? Finding.fault(
                                "账号类型和客服消息", "配置成已认证，但微信说没有权限（48001）", "到公众平台完成微信认证，或把配置里的 kind 改成 UNVERIFIED_…")
                        : Finding.good("账号类型和客服消息", "未认证账号：只能在回复里答复，超过 5 秒的答复在对方下次来信时送达");
            }
            return Finding.unknown("账号类型和客服消息", ErrorCodes.of(code).explained(), "稍后再检查一次");
        }
    }

    private static Finding probe(PlatformClient client, String check, String path) {
        try {
            client.get(client.getWxMpConfigStorage().getHostConfig().getApiHost() + path, "");
            return Finding.good(check, "可用");
        } catch (WxErrorException e) {
            int code = PlatformAnswer.code(e);
            if (ALLOWED.contains(code)) {
                return Finding.good(check, "可用");
            }
            return code == NOT_ALLOWED
                    ? Finding.warning(check, "没有权限（48001）", "需要这项功能的话，到公众平台完成微信认证")
                    : Finding.unknown(check, ErrorCodes.of(code).explained(), "稍后再检查一次");
        }
    }

    private static Finding quota(WeChatAccount account, PlatformClient client) {
        try {
            JsonNode quota = CallQuota.of(client, account);
            long limit = quota.path("daily_limit").asLong(0);
            long remain = quota.path("remain").asLong(0);
            String found = "今天还剩 " + remain + " 次，共 " + limit + " 次";
            return remain == 0 || remain * 100 < limit * FEW_LEFT_PERCENT
                    ? Finding.warning("客服消息额度", found, "用完后当天的消息次日零点再发；急用可在公众平台清零（每月 10 次）")
                    : Finding.good("客服消息额度", found);
        } catch (WxErrorException | JacksonException e) {
            return Finding.unknown("客服消息额度", "查不到", "稍后再检查一次");
        }
    }
}
