package org.gongyou.channels.app;

import java.util.List;
import org.springframework.stereotype.Component;

/** The web sites of others on which an account's chat may be shown, and whose pages may speak with this channel. */
@Component
public class Sites {

    private final AppProperties properties;

    Sites(AppProperties properties) {
        this.properties = properties;
    }

    /** Whether there is such an account. */
    public boolean has(String account) {
        return properties.accounts().contains(account);
    }

    /** The origins that are allowed for the account, such as {@code https://www.example.org}; none means our own pages only. */
    public List<String> originsOf(String account) {
        return properties.sites().stream()
                .filter(site -> site.account().equals(account))
                .flatMap(site -> site.origins().stream())
                .toList();
    }
}
