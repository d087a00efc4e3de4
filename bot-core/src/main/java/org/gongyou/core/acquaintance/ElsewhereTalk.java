package org.gongyou.core.acquaintance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.dialogue.Acquaintance;
import org.gongyou.core.dialogue.Acquaintance.HalfFilled;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Effect.OfPerson;
import org.gongyou.core.dialogue.Flow;
import org.gongyou.core.dialogue.PersonView.KnownCase;
import org.gongyou.core.dialogue.Turn;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.message.OutboundMessage.Choice;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;

/** What goes on on the person's other channels, and what has become of his cases meanwhile. */
final class ElsewhereTalk {

    private static final Duration AWAY = Duration.ofMinutes(30);
    private static final Map<String, String> CHANNELS =
            Map.of("wechat", "微信", "weibo", "微博", "app", "App", "wecom", "企业微信");

    private final ServiceCatalog catalog;

    ElsewhereTalk(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** Goes on here with a form of another channel. */
    Optional<Decision> takeOver(Dialogue inner, DialogueState state, Turn turn, String flowId) {
        return turn.person().acquaintance().elsewhere().stream()
                .filter(half -> half.flow().id().equals(flowId))
                .findFirst()
                .map(half -> {
                    List<Flow> flows = new ArrayList<>(state.flows());
                    flows.add(half.flow());
                    return Answer.saying(Phrase.TAKEN_OVER, words(half))
                            .does(new OfPerson.TakeOver(flowId))
                            .decide(inner, state.withFlows(flows), turn);
                });
    }

    /** Asks whether to go on with a form of another channel. */
    Answer offer(HalfFilled half) {
        return Answer.saying(Phrase.ELSEWHERE, words(half))
                .offer(Keys.TAKE + half.flow().id(), Phrase.CHOICE_TAKE)
                .offer(Keys.FRESH + half.flow().service(), Phrase.CHOICE_FRESH)
                .asks(Keys.TAKE + half.flow().id(), Map.of());
    }

    /** A form that is being begun here while the same one lies half filled elsewhere. */
    Optional<HalfFilled> begunAgain(DialogueState before, Decision decided, Turn turn) {
        return decided.state().flows().stream()
                .filter(flow -> before.flows().stream().noneMatch(f -> f.id().equals(flow.id())))
                .filter(flow -> flow.amends() == null)
                .flatMap(flow -> turn.person().acquaintance().elsewhere().stream()
                        .filter(half -> half.flow().service().equals(flow.service())
                                && !half.flow().id().equals(flow.id())))
                .findFirst();
    }

    /** Adds what is to be told besides: what went on elsewhere, what is new, what could be gone on with. */
    Decision tell(DialogueState before, Decision decided, Turn turn) {
        OutboundMessage reply = decided.reply();
        if (reply == null) {
            return decided;
        }
        Acquaintance acquaintance = turn.person().acquaintance();
        List<String> first = new ArrayList<>();
        List<String> last = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        acquaintance.taken().forEach(half -> first.add(Phrase.GONE_ELSEWHERE.with(words(half))));
        if (beginsSession(before, turn) || joins(decided)) {
            turn.person().cases().stream()
                    .filter(known -> acquaintance.news().contains(known.id()))
                    .flatMap(known -> news(known).stream())
                    .forEach(last::add);
            if (decided.state().flows().isEmpty() && !acquaintance.elsewhere().isEmpty()) {
                HalfFilled half = acquaintance.elsewhere().get(0);
                last.add(Phrase.ELSEWHERE.with(words(half)));
                choices.add(new Choice(Keys.TAKE + half.flow().id(), Phrase.CHOICE_TAKE.text()));
            }
        }
        if (bindable(decided, turn)) {
            last.add(Phrase.OFFER_BINDING.text());
            choices.add(new Choice(Keys.BIND, Phrase.CHOICE_BIND.text()));
        }
        return with(decided, reply, lines(first, reply, last), choices);
    }

    private static String lines(List<String> first, OutboundMessage reply, List<String> last) {
        List<String> lines = new ArrayList<>(first);
        if (!reply.text().isBlank()) {
            lines.add(reply.text());
        }
        lines.addAll(last);
        return String.join("\n", lines);
    }

    private static Decision with(Decision decided, OutboundMessage reply, String text, List<Choice> more) {
        if (text.equals(reply.text())) {
            return decided;
        }
        List<Choice> choices = new ArrayList<>(more);
        choices.addAll(reply.choices());
        OutboundMessage fuller = new OutboundMessage(text, choices, reply.links(), reply.card(), reply.enclosure());
        return new Decision(decided.state().saying(fuller), fuller, decided.effects(), decided.because());
    }

    private static boolean beginsSession(DialogueState before, Turn turn) {
        return before.lastAt() == null || before.lastAt().plus(AWAY).isBefore(turn.now());
    }

    private static boolean joins(Decision decided) {
        return decided.effects().stream()
                .anyMatch(e -> e.name().equals("phone-bound") || e.name().equals("id-checked"));
    }

    /** A number was handed in that he has not proved yet. */
    private static boolean bindable(Decision decided, Turn turn) {
        var standing = turn.person().acquaintance().standing();
        return standing.smsWorks()
                && standing.phone() == null
                && decided.state().flows().isEmpty()
                && decided.effects().stream()
                        .anyMatch(e -> e instanceof Effect.OpenCase open
                                && open.answers().containsKey("mobile_cn"));
    }

    private Optional<String> news(KnownCase known) {
        return catalog.find(known.service())
                .filter(service -> service.workflow() != null)
                .map(service -> Phrase.NEWS.with(Map.of(
                        "title", service.title(), "receipt", known.receiptNo(), "status", status(service, known))));
    }

    private static String status(ServiceDefinition service, KnownCase known) {
        var workflow = service.workflow();
        return workflow == null ? known.status() : workflow.states().getOrDefault(known.status(), known.status());
    }

    private Map<String, String> words(HalfFilled half) {
        String title = catalog.find(half.flow().service())
                .map(ServiceDefinition::title)
                .orElse(half.flow().service());
        return Map.of("title", title, "channel", CHANNELS.getOrDefault(half.channel(), "另一个渠道"));
    }
}
