package org.gongyou.core.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Flow;
import org.gongyou.core.fuzz.Act.Stake;
import org.gongyou.core.message.Content;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.jspecify.annotations.Nullable;

/** Somebody who mostly wants to get on, and often does not behave. */
final class RandomPerson {

    private static final Duration MOMENT = Duration.ofSeconds(8);

    private final Random random;
    private final Phrases phrases;
    private final ServiceCatalog services;
    private final List<Choice> seen = new ArrayList<>();
    private @Nullable Act last;

    RandomPerson(Random random, Phrases phrases, ServiceCatalog services) {
        this.random = random;
        this.phrases = phrases;
        this.services = services;
    }

    /** What the person does next. */
    Act act(DialogueState state) {
        Optional<Flow> flow = state.flows().isEmpty()
                ? Optional.empty()
                : Optional.of(state.flows().get(state.flows().size() - 1));
        List<Choice> choices = state.last() == null ? List.of() : state.last().choices();
        seen.addAll(choices);
        Act act = flow.map(f -> inForm(f, choices)).orElseGet(() -> free(choices));
        last = act;
        return act;
    }

    private Act free(List<Choice> choices) {
        int dice = random.nextInt(100);
        if (dice < 50) {
            return say(Stake.ALL, "start");
        }
        if (dice < 62 && !choices.isEmpty()) {
            return tap(choices.get(random.nextInt(choices.size())));
        }
        if (dice < 70) {
            return new Act(Stake.ALL, new Content.Tap(anyStart(), "开始"), MOMENT);
        }
        if (dice < 76) {
            return say(Stake.ALL, "several");
        }
        return astray();
    }

    private String anyStart() {
        List<String> ids = services.all().stream().map(ServiceDefinition::id).toList();
        return "start:" + ids.get(random.nextInt(ids.size()));
    }

    private Act inForm(Flow flow, List<Choice> choices) {
        int dice = random.nextInt(100);
        if (dice < 48) {
            return answer(flow, choices);
        }
        if (dice < 53) {
            return say(Stake.ANSWERS, "wrong");
        }
        if (dice < 58) {
            return say(Stake.ALL, "correction");
        }
        if (dice < 61) {
            return say(Stake.ANSWERS, "several");
        }
        if (dice < 68) {
            return say(Stake.ALL, "steer");
        }
        if (dice < 71) {
            return say(Stake.ALL, "start");
        }
        return astray();
    }

    private Act answer(Flow flow, List<Choice> choices) {
        if (!choices.isEmpty() && random.nextInt(4) > 0) {
            int at = random.nextInt(choices.size());
            return switch (random.nextInt(3)) {
                case 0 -> said(Stake.ALL, String.valueOf(at + 1));
                case 1 -> said(Stake.ALL, choices.get(at).label());
                default -> tap(choices.get(at));
            };
        }
        if (Flow.CONFIRM.equals(flow.asking())) {
            return said(Stake.ALL, random.nextBoolean() ? "提交" : "没问题提交");
        }
        if (choices.stream().anyMatch(c -> c.key().startsWith("edit:"))) {
            // A number that would answer the question may as well choose which answer to change.
            return say(Stake.ALL, "number");
        }
        return services.find(flow.service())
                .flatMap(s -> s.slot(String.valueOf(flow.asking())))
                .map(this::answerTo)
                .orElseGet(() -> say(Stake.ANSWERS, "text"));
    }

    private Act answerTo(Slot slot) {
        String type = slot.type().name().toLowerCase(Locale.ROOT);
        if (!slot.options().isEmpty()) {
            Slot.Option option =
                    slot.options().get(random.nextInt(slot.options().size()));
            boolean alias = !option.aliases().isEmpty() && random.nextBoolean();
            return said(
                    Stake.ANSWERS,
                    alias ? option.aliases().get(random.nextInt(option.aliases().size())) : option.label());
        }
        if (type.startsWith("file") || type.contains("photo")) {
            return photo(Stake.ANSWERS);
        }
        String group = switch (type) {
            case "money" -> "amount";
            case "month", "date_range" -> "date";
            case "integer", "count", "number" -> "number";
            case "yes_no" -> "consent";
            default -> type;
        };
        return say(Stake.ANSWERS, phrases.has(group) ? group : "text");
    }

    /** What is beside the point, and must cost nobody an answer. */
    private Act astray() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> say(Stake.NOTHING, "digression");
            case 3, 4 -> say(Stake.NOTHING, "neutral");
            case 5 -> say(Stake.NOTHING, "scope");
            case 6 -> say(Stake.ALL, "small");
            case 7 -> photo(Stake.ANSWERS);
            case 8 -> other();
            case 9 -> silence();
            case 10 -> repeat();
            case 11, 12 -> oldButton();
            case 13 -> say(Stake.NOTHING, "human");
            case 14 -> say(Stake.NOTHING, random.nextInt(3) == 0 ? "danger" : "heavy");
            default -> say(Stake.NOTHING, "angry");
        };
    }

    private Act photo(Stake stake) {
        return new Act(stake, new Content.Image("media-" + random.nextInt(9), null), MOMENT);
    }

    private Act other() {
        Content content = switch (random.nextInt(6)) {
            case 0 -> new Content.Voice("media", "amr", null);
            case 1 -> new Content.Voice("media", "amr", phrases.any("text", random));
            case 2 -> new Content.Location(30.2, 120.1, "杭州市西湖区");
            case 3 -> new Content.Link("一篇文章", null, "https://example.org/");
            case 4 -> new Content.Event(Content.Event.Kind.OPENED, null);
            default -> new Content.Unsupported("emoticon");
        };
        return new Act(content.words().isPresent() ? Stake.ALL : Stake.NOTHING, content, MOMENT);
    }

    private Act silence() {
        Duration away = Duration.ofHours(1L << random.nextInt(9));
        return new Act(Stake.NOTHING, new Content.Text(phrases.any("neutral", random)), away);
    }

    private Act repeat() {
        return last == null ? say(Stake.ALL, "small") : new Act(Stake.ALL, last.content(), MOMENT);
    }

    private Act oldButton() {
        if (seen.isEmpty()) {
            return new Act(Stake.NOTHING, new Content.Tap("set:no_such_slot:1", "旧按钮"), MOMENT);
        }
        return tap(seen.get(random.nextInt(seen.size())));
    }

    private static Act tap(Choice choice) {
        return new Act(Stake.ALL, new Content.Tap(choice.key(), choice.label()), MOMENT);
    }

    private Act say(Stake stake, String group) {
        return said(stake, phrases.any(group, random));
    }

    private static Act said(Stake stake, String text) {
        return new Act(stake, new Content.Text(text), MOMENT);
    }
}
