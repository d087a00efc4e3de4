package org.gongyou.core.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.conversation.ContactMapper.ContactRow;
import org.gongyou.core.conversation.ConversationMapper.ConversationRow;
import org.gongyou.core.conversation.OpenFormMapper.FormRow;
import org.gongyou.core.conversation.Transcript.Line;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.gongyou.core.delivery.Jobs;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.delivery.Parcel;
import org.gongyou.core.delivery.QuietHours;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.subscription.Subscriptions;
import org.gongyou.core.wellbeing.Crises;
import org.springframework.stereotype.Component;

/**
 * Reminds people of a form that they have left half filled: once for each form, in the daytime, where the channel lets an
 * unasked-for message through, and only those who have not asked to be left alone. The row of the form says whether it has
 * been done, so that any number of instances remind once.
 */
@Component
class Reminders {

    static final String TASK = "remind-form";

    private static final String TEXT = "您的“%s”还没填完，填过的都在。想接着填，直接回复我就行；不办了，回“取消”。（不想再收到提醒，回“不再提醒”）";

    private final OpenFormMapper forms;
    private final ConversationMapper conversations;
    private final ContactMapper contacts;
    private final Subscriptions subscriptions;
    private final Crises crises;
    private final Transcript transcript;
    private final Outbox outbox;
    private final QuietHours quietHours;
    private final ServiceCatalog catalog;
    private final ReminderProperties properties;
    private final Jobs jobs;
    private final Clock clock;

    Reminders(
            OpenFormMapper forms,
            ConversationMapper conversations,
            ContactMapper contacts,
            Subscriptions subscriptions,
            Crises crises,
            Transcript transcript,
            Outbox outbox,
            QuietHours quietHours,
            ServiceCatalog catalog,
            ReminderProperties properties,
            Jobs jobs,
            Clock clock) {
        this.forms = forms;
        this.conversations = conversations;
        this.contacts = contacts;
        this.subscriptions = subscriptions;
        this.crises = crises;
        this.transcript = transcript;
        this.outbox = outbox;
        this.quietHours = quietHours;
        this.catalog = catalog;
        this.properties = properties;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Plans to look after a form, in the transaction that has begun it. */
    void plan(String flowId, Instant touchedAt) {
        if (!properties.after().isZero()) {
            jobs.add(TASK, flowId, due(touchedAt));
        }
    }

    private Instant due(Instant touchedAt) {
        return quietHours.open(touchedAt.plus(properties.after()));
    }

    /**
     * Looks after a form, in a transaction of its own.
     *
     * @return when to look again; empty when there is nothing left to do
     */
    Optional<Instant> run(String flowId) {
        FormRow form = forms.find(flowId);
        if (form == null) {
            return Optional.empty();
        }
        ConversationRow held = conversations.lock(form.conversationId());
        ContactRow contact = contacts.get(held.contactId());
        FormRow now = forms.find(flowId);
        if (now == null || now.closed() || now.remindedAt() != null) {
            return Optional.empty();
        }
        Instant due = due(now.touchedAt());
        if (due.isAfter(clock.instant()) || now.conversationId() != held.id()) {
            return Optional.of(due);
        }
        if (welcome(contact, now) && forms.remind(flowId, clock.instant()) == 1) {
            remind(held, contact, now);
        }
        return Optional.empty();
    }

    private boolean welcome(ContactRow contact, FormRow form) {
        return contact.isFollowing()
                && !subscriptions.refusesNotices(contact.personId())
                && !crises.touchedLately(form.conversationId())
                && outbox.reaches(contact.accountRef(), form.touchedAt());
    }

    private void remind(ConversationRow held, ContactRow contact, FormRow form) {
        String title =
                catalog.find(form.service()).map(ServiceDefinition::title).orElse(form.service());
        OutboundMessage news = OutboundMessage.text(String.format(TEXT, title));
        transcript.append(held, contact.channel(), clock.instant(), List.of(Line.of(Author.NOTICE, news)));
        outbox.tell(new Parcel(held.id(), contact.accountRef(), contact.externalId(), null, null, news));
    }
}
