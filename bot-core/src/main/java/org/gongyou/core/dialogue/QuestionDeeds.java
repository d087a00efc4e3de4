package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongyou.content.knowledge.Fact;
import org.gongyou.content.knowledge.Guidance;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.core.dialogue.command.Command.AnswerQuestion;
import org.gongyou.core.dialogue.command.Command.AskMore;
import org.gongyou.core.dialogue.command.Command.ClarifyQuestion;
import org.gongyou.core.dialogue.command.Command.TellOutcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.region.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Answers legal questions: what holds, on which basis, what to do next; and asks for the fact that decides between
 * outcomes unless the question told it. In the middle of a form the answer is short and the form goes on.
 */
final class QuestionDeeds {

    private static final int MOST_SERVICES = 3;

    private final ServiceCatalog catalog;
    private final Knowledge knowledge;

    QuestionDeeds(ServiceCatalog catalog, Knowledge knowledge) {
        this.catalog = catalog;
        this.knowledge = knowledge;
    }

    void addTo(Deeds deeds) {
        deeds.on(AnswerQuestion.class, (draft, c) -> entry(draft, c.topic()).ifPresent(entry -> answer(draft, entry)));
        deeds.on(ClarifyQuestion.class, this::clarify);
        deeds.on(AskMore.class, this::more);
        deeds.on(TellOutcome.class, this::tell);
    }

    /** The entry that holds today where the person is. */
    Optional<KnowledgeEntry> entry(Draft draft, String topic) {
        return entry(draft, topic, region(draft));
    }

    private Optional<KnowledgeEntry> entry(Draft draft, String topic, @Nullable String region) {
        return knowledge.legal(topic, region, today(draft));
    }

    private static @Nullable String region(Draft draft) {
        return draft.turn.understanding() == null
                ? draft.turn.person().region()
                : Facts.region(draft.turn.person(), draft.turn.understanding());
    }

    private void answer(Draft draft, KnowledgeEntry entry) {
        boolean inForm = draft.flow().isPresent();
        Guidance guidance = entry.guidance();
        draft.sayText(entry.answer());
        told(draft, entry).ifPresent(told -> outcome(draft, told.fact(), told.value()));
        draft.say("law.basis", Map.of("basis", EntryText.basis(entry)));
        if (guidance.regionNote() != null) {
            draft.say("law.region", Map.of("note", guidance.regionNote()));
        }
        draft.say("law.steps", Map.of("steps", EntryText.steps(entry)));
        if (inForm) {
            return;
        }
        if (!guidance.documents().isEmpty()) {
            draft.say("law.documents", Map.of("documents", EntryText.documents(entry)));
        }
        draft.say("law.hotlines", Map.of("hotlines", EntryText.hotlines(entry)));
        draft.await(new Pending(Pending.Kind.ANSWERED, entry.topic(), heard(draft, entry)));
        ask(draft, entry);
        services(draft, entry);
        draft.offerWorded("human", "choice.human");
    }

    /** What the question tells of the entry's calculation, which begins with it if it is asked for. */
    private Map<String, String> heard(Draft draft, KnowledgeEntry entry) {
        Optional<Understanding> words = draft.scene().heard();
        return Optional.ofNullable(entry.guidance().calculation())
                .flatMap(catalog::find)
                .flatMap(service -> words.map(heard -> OpenSlots.overheard(service, heard)))
                .filter(told -> !told.isEmpty())
                .orElseGet(() -> told(draft));
    }

    /** What was told with the question that we go on about. */
    static Map<String, String> told(Draft draft) {
        Pending before = draft.before.pending();
        return Matter.of(before).isEmpty() || before == null ? Map.of() : before.known();
    }

    /** What the answer leads to. A fact that is asked for comes first; its choices are no place for services. */
    private void services(Draft draft, KnowledgeEntry entry) {
        if (draft.offersNothing()) {
            Guidance guidance = entry.guidance();
            Stream.concat(Optional.ofNullable(guidance.calculation()).stream(), guidance.services().stream())
                    .flatMap(id -> catalog.find(id).stream())
                    .limit(MOST_SERVICES)
                    .forEach(service -> draft.offer("start:" + service.id(), service.title()));
        }
    }

    /** The person goes on about a legal matter, and nothing that we know fits what he adds. */
    private void more(Draft draft, AskMore command) {
        draft.missed();
        entry(draft, command.topic()).ifPresent(entry -> {
            draft.say("law.more", Map.of("title", entry.title()));
            draft.offerWorded("start:law.aid_apply", "choice.lawyer");
            draft.offerWorded("human", "choice.human");
            draft.await(Pending.Kind.ANSWERED, entry.topic());
        });
    }

    /** The fact that the question itself tells; of several the last, which is the finer one. */
    private static Optional<ToldFact> told(Draft draft, KnowledgeEntry entry) {
        if (draft.turn.understanding() == null) {
            return Optional.empty();
        }
        return entry.guidance().facts().stream()
                .filter(fact -> !fact.name().equals(Fact.REGION))
                .flatMap(fact -> Facts.told(fact, draft.turn.understanding(), today(draft), false)
                        .filter(value -> outcome(fact, value).isPresent())
                        .map(value -> new ToldFact(fact, value))
                        .stream())
                .reduce((coarser, finer) -> finer);
    }

    private record ToldFact(Fact fact, String value) {}

    private static LocalDate today(Draft draft) {
        return Calendars.dayOf(draft.turn.now());
    }

    private static Optional<Fact.Outcome> outcome(Fact fact, String value) {
        return fact.ofOption(value).or(() -> fact.ofDuration(value));
    }

    /** Says what follows from a fact, and how much is left of the term that it begins. */
    private static void outcome(Draft draft, Fact fact, String value) {
        outcome(fact, value).map(Fact.Outcome::say).ifPresent(draft::sayText);
        Countdown.of(fact, value, today(draft)).ifPresent(left -> left.tell(draft));
    }

    /** Asks for the fact that decides, unless the words tell it; for the region only where it decides anything. */
    void ask(Draft draft, KnowledgeEntry entry) {
        boolean known = told(draft, entry).isPresent();
        boolean place = region(draft) == null && knowledge.differsByRegion(entry.topic(), today(draft));
        entry.guidance().facts().stream()
                .filter(fact -> fact.name().equals(Fact.REGION) ? place : !known)
                .findFirst()
                .ifPresent(fact -> {
                    draft.sayText(fact.question());
                    List<Fact.Outcome> outcomes = fact.outcomes();
                    outcomes.stream()
                            .flatMap(outcome -> Optional.ofNullable(outcome.option()).stream())
                            .forEach(option ->
                                    draft.offer("fact:" + entry.topic() + ":" + fact.name() + ":" + option, option));
                    String subject = entry.topic() + ":" + fact.name();
                    draft.await(new Pending(Pending.Kind.FACT, subject, heard(draft, entry)));
                });
    }

    private void clarify(Draft draft, ClarifyQuestion command) {
        draft.say("law.clarify");
        command.topics().stream()
                .flatMap(topic -> entry(draft, topic).stream())
                .forEach(entry -> draft.offer("ask:" + entry.topic(), entry.title()));
        draft.offerWorded("none", "choice.none");
        draft.keepMisses();
        draft.await(Pending.Kind.CLARIFY, Matter.chosenFrom(command.topics()));
    }

    private void tell(Draft draft, TellOutcome command) {
        boolean place = command.fact().equals(Fact.REGION);
        Optional<KnowledgeEntry> entry = entry(draft, command.topic(), place ? command.value() : region(draft));
        if (entry.isEmpty()) {
            draft.say("law.none");
        } else if (place) {
            there(draft, entry.get(), command.value());
        } else {
            entry.get().guidance().facts().stream()
                    .filter(fact -> fact.name().equals(command.fact()))
                    .filter(fact -> outcome(fact, command.value()).isPresent())
                    .findFirst()
                    .ifPresentOrElse(fact -> outcome(draft, fact, command.value()), () -> draft.say("law.none"));
        }
        if (draft.flow().isEmpty()) {
            draft.say("law.disclaimer");
            entry.ifPresent(e -> services(draft, e));
            draft.offerWorded("human", "choice.human");
            draft.await(new Pending(Pending.Kind.ANSWERED, command.topic(), told(draft)));
        }
    }

    /**
     * What holds in one region: its own entry if there is one; otherwise no figure, and where to
     * ask; or that it is the same everywhere.
     */
    private static void there(Draft draft, KnowledgeEntry entry, String region) {
        if (!entry.validity().regions().isEmpty()) {
            draft.sayText(entry.answer());
            draft.say("law.basis", Map.of("basis", EntryText.basis(entry)));
            return;
        }
        String note = entry.guidance().regionNote();
        String name = Regions.china().fullName(region).orElse("");
        if (note == null) {
            draft.say("law.same", Map.of("region", name));
            return;
        }
        draft.say(
                "law.no.figure",
                Map.of(
                        "region",
                        name,
                        "note",
                        note,
                        "hotlines",
                        entry.guidance().hotlines().get(0)));
    }
}
