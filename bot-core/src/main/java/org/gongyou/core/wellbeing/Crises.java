package org.gongyou.core.wellbeing;

import java.time.Instant;
import java.util.List;
import org.gongyou.core.delivery.Discretion;
import org.gongyou.core.dialogue.Effect.Concern;
import org.gongyou.core.privacy.Sealed;
import org.gongyou.core.wellbeing.WellbeingMapper.Call;
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

    private final WellbeingMapper mapper;

    Crises(WellbeingMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * An open crisis as the duty desk sees it.
     *
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
        return mapper.open().stream()
                .map(c -> new OpenCrisis(
                        c.caseId(),
                        c.receiptNo(),
                        c.status(),
                        c.level(),
                        c.concern(),
                        c.conversationId(),
                        c.raisedAt(),
                        c.lastRaisedAt(),
                        mapper.notes(c.caseId()).stream().map(Crises::note).toList(),
                        mapper.calls(c.caseId()).stream().map(Crises::called).toList()))
                .toList();
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
