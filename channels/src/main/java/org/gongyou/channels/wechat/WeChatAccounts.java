package org.gongyou.channels.wechat;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The official accounts that are switched on. Thread-safe. */
public class WeChatAccounts {

    private volatile Map<String, WeChatAccount> byName;

    /**
     * Takes the accounts.
     *
     * @throws IllegalArgumentException if two have one name, or one a key that is none
     */
    public WeChatAccounts(Collection<WeChatAccount> accounts) {
        Map<String, WeChatAccount> map = new LinkedHashMap<>();
        for (WeChatAccount account : accounts) {
            check(account);
            if (map.put(account.name(), account) != null) {
                throw new IllegalArgumentException("Two WeChat accounts are called " + account.name());
            }
        }
        this.byName = Collections.unmodifiableMap(map);
    }

    private static void check(WeChatAccount account) {
        if (account.token().value().isBlank()) {
            throw new IllegalArgumentException("WeChat account " + account.name() + " has no token");
        }
        try {
            account.crypto();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("WeChat account " + account.name() + ": " + e.getMessage(), e);
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

    /** Points the demo accounts to their platform, whose port is known only when the server has started. */
    synchronized void demoApiAt(URI base) {
        Map<String, WeChatAccount> map = new LinkedHashMap<>(byName);
        map.replaceAll((name, account) -> account.demo() ? account.withApiBase(base) : account);
        byName = Collections.unmodifiableMap(map);
    }
}
