package org.gongyou.core.broadcast;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.broadcast.Audience.Person;
import org.gongyou.core.broadcast.Broadcast.State;
import org.gongyou.core.broadcast.BroadcastMapper.NewRow;
import org.gongyou.core.broadcast.BroadcastMapper.Row;
import org.gongyou.core.broadcast.BroadcastMapper.Tally;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.privacy.SealedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Broadcasts as the desk makes and steers them. */
@Service
public class Broadcasts {

    private static final int MOST_LISTED = 100;
    private static final int LONGEST_TITLE = 64;
    private static final int LONGEST_TEXT = 500;
    private static final String HOW_TO_STOP = "\n\n不想再收到这类消息，请回“不再提醒”。";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BroadcastMapper mapper;
    private final Audience audience;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Clock clock;

    Broadcasts(BroadcastMapper mapper, Audience audience, Outbox outbox, Jobs jobs, Clock clock) {
        this.mapper = mapper;
        this.audience = audience;
        this.outbox = outbox;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Who would be told now.
     *
     * @param people how many of the segment there are, by whether they can be told
     * @param accounts where they would be told
     */
    public record Preview(Map<Reach, Long> people, List<Share> accounts) {}

    /**
     * What an account would have to do.
     *
     * @param people how many would be told there
     * @param allowance how many messages the platform lets it send today; null where that is not known
     */
    public record Share(
            String account, long people, @Nullable Long allowance) {}

    /** Something that cannot be done; the message says why, in Chinese. */
    public static final class BadBroadcastException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        BadBroadcastException(String message) {
            super(message);
        }
    }

    /**
     * Counts who would be told; reads every person of the segment, and asks the platforms for their quotas.
     *
     * @throws BadBroadcastException if the segment is everybody
     */
    public Preview preview(Segment segment) {
        check(segment);
        Map<Reach, Long> people = new EnumMap<>(Reach.class);
        Map<AccountRef, Long> accounts = new HashMap<>();
        List<Person> chunk = audience.after(segment, 0);
        while (!chunk.isEmpty()) {
            for (Person person : chunk) {
                people.merge(person.reach(), 1L, Long::sum);
                AccountRef account = person.account();
                if (account != null) {
                    accounts.merge(account, 1L, Long::sum);
                }
            }
            chunk = audience.after(segment, chunk.get(chunk.size() - 1).personId());
        }
        List<Share> shares = accounts.entrySet().stream()
                .map(it -> new Share(
                        it.getKey().toString(),
                        it.getValue(),
                        outbox.allowance(it.getKey()).orElse(null)))
                .sorted((one, other) -> one.account().compareTo(other.account()))
                .toList();
        return new Preview(people, shares);
    }

    /**
     * Writes a broadcast down; nobody is told yet.
     *
     * @throws BadBroadcastException if something is missing or too long
     */
    @Transactional
    public Broadcast write(String title, OutboundMessage message, Segment segment, String by) {
        check(segment);
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new BadBroadcastException("请填写名称，最多 " + LONGEST_TITLE + " 字");
        }
        if (message.text().isBlank() || message.text().length() > LONGEST_TEXT) {
            throw new BadBroadcastException("请填写内容，最多 " + LONGEST_TEXT + " 字");
        }
        OutboundMessage whole = message.withText(message.text().strip() + HOW_TO_STOP);
        NewRow row = new NewRow(
                title.strip(), SealedJson.seal(whole), JSON.writeValueAsString(segment), by, clock.instant());
        mapper.insert(row);
        return get(row.getId()).orElseThrow();
    }

    private static void check(Segment segment) {
        if (segment.isEverybody()) {
            throw new BadBroadcastException("请选择发给谁：订阅的主题、工会、账号或标签至少选一项");
        }
    }

    /** The accounts that anybody is on, 100 at most. */
    public List<AccountRef> accounts() {
        return mapper.accounts(MOST_LISTED);
    }

    /** The newest first, 100 at most. */
    public List<Broadcast> list() {
        return mapper.findAll(MOST_LISTED).stream().map(this::broadcast).toList();
    }

    public Optional<Broadcast> get(long id) {
        return Optional.ofNullable(mapper.find(id)).map(this::broadcast);
    }

    /** Begins to tell people, or goes on with it; false if it is neither a draft nor paused. */
    @Transactional
    public boolean start(long id) {
        if (mapper.move(id, State.DRAFT, State.SENDING) == 1) {
            mapper.start(id, clock.instant());
        } else if (mapper.move(id, State.PAUSED, State.SENDING) == 0) {
            return false;
        }
        jobs.add(BroadcastRun.TASK, Long.toString(id));
        return true;
    }

    /** Tells nobody more until {@link #start}; false if nobody is being told. */
    @Transactional
    public boolean pause(long id) {
        return mapper.move(id, State.SENDING, State.PAUSED) == 1;
    }

    /** Gives it up; false if it has come to its end. */
    @Transactional
    public boolean cancel(long id) {
        return mapper.move(id, State.PAUSED, State.CANCELLED) == 1
                || mapper.move(id, State.DRAFT, State.CANCELLED) == 1
                || mapper.move(id, State.SENDING, State.CANCELLED) == 1;
    }

    private Broadcast broadcast(Row row) {
        Map<Reach, Long> skipped = new EnumMap<>(Reach.class);
        long told = 0;
        long waiting = 0;
        for (Tally tally : mapper.tallies(row.id())) {
            switch (tally.state()) {
                case BroadcastRun.TOLD -> told = tally.number();
                case BroadcastRun.WAITING -> waiting = tally.number();
                default -> skipped.put(Reach.valueOf(tally.state()), tally.number());
            }
        }
        return new Broadcast(
                row.id(),
                row.title(),
                SealedJson.open(row.body(), OutboundMessage.class).asPlainText(),
                JSON.readValue(row.segment(), Segment.class),
                row.state(),
                row.planned(),
                told,
                waiting,
                skipped,
                row.createdBy(),
                row.createdAt(),
                row.startedAt(),
                row.finishedAt());
    }
}
