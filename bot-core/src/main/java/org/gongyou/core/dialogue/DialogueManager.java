package org.gongyou.core.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;

/**
 * Decides the next step of a conversation.
 *
 * <p>In this order: danger, buttons and choices by number, an answer to our own question, words that steer ("返回"), the
 * form under way, and only then what the person may want. Stateless and thread-safe; the same arguments always give the
 * same decision.
 */
public final class DialogueManager implements Dialogue {

    private static final Duration AWAY = Duration.ofMinutes(30);

    private final Forms forms;
    private final Steering steering;
    private final FormTalk formTalk;
    private final FreeTalk freeTalk;

    public DialogueManager(ServiceCatalog catalog, Knowledge knowledge) {
        this.forms = new Forms(catalog);
        Services services = new Services(catalog, forms, knowledge);
        this.steering = new Steering(catalog, forms, services);
        this.formTalk = new FormTalk(forms, services, steering);
        this.freeTalk = new FreeTalk(services, steering, formTalk);
    }

    @Override
    public Decision decide(DialogueState state, Turn turn) {
        Draft draft = new Draft(state, turn);
        Content content = turn.content();
        if (content instanceof Content.Event event) {
            happened(draft, event);
        } else if (content instanceof Content.Tap tap) {
            tapped(draft, tap.key());
        } else if (turn.understanding() != null) {
            heard(draft, turn.understanding());
        } else {
            draft.say(content instanceof Content.Unsupported ? "unsupported" : "media.unread");
        }
        forms.question(draft);
        if (draft.saidNothing()) {
            draft.say("offer.declined");
        }
        return draft.finish();
    }

    private void happened(Draft draft, Content.Event event) {
        draft.because("event " + event.kind());
        boolean underWay = draft.flow().isPresent();
        switch (event.kind()) {
            case SUBSCRIBE, SCAN -> steering.welcome(draft);
            case OPENED -> {
                if (draft.before.lastAt() != null && !away(draft)) {
                    draft.stayQuiet();
                } else if (underWay) {
                    welcomeBack(draft);
                } else {
                    steering.welcome(draft);
                }
            }
            default -> draft.stayQuiet();
        }
    }

    private void tapped(Draft draft, String key) {
        draft.because("tap " + key.replaceAll(":.*:.*", ":…"));
        if (pending(draft, Pending.Kind.DANGER) && !key.equals("resume")) {
            Danger.goOn(draft, Optional.of(key), Optional.empty());
            return;
        }
        steering.tap(draft, key);
    }

    private void heard(Draft draft, Understanding heard) {
        if (Danger.answer(draft, heard)) {
            return;
        }
        Optional<Cue> cue = Cue.of(heard.normalised());
        Optional<String> chosen = chosen(draft, heard);
        if (pending(draft, Pending.Kind.DANGER)) {
            if (cue.filter(c -> c == Cue.RESUME).isEmpty()) {
                Danger.goOn(draft, chosen, cue);
                return;
            }
            draft.say("danger.resumed");
        }
        if (away(draft)) {
            welcomeBack(draft);
        }
        Danger.care(draft, heard);
        if (chosen.isPresent()) {
            steering.tap(draft, chosen.get());
            return;
        }
        if (cue.isPresent()) {
            draft.because("cue " + cue.get());
            if (steering.answersPending(draft, cue.get()) || steering.steer(draft, cue.get())) {
                return;
            }
        }
        if (draft.flow().isPresent()) {
            formTalk.heard(draft, heard);
            return;
        }
        freeTalk.heard(draft, heard);
    }

    /** The key of one of our last choices, said by its number or its label. */
    private static Optional<String> chosen(Draft draft, Understanding heard) {
        OutboundMessage last = draft.before.last();
        if (last == null || last.choices().isEmpty()) {
            return Optional.empty();
        }
        String said = heard.normalised().strip();
        Optional<String> byLabel = last.choices().stream()
                .filter(c -> c.label().equalsIgnoreCase(said))
                .map(OutboundMessage.Choice::key)
                .findFirst();
        if (byLabel.isPresent()) {
            return byLabel;
        }
        Optional<String> byPlace = ofPlace(last, heard);
        if (byPlace.isPresent() || said.length() > 6) {
            return byPlace;
        }
        return heard.entities(EntityTypes.CHOICE).stream()
                .map(Entity::value)
                .filter(v -> v.matches("\\d{1,2}"))
                .map(Integer::parseInt)
                .filter(n -> n >= 1 && n <= last.choices().size())
                .map(n -> last.choices().get(n - 1).key())
                .findFirst();
    }

    /** "南京的", where districts of one name were offered: the key of the one in 南京. */
    private static Optional<String> ofPlace(OutboundMessage last, Understanding heard) {
        List<String> keys = last.choices().stream()
                .map(OutboundMessage.Choice::key)
                .filter(key -> key.matches("set:[a-z0-9_]+:\\d{6}"))
                .filter(key -> RegionReader.around(key.substring(key.length() - 6), heard))
                .toList();
        return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
    }

    private static boolean pending(Draft draft, Pending.Kind kind) {
        Pending pending = draft.before.pending();
        return pending != null && pending.kind() == kind;
    }

    private static boolean away(Draft draft) {
        return draft.before.lastAt() != null
                && Duration.between(draft.before.lastAt(), draft.turn.now()).compareTo(AWAY) > 0;
    }

    private void welcomeBack(Draft draft) {
        Optional<ServiceDefinition> service = draft.flow().flatMap(forms::definition);
        service.ifPresent(s -> draft.say("welcome.back", Map.of("title", s.title())));
    }
}
