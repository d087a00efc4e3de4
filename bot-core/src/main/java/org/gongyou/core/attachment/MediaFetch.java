package org.gongyou.core.attachment;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongyou.core.announcement.Announcements;
import org.gongyou.core.attachment.AttachmentMapper.Awaited;
import org.gongyou.core.attachment.MediaSource.Fetched;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fetches files that lie with a platform, one by one, until each is ours or lost. What is lost is told to the person who sent
 * it, once, and is shown at the desk.
 */
@Component
class MediaFetch {

    static final String TASK = "fetch-media";

    /** So long platforms keep what people send. */
    private static final Duration LIFE = Duration.ofDays(3);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(MediaFetch.class);

    private final AttachmentMapper mapper;
    private final Attachments attachments;
    private final ObjectProvider<MediaSource> sources;
    private final Announcements announcements;
    private final TransactionOperations transactions;
    private final Clock clock;

    MediaFetch(
            AttachmentMapper mapper,
            Attachments attachments,
            ObjectProvider<MediaSource> sources,
            Announcements announcements,
            TransactionOperations transactions,
            Clock clock) {
        this.mapper = mapper;
        this.attachments = attachments;
        this.sources = sources;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Tries once. Returns when to try again; empty when there is nothing left to do. */
    Optional<Instant> run(String key) {
        Awaited file = mapper.findAwaited(key);
        if (file == null) {
            return Optional.empty();
        }
        Fetched fetched = fetch(file.accountRef(), file.mediaId());
        if (fetched instanceof Fetched.Bytes bytes) {
            return keep(file, bytes.content());
        }
        if (fetched instanceof Fetched.Gone gone) {
            return lose(file, gone.told());
        }
        return later(file, (Fetched.TryLater) fetched);
    }

    private Fetched fetch(AccountRef account, String mediaId) {
        MediaSource source = sources.stream()
                .filter(it -> it.channel().equals(account.channel()))
                .findFirst()
                .orElse(null);
        if (source == null) {
            return new Fetched.TryLater(Duration.ZERO, "no source for " + account.channel());
        }
        try {
            return source.fetch(account, mediaId);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{}: a file could not be fetched: {}", account, e.getClass().getName());
            return new Fetched.TryLater(Duration.ZERO, e.getClass().getSimpleName());
        }
    }

    private Optional<Instant> keep(Awaited file, byte[] content) {
        try {
            transactions.executeWithoutResult(status -> attachments.store(file.accountRef(), file.mediaId(), content));
            count(file, "kept");
        } catch (BadFileException e) {
            return lose(file, String.valueOf(e.getMessage()));
        } catch (DuplicateKeyException e) {
            LOG.debug("Another instance has fetched the file of {} meanwhile", file.key());
        }
        return Optional.empty();
    }

    /** Doubles the pause by waiting as long as the file has been waited for. */
    private Optional<Instant> later(Awaited file, Fetched.TryLater later) {
        Instant now = clock.instant();
        Duration waited = Duration.between(file.at(), now);
        if (waited.compareTo(LIFE) > 0) {
            LOG.warn("{}: a file is given up: {}", file.accountRef(), later.reason());
            return lose(file, "一直没能取到，平台只保留三天。");
        }
        count(file, "later");
        Duration pause = atMost(atLeast(waited, SHORTEST_PAUSE), LONGEST_PAUSE);
        return Optional.of(now.plus(atLeast(pause, later.after())));
    }

    private Optional<Instant> lose(Awaited file, String why) {
        transactions.executeWithoutResult(status -> {
            Long conversationId = file.conversationId();
            if (mapper.lose(file.key(), why) == 1 && conversationId != null) {
                announcements.now("lost-" + file.key(), conversationId, told(file, why));
            }
        });
        count(file, "lost");
        return Optional.empty();
    }

    /** A form that is still open takes another photo; what was handed in is for the desk to reopen. */
    private static String told(Awaited file, String why) {
        @Nullable String receipt = file.receiptNo();
        return receipt == null
                ? "您刚才发的照片没有收下：" + why + "请重新发一张。"
                : "您办理的 " + receipt + " 里有一张照片没有收下：" + why + "工作人员会请您补，您也可以回“转人工”。";
    }

    private static Duration atLeast(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration atMost(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? other : one;
    }

    private static void count(Awaited file, String outcome) {
        Metrics.counter("gongyou.media", "channel", file.channel(), "outcome", outcome)
                .increment();
    }
}
