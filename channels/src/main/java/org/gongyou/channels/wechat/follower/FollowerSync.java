package org.gongyou.channels.wechat.follower;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatAccounts;
import org.gongyou.channels.wechat.WeChatApi;
import org.gongyou.core.broadcast.Tags;
import org.gongyou.core.conversation.Contacts;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.message.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Has what we know of followers and tags agree with the platform. */
@Component
public class FollowerSync {

    static final String TASK = "wechat-followers";

    /** A page has ten thousand. */
    private static final int MOST_PAGES = 1000;

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Logger log = LoggerFactory.getLogger(FollowerSync.class);

    private final WeChatAccounts accounts;
    private final WeChatApi api;
    private final Contacts contacts;
    private final Tags tags;
    private final Jobs jobs;
    private final Clock clock;

    FollowerSync(WeChatAccounts accounts, WeChatApi api, Contacts contacts, Tags tags, Jobs jobs, Clock clock) {
        this.accounts = accounts;
        this.api = api;
        this.contacts = contacts;
        this.tags = tags;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Has all accounts asked that may ask; what is under way already is not begun again. Returns how many there are. */
    public int soon() {
        List<WeChatAccount> asking = accounts.all().stream()
                .filter(account -> account.kind().mayPush())
                .toList();
        asking.forEach(account -> jobs.add(TASK, account.name()));
        return asking.size();
    }

    /** Asks once. Returns when to try again; empty when there is nothing left to do. */
    Optional<Instant> run(String name) {
        WeChatAccount account = accounts.find(name).orElse(null);
        if (account == null) {
            return Optional.empty();
        }
        try {
            followers(account);
            tags(account);
            return Optional.empty();
        } catch (PlatformRefusal refusal) {
            log.warn("{}: followers and tags are not to be had: {}", account.ref(), refusal.getMessage());
            if (refusal.isForbidden()) {
                return Optional.empty();
            }
            Duration pause =
                    refusal.asDelivery(clock.instant()) instanceof Delivery.TryLater later ? later.after() : PATIENCE;
            return Optional.of(clock.instant().plus(pause));
        }
    }

    private void followers(WeChatAccount account) {
        Instant asOf = clock.instant();
        Set<String> found = new LinkedHashSet<>();
        long total = 0;
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = api.get(account, "/cgi-bin/user/get?next_openid=" + encoded(next));
            total = answer.path("total").asLong(0);
            String before = next;
            next = taken(answer, found);
            if (next.isEmpty() || next.equals(before)) {
                break;
            }
        }
        if (found.size() < total) {
            // Nobody is noted as having left on the word of a list that is not whole.
            log.warn("{}: {} followers of {} were named", account.ref(), found.size(), total);
            return;
        }
        contacts.followers(account.ref(), found, asOf);
        log.info("{}: {} followers", account.ref(), found.size());
    }

    private void tags(WeChatAccount account) {
        List<String> known = new ArrayList<>();
        for (JsonNode tag : api.get(account, "/cgi-bin/tags/get").path("tags")) {
            String id = tag.path("id").asString("");
            if (!id.isEmpty()) {
                known.add(id);
                tags.replace(account.ref(), id, tag.path("name").asString(id), tagged(account, id));
            }
        }
        tags.keepOnly(account.ref(), known);
        log.info("{}: {} tags", account.ref(), known.size());
    }

    private Set<String> tagged(WeChatAccount account, String tag) {
        Set<String> found = new LinkedHashSet<>();
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = api.post(
                    account, "/cgi-bin/user/tag/get", Map.of("tagid", Long.parseLong(tag), "next_openid", next));
            String before = next;
            next = taken(answer, found);
            if (next.isEmpty() || next.equals(before)) {
                break;
            }
        }
        return found;
    }

    /** Takes a page in; where the next one begins, empty after the last. */
    private static String taken(JsonNode answer, Set<String> into) {
        JsonNode page = answer.path("data").path("openid");
        page.forEach(openid -> into.add(openid.asString()));
        return page.isEmpty() ? "" : answer.path("next_openid").asString("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
