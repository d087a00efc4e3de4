package org.gongyou.channels.loopback;

import java.util.List;
import java.util.Optional;
import org.gongyou.channels.ConditionalOnSimulator;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The accounts that the platform plays for; real ones are none of its business. */
@Component
@ConditionalOnSimulator
class DemoPlatform {

    private final WeChatAccounts accounts;

    DemoPlatform(WeChatAccounts accounts) {
        this.accounts = accounts;
    }

    List<WeChatAccount> all() {
        return accounts.all().stream().filter(WeChatAccount::demo).toList();
    }

    Optional<WeChatAccount> find(String name) {
        return accounts.find(name).filter(WeChatAccount::demo);
    }

    Optional<WeChatAccount> byAppId(String appId) {
        return all().stream().filter(account -> account.appId().equals(appId)).findFirst();
    }

    /**
     * The account of this name.
     *
     * @throws ResponseStatusException 404 if there is none
     */
    WeChatAccount get(String name) {
        return find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个演示账号：" + name));
    }
}
