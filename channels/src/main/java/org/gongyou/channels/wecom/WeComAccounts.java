package org.gongyou.channels.wecom;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The customer-service accounts that are switched on. Thread-safe. */
public class WeComAccounts {

    private volatile Map<String, WeComAccount> byName;

    /**
     * Takes the accounts.
     *
     * @throws IllegalArgumentException if two have one name or one open_kfid, or one has no token or a key that is none
     */
    public WeComAccounts(Collection<WeComAccount> accounts) {
        Map<String, WeComAccount> map = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (WeComAccount account : accounts) {
            check(account);
            if (map.put(account.name(), account) != null) {
                throw new IllegalArgumentException("Two WeCom accounts are called " + account.name());
            }
            if (!ids.add(account.openKfId())) {
                throw new IllegalArgumentException(
                        "WeCom account " + account.name() + " has the open_kfid of another one");
            }
        }
        this.byName = Collections.unmodifiableMap(map);
    }

    private static void check(WeComAccount account) {
        if (account.token().value().isBlank()) {
            throw new IllegalArgumentException("WeCom account " + account.name() + " has no token");
        }
        try {
            account.crypto();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("WeCom account " + account.name() + ": " + e.getMessage(), e);
        }
    }

    /** The account of this name, if there is one and it is switched on. */
    public Optional<WeComAccount> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The corporation's account of this open_kfid, if we serve it. */
    Optional<WeComAccount> find(String corpId, String openKfId) {
        return byName.values().stream()
                .filter(account -> account.corpId().equals(corpId))
                .filter(account -> account.openKfId().equals(openKfId))
                .findFirst();
    }

    /** All accounts that are switched on, in the order of the configuration. */
    public List<WeComAccount> all() {
        return List.copyOf(byName.values());
    }

    /** Points the demo account to its platform, whose port is known only when the server has started. */
    synchronized void demoApiAt(URI base) {
        Map<String, WeComAccount> map = new LinkedHashMap<>(byName);
        map.replaceAll((name, account) -> account.demo() ? account.withApiBase(base) : account);
        byName = Collections.unmodifiableMap(map);
    }
}
