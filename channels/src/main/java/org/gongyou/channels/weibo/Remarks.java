package org.gongyou.channels.weibo;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gongyou.channels.callback.Masked;
import org.gongyou.channels.weibo.Remark.Kind;
import org.gongyou.channels.weibo.RemarkMapper.Row;
import org.gongyou.channels.weibo.RemarkMapper.State;
import org.gongyou.channels.weibo.WeiboClient.WeiboException;
import org.gongyou.core.conversation.Inbox;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Answers what people say publicly, once and shortly. Words of danger also come into the house as a message of that person, so
 * that the duty roster is alarmed and he is written to privately; of all other words nothing is kept.
 */
@Component
class Remarks {

    private static final Logger log = LoggerFactory.getLogger(Remarks.class);
    private static final Duration SAME_PERSON = Duration.ofHours(24);
    private static final Duration HOUR = Duration.ofHours(1);

    /** An answer that comes later would only puzzle. */
    private static final Duration WORTH = Duration.ofHours(24);

    private static final Duration KEPT = Duration.ofDays(30);

    /** So long whoever has begun with an answer keeps it from the others. */
    private static final Duration BEGUN = Duration.ofMinutes(5);

    private static final int AT_A_TIME = 20;
    private static final int MOST_ATTEMPTS = 6;

    private final WeiboAccounts accounts;
    private final WeiboClient client;
    private final RemarkMapper mapper;
    private final Inbox inbox;
    private final Clock clock;

    Remarks(WeiboAccounts accounts, WeiboClient client, RemarkMapper mapper, Inbox inbox, Clock clock) {
        this.accounts = accounts;
        this.client = client;
        this.mapper = mapper;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Takes one in; the same one again changes nothing. Our own are let be. */
    void take(WeiboAccount account, Remark remark) {
        if (remark.author().equals(account.uid())) {
            return;
        }
        PublicAnswer answer =
                PublicAnswer.to(remark, account.switches().remarks().answers());
        if (answer == PublicAnswer.DANGER) {
            alarm(account, remark);
        }
        Instant now = clock.instant();
        boolean silent = answer == PublicAnswer.NONE
                || (answer != PublicAnswer.DANGER
                        && mapper.countAnswers(account.name(), remark.author(), now.minus(SAME_PERSON)) > 0);
        try {
            mapper.insert(new Row(
                    account.name(),
                    remark.kind(),
                    remark.id(),
                    remark.postId(),
                    remark.author(),
                    answer,
                    silent ? State.SKIPPED : State.PENDING,
                    0,
                    now,
                    now));
            Metrics.counter("gongyou.weibo.remarks", "account", account.name(), "answer", answer.name())
                    .increment();
        } catch (DuplicateKeyException e) {
            log.debug("{}: a remark came again", account.ref());
        }
    }

    private void alarm(WeiboAccount account, Remark remark) {
        log.warn("{}: words of danger in public from {}", account.ref(), Masked.id(remark.author()));
        inbox.handleSoon(inbox.accept(new InboundMessage(
                account.ref(),
                remark.author(),
                "remark:" + remark.kind() + ":" + remark.id(),
                remark.saidAt(),
                new Content.Text(remark.text()))));
    }

    /** Gives the answers that are due; those to people in danger first, and whatever the hour's count. */
    void answerDue() {
        for (Row row : mapper.findDue(clock.instant(), AT_A_TIME)) {
            accounts.find(row.account()).ifPresent(account -> answer(account, row));
        }
    }

    private void answer(WeiboAccount account, Row row) {
        Instant now = clock.instant();
        if (row.seenAt().plus(WORTH).isBefore(now) || row.attempts() >= MOST_ATTEMPTS) {
            mapper.settle(row, State.FAILED, "一天内没有答复成功，不再答复");
            return;
        }
        boolean full = row.answer() != PublicAnswer.DANGER
                && mapper.countAttempts(account.name(), now.minus(HOUR))
                        >= account.switches().remarks().perHour();
        if (full || mapper.attempt(row, now.plus(BEGUN)) == 0) {
            return;
        }
        try {
            say(account, row);
            mapper.settle(row, State.DONE, null);
        } catch (WeiboException e) {
            refused(account, row, e);
        }
    }

    private void say(WeiboAccount account, Row row) throws WeiboException {
        var switches = account.switches().remarks();
        String sentence = row.answer().sentence(row.remarkId());
        if (row.kind() == Kind.COMMENT) {
            client.post(
                    account,
                    switches.replyPath(),
                    Map.of("cid", row.remarkId(), "id", row.postId(), "comment", sentence, "rip", switches.address()));
        } else {
            client.post(
                    account,
                    switches.commentPath(),
                    Map.of("id", row.postId(), "comment", sentence, "rip", switches.address()));
        }
    }

    private void refused(WeiboAccount account, Row row, WeiboException e) {
        String reason = WeiboErrors.explained(e.code());
        log.info("{}: a public answer was not taken: {}", account.ref(), reason);
        if (WeiboErrors.isRepetition(e.code()) && row.attempts() > 0) {
            mapper.settle(row, State.DONE, null); // the call before had no answer, and was heard
        } else if (WeiboErrors.delivery(e.code()) instanceof Delivery.TryLater) {
            mapper.settle(row, State.PENDING, reason);
        } else {
            mapper.settle(row, State.FAILED, reason);
        }
    }

    void forgetOld() {
        mapper.forget(clock.instant().minus(KEPT));
    }
}
