package org.gongyou.core.aid;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.aid.VisitMapper.HouseholdRow;
import org.gongyou.core.aid.VisitMapper.VisitRow;
import org.gongyou.core.approval.Officer;
import org.gongyou.core.approval.Officers;
import org.gongyou.core.attachment.Attachments;
import org.gongyou.core.attachment.StoredFile;
import org.gongyou.core.casework.Actor;
import org.gongyou.core.casework.CaseFiles;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Fulfilment;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits to households (入户走访): written down in chat by officers who are bound there and registered for aid, shown at the desk beside the case. The form
 * has the day as {@value #DAY}, the names as {@value #VISITORS}, how they live as {@value #NOTE}, needs as {@value #NEEDS} and photos as {@value #PHOTOS}.
 */
@Service
public class Visits implements Fulfilment {

    private static final int MOST_SHOWN = 8;
    private static final int MOST_KNOWN = 500;
    private static final int FEWEST_VISITORS = 2;

    private static final String DAY = "visit_at";
    private static final String VISITORS = "visitors";
    private static final String NOTE = "living_note";
    private static final String NEEDS = "need";
    private static final String PHOTOS = "photos";

    private static final String TOO_FEW = "走访至少要两个人，请写上两个不同的姓名，再办一次。";

    private final VisitMapper visits;
    private final Officers officers;
    private final AidScope scope;
    private final CaseFiles files;
    private final Attachments attachments;

    Visits(VisitMapper visits, Officers officers, AidScope scope, CaseFiles files, Attachments attachments) {
        this.visits = visits;
        this.officers = officers;
        this.scope = scope;
        this.files = files;
        this.attachments = attachments;
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.VISIT;
    }

    /** The newest households are shown; the others are known by their receipt numbers. */
    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        Optional<Officer> officer = officer(asker);
        if (officer.isEmpty()) {
            return Listing.barred(String.valueOf(service.outcome().barred()));
        }
        List<HouseholdRow> known = households(officer.get());
        return Listing.of(
                known.stream().map(h -> entry(h, known.indexOf(h) < MOST_SHOWN)).toList(), List.of());
    }

    private static Listing.Entry entry(HouseholdRow household, boolean shown) {
        Listing.Entry entry = new Listing.Entry(
                Long.toString(household.id()),
                household.applicant() + "，" + household.receiptNo(),
                List.of(household.receiptNo()),
                null,
                null);
        return shown ? entry : entry.unlisted();
    }

    @Override
    public Optional<String> carryOut(Form form) {
        Optional<Officer> officer = officer(form.asker());
        Optional<HouseholdRow> chosen = officer.flatMap(o -> households(o).stream()
                .filter(h -> Long.toString(h.id()).equals(form.chosen()))
                .findFirst());
        return chosen.map(h -> write(form, officer.orElseThrow(), h));
    }

    private String write(Form form, Officer officer, HouseholdRow household) {
        List<String> names = Arrays.stream(
                        form.answers().getOrDefault(VISITORS, "").split("[、，,;；和 ]+"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        if (names.size() < FEWEST_VISITORS) {
            return TOO_FEW;
        }
        if (visits.countOf(form.flowId()) == 0) {
            add(form, officer, household, names);
        }
        return Wordings.fill(
                String.valueOf(form.service().outcome().done()),
                Map.of("receipt", household.receiptNo(), "applicant", household.applicant()));
    }

    private void add(Form form, Officer officer, HouseholdRow household, List<String> names) {
        Map<String, String> answers = form.answers();
        Visit.Record record =
                new Visit.Record(names, answers.getOrDefault(NOTE, ""), needs(form), split(answers.get(PHOTOS), " "));
        visits.add(
                form.flowId(),
                form.asker().conversationId(),
                new VisitRow(
                        0,
                        household.id(),
                        form.asker().personId(),
                        officer.operatorId(),
                        officer.operatorName(),
                        LocalDate.parse(answers.get(DAY)),
                        SealedJson.seal(record),
                        form.at()));
        files.note(household.id(), new Actor(officer.operatorId(), officer.operatorName()), "visit");
    }

    private static List<String> needs(Form form) {
        List<String> chosen = split(form.answers().get(NEEDS), ",");
        return form.service().slot(NEEDS).stream()
                .flatMap(slot -> slot.options().stream())
                .filter(option -> chosen.contains(option.value()))
                .map(Slot.Option::label)
                .toList();
    }

    private static List<String> split(@Nullable String text, String by) {
        return text == null || text.isBlank() ? List.of() : List.of(text.split(by));
    }

    /** The officer of aid who speaks in a conversation. */
    private Optional<Officer> officer(Asker asker) {
        return officers.in(asker.conversationId())
                .filter(o -> scope.pathOf(o.operatorId()).isPresent());
    }

    private List<HouseholdRow> households(Officer officer) {
        String path = scope.pathOf(officer.operatorId()).orElseThrow();
        return visits.households(path, officer.personId(), MOST_KNOWN);
    }

    /** The visits to the household of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<Visit> ofCase(long caseId) {
        return visits.ofCase(caseId).stream().map(this::visit).toList();
    }

    /** How the household lived when it was visited; empty if the case has no such visit. */
    @Transactional(readOnly = true)
    public Optional<String> note(long caseId, long visitId) {
        return Optional.ofNullable(visits.find(caseId, visitId))
                .map(row -> SealedJson.open(row.record(), Visit.Record.class).note());
    }

    /** A photo of a visit; empty if the visit has none of that key, or it is still with the platform. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> photo(long caseId, long visitId, String key) {
        return Optional.ofNullable(visits.find(caseId, visitId))
                .filter(row -> SealedJson.open(row.record(), Visit.Record.class)
                        .photos()
                        .contains(key))
                .filter(row -> !attachments.find(row.personId(), List.of(key)).isEmpty())
                .flatMap(row -> attachments.open(key));
    }

    private Visit visit(VisitRow row) {
        Visit.Record record = SealedJson.open(row.record(), Visit.Record.class);
        List<Visit.Photo> photos = attachments.find(row.personId(), record.photos()).stream()
                .map(file -> new Visit.Photo(file.key(), file.type() != null))
                .toList();
        return new Visit(
                row.id(),
                row.visitedOn(),
                record.visitors(),
                record.needs(),
                photos,
                row.operatorName(),
                row.createdAt());
    }
}
