package org.gongyou.channels.weibo;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Weibo accounts that are switched on. Thread-safe. */
public class WeiboAccounts {

    private volatile Map<String, WeiboAccount> byName;

    /**
     * Takes the accounts.
     *
     * @throws IllegalArgumentException if two have one name, or one no secret
     */
    public WeiboAccounts(Collection<WeiboAccount> accounts) {
        Map<String, WeiboAccount> map = new LinkedHashMap<>();
        for (WeiboAccount account : accounts) {
            if (account.appSecret().value().isBlank()) {
                throw new IllegalArgumentException("Weibo account " + account.name() + " has no app secret");
            }
            if (map.put(account.name(), account) != null) {
                throw new IllegalArgumentException("Two Weibo accounts are called " + account.name());
            }
        }
        this.byName = Collections.unmodifiableMap(map);
    }

    /** The account of this name, if there is one and it is switched on. */
    public Optional<WeiboAccount> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All accounts that are switched on, in the order of the configuration. */
    public List<WeiboAccount> all() {
        return List.copyOf(byName.values());
    }

    /** Points the demo account to its platform, whose port is known only when the server has started. */
    synchronized void demoApiAt(URI base) {
        Map<String, WeiboAccount> map = new LinkedHashMap<>(byName);
        map.replaceAll((name, account) -> account.demo() ? account.withApiBase(base) : account);
        byName = Collections.unmodifiableMap(map);
    }
}
