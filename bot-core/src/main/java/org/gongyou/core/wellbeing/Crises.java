package org.gongyou.core.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.delivery.Discretion;
import org.gongyou.core.dialogue.Effect.Concern;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.wellbeing.WellbeingMapper.Call;
import org.gongyou.core.wellbeing.WellbeingMapper.CrisisRow;
import org.gongyou.core.wellbeing.WellbeingMapper.Note;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People in danger as those see them who look after them, and the conversations in which they were. */
@Service
public class Crises implements Discretion {

    /** The service whose cases these are. */
    public static final String SERVICE = "psy.crisis";

    private static final Duration LATELY = Duration.ofDays(7);

    private final WellbeingMapper mapper;
    private final Clock clock;

    Crises(WellbeingMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Asking after a person.
     *
     * @param due whether it should have been done by now
     */
    public record FollowUp(Step step, Instant dueAt, boolean due) {

        /** After 24 hours, after 7 days. */
        public enum Step {
            DAY,
            WEEK
        }
    }

    /**
     * What rings at the desk.
     *
     * @param waiting how many nobody has taken over
     * @param highest the highest level among them, 0 where there are none
     * @param ring changes with every alarm that is new or has grown, and with every word that is unanswered by whoever has taken over;
     *     empty where there is nothing to ring for
     */
    public record Ringing(int waiting, int highest, String ring) {

        /** Nothing. */
        public static final Ringing SILENT = new Ringing(0, 0, "");
    }

    /** How far a person in danger is looked after. */
    public enum Care {
        /** Nobody is, or need not be. */
        NONE,
        /** Nobody has taken him over yet. */
        WAITING,
        /** Somebody has. */
        TAKEN_OVER
    }

    /**
     * An open crisis as the duty desk sees it.
     *
     * @param lastSaidAt when the person last said something
     * @param followUp which one is next; null where there is none any more
     * @param notes what he said that helps to find or reach him, the newest first
     * @param calls who has been called so far, the newest first
     */
    public record OpenCrisis(
            long caseId,
            String receiptNo,
            String status,
            int level,
            Concern concern,
            long conversationId,
            Instant raisedAt,
            Instant lastRaisedAt,
            @Nullable Instant lastSaidAt,
            @Nullable FollowUp followUp,
            List<CrisisNote> notes,
            List<CalledPerson> calls) {}

    /**
     * What a person in danger has said that helps to find or reach him.
     *
     * @param words null for a wish to be called
     */
    public record CrisisNote(NoteKind kind, @Nullable String words, Instant notedAt) {}

    /**
     * Somebody who was called.
     *
     * @param name empty where nobody of that tier was on duty
     */
    public record CalledPerson(int tier, String name, Instant calledAt) {}

    /** The open ones: those waiting first, then the most dangerous, then the oldest. */
    @Transactional(readOnly = true)
    public List<OpenCrisis> open() {
        return mapper.open().stream().map(this::shown).toList();
    }

    /** One of them, or one that is closed. */
    @Transactional(readOnly = true)
    public Optional<OpenCrisis> find(long caseId) {
        return Optional.ofNullable(mapper.find(caseId)).map(this::shown);
    }

    /** What rings for those who look after people in danger. Quiet ones do not. */
    @Transactional(readOnly = true)
    public Ringing ringing() {
        List<CrisisRow> loud =
                mapper.open().stream().filter(c -> c.level() > Alarms.QUIET).toList();
        List<CrisisRow> waiting = loud.stream().filter(CrisisRow::isWaiting).toList();
        String ring = loud.stream()
                .flatMap(c -> c.isWaiting() ? Stream.of(c.caseId() + "@" + c.lastRaisedAt()) : unanswered(c).stream())
                .sorted()
                .collect(Collectors.joining(" "));
        int highest = waiting.stream().mapToInt(CrisisRow::level).max().orElse(0);
        return new Ringing(waiting.size(), highest, ring);
    }

    private Optional<String> unanswered(CrisisRow crisis) {
        Instant attended = crisis.attendedAt();
        Instant said = mapper.lastSaid(crisis.conversationId());
        return crisis.isContacted() && attended != null && said != null && said.isAfter(attended)
                ? Optional.of(crisis.caseId() + "@" + said)
                : Optional.empty();
    }

    /** How far the person of a conversation is looked after. */
    @Transactional(readOnly = true)
    public Care careIn(long conversationId) {
        CrisisRow crisis = mapper.findOpenIn(conversationId);
        if (crisis == null) {
            return Care.NONE;
        }
        return crisis.isWaiting() ? Care.WAITING : Care.TAKEN_OVER;
    }

    /** Whether a counsellor is talking with the person of a conversation, so that nobody else should. */
    @Transactional(readOnly = true)
    public boolean isAttended(long conversationId) {
        CrisisRow crisis = mapper.findOpenIn(conversationId);
        return crisis != null && crisis.isAttended(clock.instant());
    }

    /** Notes that a counsellor has said something to the person of a conversation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attend(long conversationId) {
        CrisisRow crisis = mapper.findOpenIn(conversationId);
        if (crisis != null) {
            mapper.attend(crisis.caseId(), clock.instant());
        }
    }

    /** Whether somebody was in danger in a conversation within the last week, or is not settled yet. */
    @Transactional(readOnly = true)
    public boolean touchedLately(long conversationId) {
        return mapper.countSince(conversationId, clock.instant().minus(LATELY)) > 0;
    }

    private OpenCrisis shown(CrisisRow c) {
        return new OpenCrisis(
                c.caseId(),
                c.receiptNo(),
                c.status(),
                c.level(),
                c.concern(),
                c.conversationId(),
                c.raisedAt(),
                c.lastRaisedAt(),
                mapper.lastSaid(c.conversationId()),
                followUp(c),
                mapper.notes(c.caseId()).stream().map(Crises::note).toList(),
                mapper.calls(c.caseId()).stream().map(Crises::called).toList());
    }

    private @Nullable FollowUp followUp(CrisisRow crisis) {
        if (crisis.level() <= Alarms.QUIET || crisis.status().equals("closed")) {
            return null;
        }
        boolean week = crisis.status().equals("followed");
        Instant due = crisis.lastRaisedAt().plus(week ? FollowUps.WEEK : FollowUps.DAY);
        return new FollowUp(week ? FollowUp.Step.WEEK : FollowUp.Step.DAY, due, !due.isAfter(clock.instant()));
    }

    private static CrisisNote note(Note note) {
        Sealed words = note.words();
        return new CrisisNote(note.kind(), words == null ? null : words.text(), note.notedAt());
    }

    private static CalledPerson called(Call call) {
        return new CalledPerson(call.tier(), call.name(), call.calledAt());
    }

    /** Whether somebody was ever in danger in a conversation, so that only those who need it may read it. */
    @Transactional(readOnly = true)
    public boolean touches(long conversationId) {
        return mapper.countOf(conversationId) > 0;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isOwedIn(long conversationId) {
        return touches(conversationId);
    }
}
