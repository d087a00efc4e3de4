package org.gongyou.core.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.core.conversation.ConversationMapper.ConversationRow;
import org.gongyou.core.conversation.OpenFormMapper.FormRow;
import org.gongyou.core.dialogue.Acquaintance.HalfFilled;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Flow;
import org.gongyou.core.identity.Belongings;
import org.springframework.stereotype.Component;

/**
 * Which half-filled form goes on in which conversation. A form goes on in one at a time; the person's lock, which every turn
 * holds, keeps two of his channels from taking it at once.
 */
@Component
class OpenForms implements Belongings {

    private static final Duration OFFERED_FOR = Duration.ofDays(30);
    private static final Duration REMEMBERED = Duration.ofDays(90);
    private static final int MOST = 3;

    private final OpenFormMapper mapper;
    private final ConversationMapper conversations;
    private final States states;
    private final Reminders reminders;
    private final Clock clock;

    OpenForms(
            OpenFormMapper mapper, ConversationMapper conversations, States states, Reminders reminders, Clock clock) {
        this.mapper = mapper;
        this.conversations = conversations;
        this.states = states;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Those forms of a conversation that have gone on elsewhere. */
    List<HalfFilled> taken(ConversationRow held, DialogueState state) {
        if (state.flows().isEmpty()) {
            return List.of();
        }
        return mapper.findAll(ids(state)).stream()
                .filter(row -> row.conversationId() != held.id())
                .flatMap(row -> state.flows().stream()
                        .filter(flow -> flow.id().equals(row.flowId()))
                        .map(flow -> new Located(flow, row)))
                .map(Located::halfFilled)
                .toList();
    }

    /** Forms that these persons have under way in other conversations. */
    List<HalfFilled> elsewhere(Collection<Long> personIds, long conversationId) {
        Instant since = clock.instant().minus(OFFERED_FOR);
        return mapper.findElsewhere(personIds, conversationId, since, MOST).stream()
                .flatMap(row -> flow(row).map(flow -> new Located(flow, row)).stream())
                .map(Located::halfFilled)
                .toList();
    }

    private Optional<Flow> flow(FormRow row) {
        return states.read(conversations.get(row.conversationId())).flows().stream()
                .filter(flow -> flow.id().equals(row.flowId()))
                .findFirst();
    }

    /** Takes a form over from another conversation of this person into that one. */
    void takeOver(String flowId, Place to) {
        if (mapper.takeOver(flowId, to, clock.instant()) == 0) {
            throw new IllegalStateException("Form " + flowId + " is not under way for person " + to.personId);
        }
    }

    /** Notes what a turn has made of the forms under way. */
    void note(Place place, DialogueState before, DialogueState after) {
        Instant now = clock.instant();
        for (Flow flow : after.flows()) {
            if (holdsAnswers(flow) && mapper.touch(flow.id(), now) == 0) {
                mapper.insert(new FormRow(
                        flow.id(),
                        place.personId,
                        place.conversationId,
                        place.channel,
                        flow.service(),
                        now,
                        null,
                        false));
                reminders.plan(flow.id(), now);
            }
        }
        Set<String> left = ids(after);
        before.flows().stream().map(Flow::id).filter(id -> !left.contains(id)).forEach(id -> {
            mapper.deleteUnlessTaken(id, place.conversationId);
            mapper.close(id, place.conversationId);
        });
    }

    /** What goes on in a conversation goes with it to another person. */
    void give(long conversationId, long personId) {
        mapper.give(conversationId, personId);
    }

    int forget() {
        return mapper.deleteBefore(clock.instant().minus(REMEMBERED));
    }

    @Override
    public void move(long from, long to) {
        mapper.movePerson(from, to);
    }

    private static boolean holdsAnswers(Flow flow) {
        return !flow.slots().isEmpty();
    }

    private static Set<String> ids(DialogueState state) {
        return state.flows().stream().map(Flow::id).collect(Collectors.toSet());
    }

    /** Who fills in a form, and where. */
    record Place(long personId, long conversationId, String channel) {}

    private record Located(Flow flow, FormRow row) {
        HalfFilled halfFilled() {
            return new HalfFilled(flow, row.channel(), row.touchedAt());
        }
    }
}
