package org.gongyou.core.dialogue;

import java.util.Map;
import java.util.Optional;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.core.dialogue.command.Command.AskMatter;
import org.gongyou.core.dialogue.command.Command.AskUnpaid;
import org.gongyou.core.dialogue.command.Command.GoOnAbout;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;

/** Goes on about the legal matter answered last: the part of its entry that is asked for, and where that ends, whom to ask. */
final class FollowUpDeeds {

    private static final String WHERE_TO_ARBITRATE = "QA-K03";
    private static final String HOW_LONG = "QA-K04";
    private static final String WHAT_TO_BRING = "QA-K05";
    private static final String WHAT_IT_COSTS = "QA-K01";
    private static final String SENT_AWAY = "QA-F01";
    private static final String WAGES = "migrant.wage_arrears";

    private final ServiceCatalog catalog;
    private final QuestionDeeds questions;

    FollowUpDeeds(ServiceCatalog catalog, QuestionDeeds questions) {
        this.catalog = catalog;
        this.questions = questions;
    }

    void addTo(Deeds deeds) {
        deeds.on(
                GoOnAbout.class,
                (draft, c) -> questions
                        .entry(draft, c.topic())
                        .ifPresentOrElse(
                                entry -> goOn(draft, entry, FollowUp.valueOf(c.asked())),
                                () -> without(draft, FollowUp.valueOf(c.asked()))));
        deeds.on(AskMatter.class, (draft, c) -> {
            draft.say("law.which");
            draft.questioned();
        });
        deeds.on(AskUnpaid.class, (draft, c) -> askUnpaid(draft));
    }

    /** Wages are claimed in a form, compensation is answered by an entry. */
    private static void askUnpaid(Draft draft) {
        draft.say("law.unpaid");
        draft.offerWorded("start:" + WAGES, "choice.wages");
        draft.offerWorded("ask:" + SENT_AWAY, "choice.compensation");
        draft.offerWorded("none", "choice.none");
        draft.questioned();
    }

    /** Where no matter is talked of, or its entry is served no more. */
    private static void without(Draft draft, FollowUp asked) {
        switch (asked) {
            case FORGE -> draft.say("law.forge");
            case CHANCES -> draft.say("law.chances");
            default -> {
                draft.say("law.which");
                return;
            }
        }
        draft.offerWorded("start:law.aid_apply", "choice.lawyer");
        draft.offerWorded("human", "choice.human");
        draft.questioned();
    }

    private void goOn(Draft draft, KnowledgeEntry entry, FollowUp asked) {
        switch (asked) {
            case FORGE -> draft.say("law.forge");
            case CHANCES -> draft.say("law.chances");
            case LAWFUL -> lawful(draft, entry);
            case AMOUNT -> amount(draft, entry);
            case RECOVER, HOW -> steps(draft, entry);
            case WHERE -> {
                steps(draft, entry);
                offer(draft, entry, WHERE_TO_ARBITRATE);
            }
            case DOCUMENTS -> documents(draft, entry);
            case LONG -> ifArbitrated(draft, HOW_LONG);
            case COST -> ifArbitrated(draft, WHAT_IT_COSTS);
        }
        draft.await(new Pending(Pending.Kind.ANSWERED, entry.topic(), QuestionDeeds.told(draft)));
        Pending before = draft.before.pending();
        if (before != null && before.kind() == Pending.Kind.FACT) {
            questions.ask(draft, entry);
        }
        draft.offerWorded("start:law.aid_apply", "choice.lawyer");
        draft.offerWorded("human", "choice.human");
    }

    private static void lawful(Draft draft, KnowledgeEntry entry) {
        draft.say("law.lawful", Map.of("basis", EntryText.basis(entry)));
        steps(draft, entry);
    }

    private void amount(Draft draft, KnowledgeEntry entry) {
        Optional<ServiceDefinition> calculation =
                Optional.ofNullable(entry.guidance().calculation()).flatMap(catalog::find);
        if (calculation.isPresent()) {
            ServiceDefinition service = calculation.get();
            draft.say("law.amount", Map.of("title", service.title()));
            draft.offer("start:" + service.id(), service.title());
        } else {
            draft.say("law.amount.none", Map.of("title", entry.title(), "hotlines", EntryText.hotlines(entry)));
        }
    }

    private static void steps(Draft draft, KnowledgeEntry entry) {
        draft.say("law.about", Map.of("title", entry.title(), "steps", EntryText.steps(entry)));
        draft.say("law.hotlines", Map.of("hotlines", EntryText.hotlines(entry)));
    }

    private void documents(Draft draft, KnowledgeEntry entry) {
        if (entry.guidance().documents().isEmpty()) {
            ifArbitrated(draft, WHAT_TO_BRING);
        } else {
            draft.say("law.bring", Map.of("title", entry.title(), "documents", EntryText.documents(entry)));
            offer(draft, entry, WHAT_TO_BRING);
        }
    }

    /** What another entry says, which holds for whatever is taken to arbitration. */
    private void ifArbitrated(Draft draft, String topic) {
        questions.entry(draft, topic).ifPresent(entry -> {
            draft.say("law.if.arbitration");
            draft.sayText(entry.answer());
            draft.say("law.basis", Map.of("basis", EntryText.basis(entry)));
            draft.say("law.hotlines", Map.of("hotlines", EntryText.hotlines(entry)));
        });
    }

    private void offer(Draft draft, KnowledgeEntry about, String topic) {
        questions
                .entry(draft, topic)
                .filter(entry -> !entry.topic().equals(about.topic()))
                .ifPresent(entry -> draft.offer("ask:" + entry.topic(), entry.title()));
    }
}
