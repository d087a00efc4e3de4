package org.gongyou.channels.weibo;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.weibo.Remark.Kind;
import org.gongyou.channels.weibo.WeiboClient.WeiboException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Asks now and then what people have said publicly to accounts that want to know. All that is found is stored before the number
 * moves up to which has been read. What was said before the first question is let be.
 */
@Component
class RemarkPolls {

    private static final Logger log = LoggerFactory.getLogger(RemarkPolls.class);
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 5;
    private static final String NOTHING = "0";

    private final WeiboAccounts accounts;
    private final WeiboClient client;
    private final RemarkMapper mapper;
    private final Remarks remarks;
    private final Clock clock;

    RemarkPolls(WeiboAccounts accounts, WeiboClient client, RemarkMapper mapper, Remarks remarks, Clock clock) {
        this.accounts = accounts;
        this.client = client;
        this.mapper = mapper;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** Asks for those accounts that are due. */
    void lookAround() {
        for (WeiboAccount account : accounts.all()) {
            Duration every = account.switches().remarks().poll();
            if (!every.isZero() && !account.accessToken().isEmpty()) {
                for (Kind kind : Kind.values()) {
                    if (isMine(account, kind, every)) {
                        poll(account, kind);
                    }
                }
            }
        }
    }

    private boolean isMine(WeiboAccount account, Kind kind, Duration every) {
        Instant now = clock.instant();
        if (mapper.since(account.name(), kind) == null) {
            try {
                mapper.begin(account.name(), kind, Instant.EPOCH);
            } catch (DuplicateKeyException e) {
                // another instance was quicker: the row is there
            }
        }
        return mapper.claim(account.name(), kind, now.minus(every), now) == 1;
    }

    /** Reads what is new, oldest first. */
    void poll(WeiboAccount account, Kind kind) {
        String known = mapper.since(account.name(), kind);
        boolean first = known == null || known.isEmpty();
        String since = known == null || known.isEmpty() ? NOTHING : known;
        try {
            List<JsonNode> found = read(account, kind, since, first ? 1 : MOST_PAGES);
            found.sort(Comparator.comparing(json -> new BigInteger(Remark.number(json, "id"))));
            if (!first) {
                found.forEach(json -> Remark.read(kind, json).ifPresent(remark -> remarks.take(account, remark)));
            }
            String newest = found.isEmpty() ? since : Remark.number(found.get(found.size() - 1), "id");
            mapper.move(account.name(), kind, newest);
        } catch (WeiboException e) {
            log.warn("{}: {} cannot be read: {}", account.ref(), kind, WeiboErrors.explained(e.code()));
        }
    }

    private List<JsonNode> read(WeiboAccount account, Kind kind, String since, int pages) throws WeiboException {
        List<JsonNode> found = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            JsonNode list = client.get(
                            account,
                            kind.path(),
                            Map.of("since_id", since, "count", String.valueOf(PAGE), "page", String.valueOf(page)))
                    .path(kind.list());
            list.forEach(json -> {
                if (!Remark.number(json, "id").isEmpty()) {
                    found.add(json);
                }
            });
            if (list.size() < PAGE) {
                break;
            }
        }
        return found;
    }
}
