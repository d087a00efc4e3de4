package org.gongyou.core.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.gongyou.core.document.DocumentMapper.Row;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.fulfilment.Form;
import org.gongyou.core.fulfilment.Fulfilment;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.parameter.RegionParameters;
import org.gongyou.core.privacy.SealedJson;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes drafts from filled forms, keeps them as long as the person wishes, and opens them to whoever may see them. */
@Component
public class Documents implements Fulfilment {

    /** The most days that a draft is kept, and how many where the person said nothing. */
    static final int MOST_DAYS = 30;

    private static final String KEEP = "keep_days";
    private static final String FOR_LAWYERS = "for_lawyers";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private final DocumentMapper drafts;
    private final DocumentLinks links;
    private final RegionParameters parameters;
    private final Clock clock;

    Documents(
            DocumentMapper drafts,
            DocumentLinks links,
            RegionParameters parameters,
            ServiceCatalog catalog,
            Clock clock) {
        this.drafts = drafts;
        this.links = links;
        this.parameters = parameters;
        this.clock = clock;
        catalog.all().stream()
                .filter(service -> service.outcome().type() == Outcome.Type.DOCUMENT)
                .forEach(Documents::requireKnownKinds);
    }

    private static void requireKnownKinds(ServiceDefinition service) {
        String slot = String.valueOf(service.outcome().document());
        service.slot(slot).orElseThrow().options().forEach(option -> {
            if (!Drafting.KINDS.containsKey(option.value())) {
                throw new IllegalStateException(service.id() + " offers the document " + option.value()
                        + ", but there are only " + Drafting.KINDS.keySet());
            }
        });
    }

    @Override
    public Outcome.Type type() {
        return Outcome.Type.DOCUMENT;
    }

    /** The person's drafts, each with an address that holds for a day from now. */
    @Override
    public Listing listing(ServiceDefinition service, Asker asker) {
        return Listing.of(
                List.of(),
                drafts.ofPerson(asker.personId(), clock.instant()).stream()
                        .map(this::line)
                        .toList());
    }

    private String line(Row row) {
        return "您已经有一份《" + row.title() + "》草稿（" + day(row.deleteAt()) + "自动删除）：" + links.to(row.id());
    }

    @Override
    public Optional<String> carryOut(Form form) {
        Paper paper = paper(form);
        Instant deleteAt = form.at().plus(kept(form.answers()));
        Long known = drafts.idOf(form.flowId());
        if (known == null) {
            boolean forLawyers = "yes".equals(form.answers().get(FOR_LAWYERS));
            drafts.insert(
                    form.flowId(),
                    form.asker().conversationId(),
                    new Row(
                            0,
                            form.asker().personId(),
                            paper.title(),
                            SealedJson.seal(paper),
                            forLawyers,
                            form.at(),
                            deleteAt));
        }
        long id = Objects.requireNonNull(drafts.idOf(form.flowId()));
        String blanks = paper.blanks() == 0 ? "" : "还有 " + paper.blanks() + " 处空着（______），下载后补上。";
        return Optional.of(Wordings.fill(
                String.valueOf(form.service().outcome().done()),
                Map.of("title", paper.title(), "link", links.to(id), "blanks", blanks, "until", day(deleteAt))));
    }

    private Paper paper(Form form) {
        String kind = form.answers().get(String.valueOf(form.service().outcome().document()));
        LocalDate today = LocalDate.ofInstant(form.at(), Wordings.CHINA);
        return Objects.requireNonNull(Drafting.KINDS.get(String.valueOf(kind)))
                .apply(new Given(form.service(), form.answers(), parameters.table(), today));
    }

    private static Duration kept(Map<String, String> answers) {
        String days = answers.getOrDefault(KEEP, "");
        return Duration.ofDays(days.matches("\\d{1,2}") ? Math.min(MOST_DAYS, Integer.parseInt(days)) : MOST_DAYS);
    }

    private static String day(Instant at) {
        return DAY.withZone(Wordings.CHINA).format(at);
    }

    /** The draft that an address leads to; empty if the address holds no longer, or the draft is gone. */
    @Transactional(readOnly = true)
    public Optional<StoredDraft> open(String token) {
        OptionalLong id = links.opened(token);
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(drafts.find(id.getAsLong(), clock.instant()))
                        .map(Documents::stored);
    }

    /** Deletes the draft that an address leads to, at once and for good. */
    @Transactional
    public void delete(String token) {
        links.opened(token).ifPresent(drafts::delete);
    }

    /** A text without what follows in the addresses of drafts, for those who may read the text and not the drafts. */
    public static String withoutAddresses(String text) {
        return DocumentLinks.ADDRESS.matcher(text).replaceAll(DocumentLinks.PATH + "…");
    }

    /** The drafts of a person that lawyers may see because he said so, the newest first. */
    @Transactional(readOnly = true)
    public List<StoredDraft> forLawyers(long personId) {
        return drafts.ofPerson(personId, clock.instant()).stream()
                .filter(Row::forLawyers)
                .map(Documents::stored)
                .toList();
    }

    /**
     * One of them.
     *
     * @throws DraftNotFoundException if there is none of that number
     */
    @Transactional(readOnly = true)
    public StoredDraft forLawyers(long personId, long id) {
        return forLawyers(personId).stream()
                .filter(draft -> draft.id() == id)
                .findFirst()
                .orElseThrow(() -> new DraftNotFoundException(id));
    }

    /** Deletes what is due. */
    @Transactional
    public int forgetDue() {
        return drafts.deleteDue(clock.instant());
    }

    private static StoredDraft stored(Row row) {
        return new StoredDraft(row.id(), SealedJson.open(row.paper(), Paper.class), row.createdAt(), row.deleteAt());
    }
}
