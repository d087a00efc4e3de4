package org.gongyou.channels.wecom;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gongyou.channels.wecom.PullMapper.Cursor;
import org.gongyou.channels.wecom.PullMapper.Notice;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.UnreadableDataException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Pulls what an account has been sent. The row of its cursor is held from the question to the end of the page, so that one of
 * all instances pulls; every message of the page has been stored, in a transaction of its own, before the cursor's move
 * commits. Whoever dies between leaves the cursor where it was, and what is pulled again is known by its ids.
 */
@Component
class Puller {

    private static final int LONGEST_CURSOR = 255;

    private final PullMapper mapper;
    private final WeComClient client;
    private final Intake intake;
    private final Rescue rescue;
    private final WeComProperties properties;
    private final PersonalData personalData;
    private final Clock clock;
    private final TransactionTemplate apart;

    Puller(
            PullMapper mapper,
            WeComClient client,
            Intake intake,
            Rescue rescue,
            WeComProperties properties,
            PersonalData personalData,
            Clock clock,
            PlatformTransactionManager manager) {
        this.mapper = mapper;
        this.client = client;
        this.intake = intake;
        this.rescue = rescue;
        this.properties = properties;
        this.personalData = personalData;
        this.clock = clock;
        this.apart = new TransactionTemplate(manager);
        apart.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What came of a page: whether there are more, or why there is none. */
    private record Outcome(
            boolean more, @Nullable String cursor, @Nullable WeComException fault) {}

    /**
     * Pulls and stores the next page.
     *
     * @return whether there is another one
     * @throws WeComException if the platform does not give it
     */
    boolean page(WeComAccount account) throws WeComException {
        makeRoom(account);
        Outcome outcome = apart.execute(status -> heldPage(account));
        if (outcome == null) {
            return false;
        }
        if (outcome.fault() != null) {
            throw outcome.fault();
        }
        if (outcome.cursor() != null) {
            rescue.isAt(account, outcome.cursor());
        }
        return outcome.more();
    }

    private void makeRoom(WeComAccount account) {
        if (mapper.find(account.openKfId()) == null) {
            try {
                mapper.insert(account.openKfId(), Instant.EPOCH);
            } catch (DuplicateKeyException e) {
                // another instance was quicker: the row is there
            }
        }
    }

    private Outcome heldPage(WeComAccount account) {
        String id = account.openKfId();
        Cursor held = mapper.lock(id);
        Notice notice = mapper.newestNotice(id);
        try {
            JsonNode page = ask(account, held, notice);
            page.path("msg_list").forEach(item -> intake.take(account, item));
            String next = page.path("next_cursor").asString("");
            boolean moved = !next.isEmpty() && next.length() <= LONGEST_CURSOR && !next.equals(held.nextCursor());
            String cursor = moved ? next : held.nextCursor();
            mapper.move(id, cursor, clock.instant());
            boolean more = moved && page.path("has_more").asInt(0) == 1;
            if (!more && notice != null) {
                mapper.settle(id, notice.id());
            }
            return new Outcome(more, cursor, null);
        } catch (WeComException e) {
            return new Outcome(false, null, e);
        }
    }

    /** With the word of the newest callback, if there is one; without it, once that is too old for the platform. */
    private JsonNode ask(WeComAccount account, Cursor from, @Nullable Notice notice) throws WeComException {
        Map<String, Object> question = new HashMap<>();
        question.put("open_kfid", account.openKfId());
        question.put("limit", properties.pageSize());
        question.put("voice_format", 0);
        if (from.nextCursor() != null) {
            question.put("cursor", from.nextCursor());
        }
        String token = notice == null ? "" : opened(notice);
        if (token.isEmpty()) {
            return client.post(account, "sync_msg", question);
        }
        Map<String, Object> told = new HashMap<>(question);
        told.put("token", token);
        try {
            return client.post(account, "sync_msg", told);
        } catch (WeComException e) {
            boolean ofTheToken = e.code() != 0
                    && (WeComErrors.consequence(e.code()) == WeComErrors.Consequence.UNKNOWN
                            || WeComErrors.consequence(e.code()) == WeComErrors.Consequence.REFUSED);
            if (!ofTheToken) {
                throw e;
            }
            return client.post(account, "sync_msg", question);
        }
    }

    private String opened(Notice notice) {
        try {
            return personalData.open(notice.tokenSealed());
        } catch (UnreadableDataException e) {
            return ""; // sealed under a key that is gone
        }
    }
}
