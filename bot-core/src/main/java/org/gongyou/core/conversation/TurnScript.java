package org.gongyou.core.conversation;

import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongyou.core.conversation.ContactMapper.ContactRow;
import org.gongyou.core.conversation.ConversationMapper.ConversationRow;
import org.gongyou.core.conversation.InboundMapper.InboundRow;
import org.gongyou.core.conversation.InboundMapper.InboundStatus;
import org.gongyou.core.conversation.Transcript.Line;
import org.gongyou.core.conversation.TranscriptEntry.Author;
import org.gongyou.core.delivery.Outbox;
import org.gongyou.core.delivery.Parcel;
import org.gongyou.core.dialogue.Lifeline;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What one turn does inside its transaction, with the conversation locked: decide, then store state, transcript, effects
 * and reply together. Whoever finds the message handled already does nothing.
 */
@Component
class TurnScript {

    private static final String APOLOGY = "抱歉，这条消息我没能处理好，已经记下来了。请换个说法再试一次，或者回“转人工”，由工会工作人员帮您。";

    private final ConversationMapper conversations;
    private final ContactMapper contacts;
    private final Speakers speakers;
    private final InboundMapper inbound;
    private final Transcript transcript;
    private final Mind mind;
    private final Counsel counsel;
    private final Outbox outbox;
    private final Callers callers;
    private final Clock clock;

    TurnScript(
            ConversationMapper conversations,
            ContactMapper contacts,
            Speakers speakers,
            InboundMapper inbound,
            Transcript transcript,
            Mind mind,
            Counsel counsel,
            Outbox outbox,
            Callers callers,
            Clock clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.speakers = speakers;
        this.inbound = inbound;
        this.transcript = transcript;
        this.mind = mind;
        this.counsel = counsel;
        this.outbox = outbox;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * What a turn has left to do after its commit.
     *
     * @param offered the reply that a caller may come for
     */
    record Played(@Nullable Long offered) {

        private static final Played NOTHING = new Played(null);
    }

    /** Takes the turn of a message. */
    Played play(InboundRow message, Content content, @Nullable Understanding understanding) {
        ConversationRow held = hold(message);
        if (handledMeanwhile(message)) {
            return Played.NOTHING;
        }
        ContactRow contact = speakers.hold(held.contactId());
        Mind.Heard heard = new Mind.Heard("t" + message.id(), content, understanding);
        Mind.Answer answer = counsel.isFor(held.id(), heard)
                ? counsel.listen(held.id(), contact, heard)
                : mind.answer(held, contact, heard);
        follow(held, content);
        return finish(new Scene(held, contact, message), content, answer, InboundStatus.DONE);
    }

    /** Answers a message that cannot be handled; the dialogue stays where it was. */
    Played apologise(InboundRow message) {
        ConversationRow held = hold(message);
        if (handledMeanwhile(message)) {
            return Played.NOTHING;
        }
        Content content = SealedJson.open(message.content(), Content.class);
        Scene scene = new Scene(held, contacts.get(held.contactId()), message);
        Mind.Answer apology =
                new Mind.Answer(Lifeline.forWords(content).orElseGet(() -> OutboundMessage.text(APOLOGY)), List.of());
        return finish(scene, content, apology, InboundStatus.FAILED);
    }

    private ConversationRow hold(InboundRow message) {
        return Objects.requireNonNull(Metrics.timer("gongyou.turn", "stage", "lock")
                .record(() -> conversations.lock(message.conversationId())));
    }

    private boolean handledMeanwhile(InboundRow message) {
        InboundRow now = inbound.find(message.id());
        return now == null || now.status() != InboundStatus.NEW;
    }

    private Played finish(Scene scene, Content content, Mind.Answer answer, InboundStatus status) {
        OutboundMessage reply = answer.reply();
        List<Line> lines = new ArrayList<>();
        if (Kinds.belongsInTranscript(content)) {
            OutboundMessage said = OutboundMessage.text(content.asText());
            lines.add(new Line(Author.PERSON, Kinds.of(content), said, scene.message.messageKey(), List.of()));
        }
        if (reply != null) {
            lines.add(new Line(Author.BOT, "text", reply, null, answer.because()));
        }
        transcript.append(scene.held, scene.contact.channel(), clock.instant(), lines);
        inbound.finish(scene.message.id(), status, clock.instant());
        return answer(scene, content, reply);
    }

    private Played answer(Scene scene, Content content, @Nullable OutboundMessage reply) {
        long conversationId = scene.held.id();
        if (Kinds.isFarewell(content) || (reply == null && !outbox.anyWaiting(conversationId))) {
            return Played.NOTHING;
        }
        Parcel parcel = new Parcel(
                conversationId,
                scene.contact.accountRef(),
                scene.contact.externalId(),
                scene.message.id(),
                null,
                reply == null ? OutboundMessage.text("") : reply);
        Instant until = callers.waitingUntil(scene.message.id()).orElse(null);
        long id = outbox.reply(parcel, until);
        return until == null ? Played.NOTHING : new Played(id);
    }

    private void follow(ConversationRow held, Content content) {
        if (content instanceof Content.Event event) {
            switch (event.kind()) {
                case SUBSCRIBE -> contacts.follow(held.contactId(), true);
                case UNSUBSCRIBE -> contacts.follow(held.contactId(), false);
                default -> {
                    // Says nothing of it.
                }
            }
        }
    }

    /** Whose turn it is, and for which message. */
    private record Scene(ConversationRow held, ContactRow contact, InboundRow message) {}
}
