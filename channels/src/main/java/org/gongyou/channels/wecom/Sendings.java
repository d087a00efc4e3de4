package org.gongyou.channels.wecom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.gongyou.channels.callback.Sha256;
import org.gongyou.channels.wecom.SendingMapper.Mark;
import org.gongyou.channels.wecom.SendingMapper.Row;
import org.gongyou.core.message.OutboundMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ids under which messages leave. An id is stored before the platform first hears it, and a message whose sending we saw no
 * end of is sent again under the same: the platform takes each id once.
 */
@Component
class Sendings {

    private static final int ID_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A sending that has come to no end for so long is another message's now. */
    private static final Duration FORGOTTEN = Duration.ofHours(48);

    private static final Duration KEPT = Duration.ofDays(7);

    private final SendingMapper mapper;
    private final Clock clock;

    Sendings(SendingMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What tells this message from others to the same person. */
    static String digest(OutboundMessage message) {
        StringBuilder all = new StringBuilder(message.asPlainText());
        message.choices().forEach(choice -> all.append('\u0000').append(choice.key()));
        return Sha256.hex(all.toString());
    }

    private static Mark mark(WeComAccount account, String customer, OutboundMessage message) {
        return new Mark(account.name(), customer, digest(message));
    }

    /** The sending of this message: the one that was broken off, or a new one. */
    Row begin(WeComAccount account, String customer, OutboundMessage message) {
        Mark mark = mark(account, customer, message);
        Instant now = clock.instant();
        Row open = mapper.findOpen(mark);
        if (open != null && open.beganAt().plus(FORGOTTEN).isAfter(now)) {
            return open;
        }
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        mapper.insert(id, mark, now);
        return new Row(id, mark.account(), mark.customer(), mark.digest(), 0, false, now, null);
    }

    /** Whether this message has come to its end since then. */
    boolean hasArrived(WeComAccount account, String customer, OutboundMessage message, Instant since) {
        Mark mark = mark(account, customer, message);
        return mapper.findOpen(mark) == null && mapper.hasDone(mark, since);
    }

    /** The sending that a part's message id belongs to; null if it is none of ours, or long ago. */
    @Nullable
    Row of(String messageId) {
        int seam = messageId.lastIndexOf('-');
        return seam < 0 ? null : mapper.find(messageId.substring(0, seam));
    }

    /** The call for the next part begins. */
    void call(Row sending, int part) {
        mapper.progress(sending.id(), part, true);
    }

    /** So many parts have been taken, and no call is under way. */
    void stands(Row sending, int parts) {
        mapper.progress(sending.id(), parts, false);
    }

    void finish(Row sending, int parts) {
        mapper.finish(sending.id(), parts, clock.instant());
    }

    /** It is not sent on: whatever comes of the message is another sending. */
    void drop(Row sending) {
        mapper.delete(sending.id());
    }

    void forgetOld() {
        mapper.forget(clock.instant().minus(KEPT));
    }
}
