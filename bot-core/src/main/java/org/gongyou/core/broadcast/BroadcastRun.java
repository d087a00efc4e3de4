package org.gongyou.core.broadcast;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.announcement.Listeners;
import org.gongyou.core.broadcast.Audience.Person;
import org.gongyou.core.broadcast.Broadcast.State;
import org.gongyou.core.broadcast.BroadcastMapper.Row;
import org.gongyou.core.delivery.QuietHours;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.privacy.SealedJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * The work of a broadcast, a little at a time: first who is to be told is written down, then they are told. A row for each
 * recipient, which goes over into another state only once, keeps two instances from telling anybody twice; it changes in the
 * transaction that puts the message into the outbox, so that a crash leaves both or neither.
 */
@Component
class BroadcastRun {

    static final String TASK = "broadcast";
    static final String WAITING = "WAITING";
    static final String TOLD = "TOLD";

    /** The job of a paused one stays: one that ended while somebody goes on would take his going on with it. */
    private static final Duration PAUSED_LOOK = Duration.ofSeconds(3);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BroadcastMapper mapper;
    private final Audience audience;
    private final ObjectProvider<Listeners> listeners;
    private final QuietHours quietHours;
    private final BroadcastProperties properties;
    private final TransactionOperations transactions;
    private final Clock clock;

    BroadcastRun(
            BroadcastMapper mapper,
            Audience audience,
            ObjectProvider<Listeners> listeners,
            QuietHours quietHours,
            BroadcastProperties properties,
            TransactionOperations transactions,
            Clock clock) {
        this.mapper = mapper;
        this.audience = audience;
        this.listeners = listeners;
        this.quietHours = quietHours;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does a little; returns when to go on, empty when there is nothing left to do, or nothing may be done. */
    Optional<Instant> run(long id) {
        Row row = mapper.find(id);
        Instant now = clock.instant();
        if (row != null && row.state() == State.PAUSED) {
            return Optional.of(now.plus(PAUSED_LOOK));
        }
        if (row == null || row.state() != State.SENDING) {
            return Optional.empty();
        }
        Segment segment = JSON.readValue(row.segment(), Segment.class);
        if (!row.planned()) {
            plan(row, segment);
            return Optional.of(now);
        }
        Instant open = quietHours.open(now);
        if (open.isAfter(now)) {
            return Optional.of(open);
        }
        List<Long> next = mapper.findWaiting(id, properties.perSecond());
        OutboundMessage message = SealedJson.open(row.body(), OutboundMessage.class);
        next.forEach(personId -> tell(id, segment, personId, message));
        if (next.size() < properties.perSecond()) {
            return mapper.finish(id, clock.instant()) == 1 ? Optional.empty() : Optional.of(now);
        }
        return Optional.of(now.plus(Duration.ofSeconds(1)));
    }

    /** Goes on behind the last person that was looked at. */
    private void plan(Row row, Segment segment) {
        long id = row.id();
        List<Person> chunk = audience.after(segment, row.plannedTo());
        if (chunk.isEmpty()) {
            mapper.plan(id);
            return;
        }
        for (Person person : chunk) {
            try {
                mapper.addRecipient(
                        id,
                        person.personId(),
                        person.reach().isReached() ? WAITING : person.reach().name());
            } catch (DuplicateKeyException e) {
                continue; // written down before a crash
            }
        }
        mapper.planTo(id, chunk.get(chunk.size() - 1).personId());
    }

    /** Somebody may have left, or asked for quiet, since he was written down; and somebody may have paused all of it. */
    private void tell(long id, Segment segment, long personId, OutboundMessage message) {
        transactions.executeWithoutResult(status -> {
            Row now = mapper.find(id);
            if (now == null || now.state() != State.SENDING) {
                return;
            }
            Person person = audience.one(segment, personId);
            String outcome = person.reach().isReached() ? TOLD : person.reach().name();
            if (mapper.settle(id, personId, outcome, clock.instant()) == 1 && outcome.equals(TOLD)) {
                listeners.getObject().tell(person.conversationId(), message, false);
                Metrics.counter("gongyou.broadcast.told").increment();
            }
        });
    }
}
