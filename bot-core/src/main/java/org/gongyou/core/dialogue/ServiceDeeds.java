package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command.AcceptOffer;
import org.gongyou.core.dialogue.command.Command.AmendCase;
import org.gongyou.core.dialogue.command.Command.AnswerTopic;
import org.gongyou.core.dialogue.command.Command.Clarify;
import org.gongyou.core.dialogue.command.Command.DeclineOffer;
import org.gongyou.core.dialogue.command.Command.ListServices;
import org.gongyou.core.dialogue.command.Command.OfferService;
import org.gongyou.core.dialogue.command.Command.RejectChoices;
import org.gongyou.core.dialogue.command.Command.StartService;
import org.gongyou.core.dialogue.command.Command.WithdrawCase;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;

/** What is done about services: begun, offered, asked back for, listed; and questions about them answered. */
final class ServiceDeeds {

    private static final int REJECTIONS_BEFORE_LIST = 2;

    private final ServiceCatalog catalog;
    private final Openings openings;
    private final Services services;
    private final Menu menu;

    ServiceDeeds(ServiceCatalog catalog, Openings openings, Services services, Menu menu) {
        this.catalog = catalog;
        this.openings = openings;
        this.services = services;
        this.menu = menu;
    }

    void addTo(Deeds deeds) {
        deeds.on(StartService.class, (draft, c) -> catalog.find(c.service()).ifPresent(s -> services.start(draft, s)));
        deeds.on(
                OfferService.class,
                (draft, c) -> catalog.find(c.service()).ifPresent(s -> services.offer(draft, s, c.overheard())));
        deeds.on(AcceptOffer.class, (draft, c) -> services.accept(draft, c.service(), c.overheard()));
        deeds.simply(DeclineOffer.class, services::decline);
        deeds.on(AnswerTopic.class, (draft, c) -> services.explain(draft, c.service(), c.topic()));
        deeds.on(Clarify.class, this::clarify);
        deeds.simply(RejectChoices.class, this::reject);
        deeds.on(ListServices.class, (draft, c) -> menu.list(draft, c.group(), c.page()));
        deeds.simply(AmendCase.class, this::amend);
        deeds.on(WithdrawCase.class, this::withdraw);
    }

    private void clarify(Draft draft, Clarify command) {
        List<ServiceDefinition> close = command.services().stream()
                .flatMap(id -> catalog.find(id).stream())
                .toList();
        if (close.size() == 1) {
            draft.say("clarify.one", Map.of("title", close.get(0).title()));
        } else {
            draft.say(
                    "clarify",
                    Map.of("first", close.get(0).title(), "second", close.get(1).title()));
        }
        close.forEach(s -> draft.offer("start:" + s.id(), s.title()));
        draft.offerWorded("none", "choice.none");
        draft.keepMisses();
        draft.await(Pending.Kind.CLARIFY, String.join(",", command.services()));
    }

    /** Once: in other words, please. Twice: what there is. Oftener: a human. */
    private void reject(Draft draft) {
        draft.missed();
        if (draft.misses() < REJECTIONS_BEFORE_LIST) {
            draft.say("clarify.rejected");
            draft.questioned();
            return;
        }
        draft.say("clarify.rejected.twice");
        menu.front(draft);
    }

    private void withdraw(Draft draft, WithdrawCase command) {
        catalog.find(command.service())
                .flatMap(ThinksAgainReader::withdrawal)
                .flatMap(w -> Optional.ofNullable(command.inTime() ? w.says() : w.tooLate()))
                .ifPresent(says -> {
                    if (command.inTime()) {
                        draft.effect(new Effect.WithdrawCase(command.service()));
                    }
                    draft.sayText(says);
                    if (draft.flow().isEmpty()) {
                        draft.questioned();
                    }
                });
    }

    private void amend(Draft draft) {
        if (catalog.all().stream().noneMatch(s -> openings.amend(draft, s))) {
            draft.say("resume.nothing");
        }
    }
}
