package org.gongyou.channels.wechat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The official accounts that are switched on. Thread-safe. */
public class WeChatAccounts {

    private final Map<String, WeChatAccount> byName = new LinkedHashMap<>();

    /**
     * Takes the accounts.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public WeChatAccounts(Collection<WeChatAccount> accounts) {
        for (WeChatAccount account : accounts) {
            if (byName.put(account.name(), account) != null) {
                throw new IllegalArgumentException("Two WeChat accounts are called " + account.name());
            }
        }
    }

    /** The account of this name, if there is one and it is switched on. */
    public Optional<WeChatAccount> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All accounts that are switched on, in the order of the configuration. */
    public List<WeChatAccount> all() {
        return List.copyOf(byName.values());
    }
}
