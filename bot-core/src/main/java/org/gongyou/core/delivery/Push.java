package org.gongyou.core.delivery;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.gongyou.core.delivery.OutboundMapper.Earlier;
import org.gongyou.core.message.Channel;
import org.gongyou.core.message.Delivery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One attempt to push one message. Messages of a conversation leave in order: a later one waits for an earlier one until
 * that is settled one way or another.
 */
@Component
class Push {

    private static final Logger LOG = LoggerFactory.getLogger(Push.class);
    private static final Duration TURN_TAKING = Duration.ofMillis(500);
    /** So long we would rather be late than say something twice. */
    private static final Duration DOUBT = Duration.ofMinutes(10);

    private static final Duration ASK_AGAIN = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofMillis(5);
    private static final String ANNOUNCED = "已发模板通知，全文随对方下一次来信送达";
    private static final int LONGEST_ERROR = 250;

    private final OutboundMapper mapper;
    private final Outbox outbox;
    private final Channels channels;
    private final Pace pace;
    private final Headings headings;
    private final QuietHours quietHours;
    private final DeliveryProperties properties;
    private final Clock clock;

    Push(
            OutboundMapper mapper,
            Outbox outbox,
            Channels channels,
            Pace pace,
            Headings headings,
            QuietHours quietHours,
            DeliveryProperties properties,
            Clock clock) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.channels = channels;
        this.pace = pace;
        this.headings = headings;
        this.quietHours = quietHours;
        this.properties = properties;
        this.clock = clock;
    }

    /** Tries once. Returns when to try again; empty when there is nothing left to do. */
    Optional<Instant> run(long id) {
        OutboundRow row = mapper.find(id);
        if (row == null) {
            return Optional.empty();
        }
        return switch (row.status()) {
            case PENDING -> whenItsTurnHasCome(row);
            case SENDING -> afterACrash(row);
            default -> Optional.empty();
        };
    }

    private Optional<Instant> whenItsTurnHasCome(OutboundRow row) {
        Instant now = clock.instant();
        if (row.pushAt().isAfter(now)) {
            return Optional.of(row.pushAt());
        }
        if (row.expiresAt() != null && row.expiresAt().isBefore(now)) {
            if (mapper.expire(row.id(), now) == 1) {
                count(row, "expired");
            }
            return Optional.empty();
        }
        Earlier earlier = mapper.findEarlier(row.conversationId(), row.id(), now);
        if (earlier != null) {
            Instant settled = earlier.offered() || earlier.pushAt().isBefore(now) ? now : earlier.pushAt();
            return Optional.of(settled.plus(TURN_TAKING));
        }
        Instant open = row.mayWait() ? quietHours.open(now) : now;
        if (open.isAfter(now)) {
            mapper.defer(row.id(), open);
            return Optional.of(open);
        }
        // Somebody waits for an answer: it does not stand in line behind a morning's news.
        Instant turn = row.paced() || !row.mayWait() ? now : pace.take(row.accountRef());
        if (turn.isAfter(now.plus(SOON))) {
            mapper.pace(row.id(), turn);
            return Optional.of(turn);
        }
        return attempt(row, Status.PENDING);
    }

    /** We have seen no end of the last attempt: if the platform has the message, it must not get it twice. */
    private Optional<Instant> afterACrash(OutboundRow row) {
        Instant since = row.attemptAt() == null ? row.createdAt() : row.attemptAt();
        Channel.Arrival arrival = channels.find(row.channel())
                .map(c -> c.lookUp(row.accountRef(), row.recipient(), outbox.message(row), since))
                .orElse(Channel.Arrival.UNKNOWN);
        if (arrival == Channel.Arrival.ARRIVED) {
            return settled(row, Status.SENT, null);
        }
        Instant now = clock.instant();
        if (arrival == Channel.Arrival.ASK_LATER && now.isBefore(since.plus(DOUBT))) {
            return Optional.of(now.plus(ASK_AGAIN));
        }
        return attempt(row, Status.SENDING);
    }

    private Optional<Instant> attempt(OutboundRow row, Status from) {
        if (mapper.begin(row.id(), from, clock.instant()) == 0) {
            return Optional.empty();
        }
        Delivery delivery = send(row);
        if (delivery instanceof Delivery.Accepted) {
            measure(row);
            return settled(row, Status.SENT, null);
        }
        if (delivery instanceof Delivery.WindowClosed closed) {
            return window(row, closed.reason());
        }
        if (delivery instanceof Delivery.Refused refused) {
            return settled(row, Status.FAILED, refused.reason());
        }
        if (delivery instanceof Delivery.InDoubt doubt) {
            return inDoubt(row, doubt);
        }
        return later(row, (Delivery.TryLater) delivery);
    }

    /** It waits for the person's next message. Of news he hears by a form of the platform's that it is there, if that may be. */
    private Optional<Instant> window(OutboundRow row, String closed) {
        Delivery said = row.inboundId() == null ? announce(row) : new Delivery.WindowClosed("");
        if (said instanceof Delivery.Accepted) {
            count(row, "announced");
            return settled(row, Status.WAITING, ANNOUNCED);
        }
        if (said instanceof Delivery.TryLater later && row.attempts() + 1 < properties.attempts()) {
            return later(row, later);
        }
        String why = said instanceof Delivery.TryLater late
                ? late.reason()
                : said instanceof Delivery.WindowClosed shut ? shut.reason() : "";
        return settled(row, Status.WAITING, why.isEmpty() ? closed : closed + "。通知没有发：" + why);
    }

    private Delivery announce(OutboundRow row) {
        try {
            return channels.find(row.channel())
                    .map(it -> it.announce(row.accountRef(), row.recipient(), headings.of(row, outbox.message(row))))
                    .orElseGet(() -> new Delivery.WindowClosed(""));
        } catch (RuntimeException e) {
            LOG.warn("Message {} is not announced: {}", row.id(), e.getClass().getName());
            return new Delivery.TryLater(Duration.ZERO, e.getClass().getSimpleName());
        }
    }

    private Delivery send(OutboundRow row) {
        Channel channel = channels.find(row.channel()).orElse(null);
        if (channel == null) {
            return new Delivery.TryLater(Duration.ZERO, "No channel " + row.channel() + " in this installation");
        }
        try {
            return channel.send(row.accountRef(), row.recipient(), outbox.message(row));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Channel {} failed on message {}: {}",
                    row.channel(),
                    row.id(),
                    e.getClass().getName());
            return new Delivery.TryLater(Duration.ZERO, e.getClass().getSimpleName());
        }
    }

    /** It stays as a crash would leave it, so that any instance looks it up before it sends it again. */
    private Optional<Instant> inDoubt(OutboundRow row, Delivery.InDoubt doubt) {
        if (row.attempts() + 1 >= properties.attempts()) {
            return settled(row, Status.FAILED, doubt.reason());
        }
        count(row, "doubt");
        return Optional.of(clock.instant().plus(doubt.after()));
    }

    private Optional<Instant> later(OutboundRow row, Delivery.TryLater later) {
        int attempts = row.attempts() + 1;
        if (attempts >= properties.attempts()) {
            return settled(row, Status.FAILED, later.reason());
        }
        Duration backOff = properties.backOff(attempts);
        Instant again = clock.instant().plus(later.after().compareTo(backOff) > 0 ? later.after() : backOff);
        Instant at = row.mayWait() ? quietHours.open(again) : again;
        mapper.postpone(row.id(), at, cut(later.reason()));
        count(row, "later");
        return Optional.of(at);
    }

    private Optional<Instant> settled(OutboundRow row, Status status, @Nullable String error) {
        mapper.settle(row.id(), status, error == null ? null : cut(error), clock.instant());
        count(row, status.name().toLowerCase(Locale.ROOT));
        LOG.info("Message {} on {}: {}", row.id(), row.accountRef(), status);
        return Optional.empty();
    }

    /** How long an answer that missed its response took. */
    private void measure(OutboundRow row) {
        if (row.inboundId() != null) {
            Metrics.timer("gongyou.reply", "channel", row.channel(), "account", row.account(), "way", "push")
                    .record(Duration.between(row.createdAt(), clock.instant()));
        }
    }

    private void count(OutboundRow row, String outcome) {
        Metrics.counter("gongyou.delivery", "channel", row.channel(), "outcome", outcome)
                .increment();
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_ERROR ? reason : reason.substring(0, LONGEST_ERROR);
    }
}
