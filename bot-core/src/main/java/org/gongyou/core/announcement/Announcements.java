package org.gongyou.core.announcement;

import java.time.Clock;
import java.time.Instant;
import org.gongyou.core.announcement.AnnouncementMapper.Planned;
import org.gongyou.core.announcement.AnnouncementMapper.Untold;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.privacy.SealedJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** News to be told at a time. Each is told exactly once, whatever crashes in between, or withdrawn before. */
@Service
public class Announcements {

    static final String TASK = "announce";

    private final AnnouncementMapper mapper;
    private final Jobs jobs;
    private final ObjectProvider<Listeners> listeners;
    private final Clock clock;

    Announcements(AnnouncementMapper mapper, Jobs jobs, ObjectProvider<Listeners> listeners, Clock clock) {
        this.mapper = mapper;
        this.jobs = jobs;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Has somebody told as soon as the transaction under way has committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void now(String name, long conversationId, String text) {
        at(clock.instant(), name, conversationId, text);
    }

    /** Has somebody told as soon as the transaction under way has committed, at night, too, and before other news. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void urgently(String name, long conversationId, String text) {
        plan(new Planned(name, conversationId, SealedJson.seal(OutboundMessage.text(text)), clock.instant(), true));
    }

    /**
     * Has somebody told at a time.
     *
     * @param name at most 100 characters, unique for ever; by it the news can be withdrawn
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void at(Instant due, String name, long conversationId, String text) {
        plan(new Planned(name, conversationId, SealedJson.seal(OutboundMessage.text(text)), due, false));
    }

    private void plan(Planned planned) {
        mapper.insert(planned);
        if (planned.dueAt().isAfter(clock.instant())) {
            jobs.add(TASK, planned.name(), planned.dueAt());
        } else {
            jobs.add(TASK, planned.name());
        }
    }

    /** Takes back what has not been told yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String name) {
        mapper.withdraw(name);
    }

    /** Has what has not been told yet told in another conversation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reroute(String name, long conversationId) {
        mapper.reroute(name, conversationId);
    }

    /** Tells one of them, unless it has been told or withdrawn. */
    @Transactional
    public void tell(String name) {
        Untold untold = mapper.findUntold(name);
        if (untold != null && mapper.tell(name, clock.instant()) == 1) {
            OutboundMessage news = SealedJson.open(untold.body(), OutboundMessage.class);
            listeners.getObject().tell(untold.conversationId(), news, untold.urgent());
        }
    }
}
