package org.gongyou.core.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongyou.core.delivery.Draft.Times;
import org.gongyou.core.message.AccountRef;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.Portion;
import org.gongyou.core.privacy.SealedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that we have to say, on its way out. A message is stored by the transaction that causes it and leaves the
 * house once: either returned by {@link #claim} or pushed.
 */
@Service
public class Outbox {

    /** What goes out in front of a reply must leave it readable, and within one bubble of the narrowest platform. */
    private static final int LONGEST_CARRIED = 400;

    private static final String LATE = "【上一条的答复】";
    private static final int MOST_CARRIED = 5;
    private static final int MOST_BOUNCING = 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OutboundMapper mapper;
    private final PushQueue queue;
    private final Channels channels;
    private final QuietHours quietHours;
    private final DeliveryProperties properties;
    private final Clock clock;

    Outbox(
            OutboundMapper mapper,
            PushQueue queue,
            Channels channels,
            QuietHours quietHours,
            DeliveryProperties properties,
            Clock clock) {
        this.mapper = mapper;
        this.queue = queue;
        this.channels = channels;
        this.quietHours = quietHours;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Stores news that the person did not ask for just now; it is pushed as soon as the transaction commits, or at the end
     * of the quiet hours. Somebody who speaks earlier gets it in front of the answer.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Parcel news) {
        Instant now = clock.instant();
        Instant open = quietHours.open(now);
        store(news, new Times(now, open, expiry(news, open), false));
    }

    /** Stores news that cannot wait for the morning; it is pushed as soon as the transaction commits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellAtOnce(Parcel news) {
        Instant now = clock.instant();
        store(news, new Times(now, now, expiry(news, now), true));
    }

    /** Whether news may go now to somebody who was last heard at that time. */
    public boolean reaches(AccountRef account, Instant lastHeard) {
        return channels.find(account.channel())
                .filter(channel -> channel.reaches(account, lastHeard))
                .isPresent();
    }

    /** Whether people of an account fetch what they are told, whenever they come. */
    public boolean isFetched(AccountRef account) {
        return channels.find(account.channel())
                .filter(channel -> !channel.pushes())
                .isPresent();
    }

    /** How many messages an account may send today; empty where the platform does not count, or does not say. May call it. */
    public Optional<Long> allowance(AccountRef account) {
        return channels.find(account.channel()).map(channel -> channel.allowance(account));
    }

    /**
     * Stores the answer to a message, with what has been waiting for the person in front of it.
     *
     * @param offeredUntil until when a caller may come and {@link #claim} it; nobody waits if null, and it is pushed at
     *     once
     * @return its id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long reply(Parcel answer, @Nullable Instant offeredUntil) {
        Instant now = clock.instant();
        List<OutboundRow> before = mapper.lockWaiting(answer.conversationId(), now, MOST_CARRIED);
        if (before.isEmpty()) {
            return store(answer, offeredUntil);
        }
        List<OutboundRow> carried = fitting(before);
        long id = store(answer.with(inFront(carried, answer.message())), offeredUntil);
        for (OutboundRow row : carried) {
            if (mapper.carry(row.id(), id, now) != 1) {
                throw new IllegalStateException("Message " + row.id() + " was locked and left all the same");
            }
            mapper.carryOn(row.id(), id);
        }
        return id;
    }

    /** Whether something waits for the person's next message. */
    public boolean anyWaiting(long conversationId) {
        return !mapper.findWaiting(conversationId, clock.instant(), 1).isEmpty();
    }

    /**
     * Takes over the answer to a message, to be shown to the person by the caller. What was claimed before is given
     * again; what has been pushed is not.
     *
     * @param cut what of it he can show at once; the rest is stored with the claim and pushed a moment later
     */
    @Transactional
    public Optional<OutboundMessage> claim(long inboundId, Function<OutboundMessage, Portion> cut) {
        OutboundRow row = mapper.findReply(inboundId);
        if (row == null) {
            return Optional.empty();
        }
        boolean already = row.status() == Status.HANDED || row.status() == Status.LISTED;
        if (!already && mapper.hand(row.id(), clock.instant()) == 1) {
            Portion portion = cut.apply(message(row));
            follow(row, portion.rest());
            return Optional.of(portion.shown());
        }
        OutboundRow now = already ? row : mapper.findReply(inboundId);
        return already || (now != null && now.status() == Status.HANDED)
                ? Optional.of(cut.apply(message(row)).shown())
                : Optional.empty();
    }

    /** Has the rest of a reply pushed, after a pause long enough for its beginning to be there first. */
    private void follow(OutboundRow reply, @Nullable OutboundMessage rest) {
        if (rest == null) {
            return;
        }
        Instant now = clock.instant();
        Instant then = now.plus(PAUSE);
        Parcel parcel =
                new Parcel(reply.conversationId(), reply.accountRef(), reply.recipient(), null, reply.caseId(), rest);
        Times times = new Times(now, then, now.plus(properties.replyLife()), true);
        Draft draft = new Draft(parcel, SealedJson.seal(rest), Status.PENDING, times);
        mapper.insert(draft);
        queue.add(draft.getId(), then);
    }

    /** Has an unclaimed message pushed. */
    public void push(long id) {
        queue.add(id, clock.instant());
    }

    /**
     * Has everything pushed that has been due for some time and that nobody seems to look after; gives up what waits for
     * people who have not written while it was worth something.
     */
    public void pushOverdue(Duration overdue) {
        mapper.expireWaiting(clock.instant());
        mapper.findDue(clock.instant().minus(overdue), 500).forEach(this::push);
    }

    /**
     * A message that its platform had taken did not arrive after all.
     *
     * @param reason the platform's reason with its cure, in Chinese
     * @param untilHeard whether it may arrive once the person has written again; otherwise it is a dead letter
     */
    public record Bounce(long conversationId, String reason, boolean untilHeard) {}

    /** Notes it on the newest message of the conversation that it is true of; false if there is none that was sent lately. */
    @Transactional
    public boolean bounced(Bounce bounce, Predicate<OutboundMessage> which) {
        Status now = bounce.untilHeard() ? Status.WAITING : Status.FAILED;
        for (OutboundRow row : mapper.findSent(bounce.conversationId(), MOST_BOUNCING)) {
            if (which.test(message(row))) {
                return mapper.bounce(row.id(), now, bounce.reason()) == 1;
            }
        }
        return false;
    }

    /** What became of the news of a case, oldest first. */
    public List<DeliveryState> ofCase(long caseId) {
        return mapper.findOfCase(caseId, 100).stream()
                .map(row -> new DeliveryState(
                        row.createdAt(),
                        row.status().told(),
                        row.attempts(),
                        row.lastError(),
                        message(row).asPlainText()))
                .toList();
    }

    OutboundMessage message(OutboundRow row) {
        return SealedJson.open(row.body(), OutboundMessage.class);
    }

    private long store(Parcel answer, @Nullable Instant offeredUntil) {
        Instant now = clock.instant();
        Instant pushAt = offeredUntil == null ? now : offeredUntil;
        Times times = new Times(now, pushAt, expiry(answer, pushAt), false);
        return offeredUntil == null ? store(answer, times) : insert(answer, times);
    }

    /** Stores it and has it pushed when its time has come. */
    private long store(Parcel parcel, Times times) {
        long id = insert(parcel, times);
        if (channels.pushes(parcel.account().channel())) {
            queue.add(id, times.pushAt());
        }
        return id;
    }

    private Instant expiry(Parcel parcel, Instant pushAt) {
        Instant now = clock.instant();
        return (pushAt.isAfter(now) ? pushAt : now)
                .plus(parcel.inboundId() == null ? properties.newsLife() : properties.replyLife());
    }

    private long insert(Parcel parcel, Times times) {
        boolean pushes = channels.pushes(parcel.account().channel());
        Draft draft =
                new Draft(parcel, SealedJson.seal(parcel.message()), pushes ? Status.PENDING : Status.LISTED, times);
        mapper.insert(draft);
        return draft.getId();
    }

    private List<OutboundRow> fitting(List<OutboundRow> rows) {
        List<OutboundRow> fitting = new ArrayList<>();
        int length = 0;
        for (OutboundRow row : rows) {
            length += message(row).asPlainText().length();
            if (!fitting.isEmpty() && length > LONGEST_CARRIED) {
                break;
            }
            fitting.add(row);
        }
        return fitting;
    }

    private OutboundMessage inFront(List<OutboundRow> carried, OutboundMessage answer) {
        StringBuilder text = new StringBuilder();
        for (OutboundRow row : carried) {
            text.append(text.isEmpty() ? "" : "\n\n")
                    .append(row.inboundId() == null ? "" : LATE)
                    .append(asNews(message(row)));
        }
        if (!answer.text().isBlank()) {
            text.append("\n\n").append(answer.text());
        }
        return answer.withText(text.toString());
    }

    /** Its buttons have lost their moment; its pages have not. */
    private static String asNews(OutboundMessage message) {
        return new OutboundMessage(message.text(), List.of(), message.links())
                .enclosing(message.enclosure())
                .asPlainText();
    }
}
