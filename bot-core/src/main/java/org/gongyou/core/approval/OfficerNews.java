package org.gongyou.core.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongyou.core.announcement.Listeners;
import org.gongyou.core.approval.OfficerNewsMapper.Due;
import org.gongyou.core.approval.OfficerNewsMapper.News;
import org.gongyou.core.casework.UnionAsked;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells officers in chat what their union has to do. News is written down with what it is about, and told afterwards in transactions of
 * its own, so that no ruling has to wait for the conversations of others; each is told once, also after a crash.
 */
@Service
public class OfficerNews {

    private static final int AT_ONCE = 200;
    private static final int MOST_OFFICERS = 20;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private final OfficerNewsMapper news;
    private final Officers officers;
    private final ServiceCatalog catalog;
    private final ObjectProvider<Listeners> conversations;
    private final TransactionOperations transactions;
    private final Clock clock;

    OfficerNews(
            OfficerNewsMapper news,
            Officers officers,
            ServiceCatalog catalog,
            ObjectProvider<Listeners> conversations,
            TransactionOperations transactions,
            Clock clock) {
        this.news = news;
        this.officers = officers;
        this.catalog = catalog;
        this.conversations = conversations;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(UnionAsked asked) {
        if (news.count(asked) == 0) {
            news.insert(asked, clock.instant());
        }
    }

    /** Writes down for every case whose day is today, or was before, that its union is to be reminded; once for each day that was set. */
    public void remindOfDue() {
        List<String> services = catalog.all().stream()
                .filter(s -> s.outcome().type() == Outcome.Type.APPROVAL)
                .flatMap(s -> s.outcome().approves().stream())
                .distinct()
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Wordings.CHINA);
        List<Due> due = services.isEmpty() ? List.of() : news.due(services, today, AT_ONCE);
        due.forEach(one -> transactions.executeWithoutResult(status -> on(reminder(one))));
    }

    private UnionAsked reminder(Due due) {
        String title = catalog.find(due.service()).map(ServiceDefinition::title).orElse("申请");
        return new UnionAsked(
                due.id(),
                due.unionId(),
                "due " + due.dueOn(),
                "【催办】" + title + "（" + due.receiptNo() + "）要在 " + DAY.format(due.dueOn()) + "前办好。回“待办”就能处理。");
    }

    /** Tells the officers of each union what has been written down for them. */
    public void tell() {
        news.untold(AT_ONCE).forEach(one -> transactions.executeWithoutResult(status -> tell(one)));
    }

    private void tell(News one) {
        Instant now = clock.instant();
        if (news.told(one.id(), now) == 0) {
            return;
        }
        OutboundMessage words = new OutboundMessage(one.words(), List.of(), List.of());
        Stream<Officer> listening = officers.of(one.unionId(), MOST_OFFICERS).stream();
        listening.forEach(o -> conversations.getObject().tell(o.conversationId(), words, false));
    }
}
