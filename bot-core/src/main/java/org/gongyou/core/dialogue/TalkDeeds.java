package org.gongyou.core.dialogue;

import java.util.Map;
import java.util.Optional;
import org.gongyou.core.dialogue.command.Command.ChitChat;
import org.gongyou.core.dialogue.command.Command.Greet;
import org.gongyou.core.dialogue.command.Command.HandOff;
import org.gongyou.core.dialogue.command.Command.Help;
import org.gongyou.core.dialogue.command.Command.LeaveForHuman;
import org.gongyou.core.dialogue.command.Command.NotUnderstood;
import org.gongyou.core.dialogue.command.Command.OfferHuman;
import org.gongyou.core.dialogue.command.Command.OutOfScope;
import org.gongyou.core.dialogue.command.Command.PartWays;
import org.gongyou.core.dialogue.command.Command.Repeat;
import org.gongyou.core.dialogue.command.Command.ReturnToBot;
import org.gongyou.core.dialogue.command.Command.StayQuiet;
import org.gongyou.core.dialogue.command.Command.TakeThanks;
import org.gongyou.core.dialogue.command.Command.Unreadable;
import org.gongyou.core.dialogue.command.Command.WarnOfCard;
import org.gongyou.core.dialogue.command.Command.Welcome;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.service.ServiceDefinition;

/** What is said beside all business: greetings, help, not having understood, and calling a human. */
final class TalkDeeds {

    private final Forms forms;
    private final Services services;
    private final Menu menu;

    TalkDeeds(Forms forms, Services services, Menu menu) {
        this.forms = forms;
        this.services = services;
        this.menu = menu;
    }

    void addTo(Deeds deeds) {
        deeds.simply(Welcome.class, this::welcome);
        deeds.simply(StayQuiet.class, Draft::stayQuiet);
        deeds.simply(Greet.class, draft -> polite(draft, "greeting"));
        deeds.simply(TakeThanks.class, draft -> polite(draft, "thanks"));
        deeds.simply(PartWays.class, draft -> draft.say("bye"));
        deeds.simply(Help.class, draft -> draft.say("help"));
        deeds.simply(ChitChat.class, draft -> aside(draft, "chitchat"));
        deeds.simply(OutOfScope.class, draft -> lost(draft, "out.of.scope"));
        deeds.simply(NotUnderstood.class, draft -> lost(draft, "not.understood"));
        deeds.simply(OfferHuman.class, TalkDeeds::offerHuman);
        deeds.on(HandOff.class, (draft, c) -> services.handOff(draft, c.reason()));
        deeds.simply(ReturnToBot.class, TalkDeeds::returnToBot);
        deeds.simply(LeaveForHuman.class, draft -> draft.say("handoff.noted"));
        deeds.on(Unreadable.class, (draft, c) -> draft.say(c.unknownKind() ? "unsupported" : "media.unread"));
        deeds.simply(WarnOfCard.class, TalkDeeds::warnOfCard);
        deeds.simply(Repeat.class, TalkDeeds::repeat);
    }

    private void welcome(Draft draft) {
        PersonView person = draft.turn.person();
        if (person.member()) {
            draft.say("welcome.member", Map.of("member_no", String.valueOf(person.memberNo())));
        } else {
            draft.say("welcome");
        }
        menu.front(draft);
    }

    private void polite(Draft draft, String key) {
        Optional<ServiceDefinition> service = draft.flow().flatMap(forms::definition);
        if (service.isPresent()) {
            draft.say(key + ".inform", Map.of("title", service.get().title()));
            return;
        }
        draft.say(key);
        if (key.equals("greeting")) {
            menu.front(draft);
        }
    }

    /** In mid-form the open question follows; otherwise what can be done here. */
    private void aside(Draft draft, String key) {
        draft.say(key);
        if (draft.flow().isEmpty()) {
            menu.front(draft);
        }
    }

    private void lost(Draft draft, String key) {
        draft.missed();
        aside(draft, key);
    }

    private static void offerHuman(Draft draft) {
        draft.missed();
        draft.say("not.understood.twice");
        draft.offerWorded("human", "choice.human");
        draft.offerWorded("menu", "choice.menu");
        draft.await(Pending.Kind.HUMAN, null);
    }

    private static void warnOfCard(Draft draft) {
        draft.say("card.number");
        if (draft.flow().isEmpty()) {
            draft.questioned();
        }
    }

    private static void returnToBot(Draft draft) {
        draft.dismissHuman();
        draft.effect(new Effect.WithdrawHandOff());
        draft.say("handoff.returned");
    }

    /** Says the last bubble again; whatever question it put is still open. What was too long to be kept is put anew. */
    private static void repeat(Draft draft) {
        OutboundMessage last = draft.before.last();
        if (last == null || last.text().isEmpty()) {
            draft.say(draft.flow().isEmpty() ? "repeat.nothing" : "repeat.anew");
            return;
        }
        draft.keepMisses();
        draft.sayText(last.text());
        last.choices().forEach(c -> draft.offer(c.key(), c.label()));
        last.links().forEach(l -> draft.link(l.label(), l.url()));
        Pending pending = draft.before.pending();
        if (pending != null) {
            draft.await(pending);
        }
        draft.questioned();
    }
}
