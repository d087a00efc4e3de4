package org.gongyou.core.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.content.knowledge.Fact;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.content.search.Found;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.AnswerQuestion;
import org.gongyou.core.dialogue.command.Command.AskMore;
import org.gongyou.core.dialogue.command.Command.ClarifyQuestion;
import org.gongyou.core.dialogue.command.Command.TellOutcome;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/**
 * Legal questions, in and outside forms, and the facts that we asked for to answer one. The understanding tells that a
 * question is legal, the search tells which; where the understanding is not sure of anything and no form is under way, the
 * search may answer alone, and so it may where a form is to be called off and none is under way. What comes after an answer may be more about it.
 */
final class QuestionReader implements CommandReader {

    private static final int MOST_TITLES = 3;
    private static final int SHORTEST = 4;
    private static final String CALL_OFF = "core.cancel";
    private static final Pattern AND_THERE =
            Pattern.compile("(那么?|要是|如果|我?在|我是|我们?)*…(这边|那边|这里|那里|的)?(的话)?(呢|怎么样|咋样|怎么算|多少|几天|一样吗)?[?？。]?");
    /** What is found so surely is answered where the words alone might mean something else. */
    private static final double CLEAR = 0.6;

    private final ServiceCatalog catalog;
    private final Knowledge knowledge;

    QuestionReader(ServiceCatalog catalog, Knowledge knowledge) {
        this.catalog = catalog;
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "question";
    }

    @Override
    public List<Finding> read(Scene scene) {
        return scene.heard()
                .flatMap(heard -> fact(scene, heard)
                        .or(() -> elsewhere(scene, heard))
                        .or(() -> question(scene, heard))
                        .or(() -> more(scene, heard)))
                .map(List::of)
                .orElse(List.of());
    }

    /** The legal question asked, if it has an answer or a few that may be meant. */
    Optional<Finding> asked(Scene scene) {
        return scene.heard().flatMap(heard -> question(scene, heard));
    }

    private Optional<Finding> fact(Scene scene, Understanding heard) {
        Pending pending = scene.before().pending();
        if (pending == null || pending.kind() != Pending.Kind.FACT) {
            return Optional.empty();
        }
        String[] subject = String.valueOf(pending.subject()).split(":", 2);
        return entryFact(scene, subject[0], subject[1])
                .flatMap(fact -> Facts.told(fact, heard, today(scene), true))
                .map(value -> Finding.of("fact-told", new TellOutcome(subject[0], subject[1], value)));
    }

    /** "那浙江呢" after an answer: how it is there. */
    private static Optional<Finding> elsewhere(Scene scene, Understanding heard) {
        List<String> topics = Matter.of(scene.before().pending());
        if (topics.size() != 1 || scene.flow().isPresent()) {
            return Optional.empty();
        }
        return heard.entities(EntityTypes.REGION).stream()
                .filter(place -> AND_THERE
                        .matcher(heard.normalised().substring(0, place.start()) + "…"
                                + heard.normalised().substring(place.end()))
                        .matches())
                .findFirst()
                .map(place -> Finding.of("and-there", new TellOutcome(topics.get(0), Fact.REGION, place.value())));
    }

    private static LocalDate today(Scene scene) {
        return Calendars.dayOf(scene.turn().now());
    }

    private Optional<Fact> entryFact(Scene scene, String topic, String name) {
        return knowledge
                .legal(topic, null, today(scene))
                .flatMap(entry -> entry.guidance().facts().stream()
                        .filter(fact -> fact.name().equals(name))
                        .findFirst());
    }

    private Optional<Finding> question(Scene scene, Understanding heard) {
        Optional<RankedIntent> sure = scene.sure();
        boolean legal = sure.filter(this::answeredBySearch).isPresent();
        boolean beside = !legal && (sure.isPresent() || scene.flow().isPresent());
        if (beside && !callsOffNothing(scene) && (!goesOn(scene) || tells(scene, heard))
                || heard.normalised().length() < SHORTEST) {
            return Optional.empty();
        }
        Found found = search(scene, heard, heard.normalised());
        if (beside && !clear(found)) {
            return Optional.empty();
        }
        return command(found, legal, scene.flow().isPresent())
                .map(command -> new Finding(
                        legal ? "legal-question" : "entry-found",
                        sure.map(RankedIntent::confidence).orElse(null),
                        command));
    }

    /** "我不想续签" sounds like calling off a form; where none is under way, an entry that is clearly meant says more. */
    private static boolean callsOffNothing(Scene scene) {
        return scene.flow().isEmpty()
                && scene.sure().filter(best -> best.intent().equals(CALL_OFF)).isPresent();
    }

    /** Whether a legal matter is being talked about already, by an answer of ours or by the form under way. */
    private static boolean goesOn(Scene scene) {
        boolean aboutTheService =
                scene.sure().filter(best -> best.topic() != null).isPresent();
        return !aboutTheService
                && scene.flow()
                        .map(flow ->
                                likeliest(scene).filter(flow.service()::equals).isPresent())
                        .orElseGet(() -> !Matter.of(scene.before().pending()).isEmpty());
    }

    /** Whether a story was asked for, and this is no question but a part of it. */
    private boolean tells(Scene scene, Understanding heard) {
        return !AnswerSearch.isQuestion(heard)
                && scene.flow()
                        .flatMap(flow -> catalog.find(flow.service())
                                .flatMap(s -> Optional.ofNullable(flow.asking()).flatMap(s::slot)))
                        .filter(slot -> slot.type() == SlotType.TEXT)
                        .isPresent();
    }

    /** The intent that we are sure of; of a question, the likeliest. */
    private static Optional<String> likeliest(Scene scene) {
        return scene.heard()
                .filter(heard -> !heard.outOfScope())
                .filter(heard -> scene.sure().isPresent() || AnswerSearch.isQuestion(heard))
                .flatMap(Understanding::best)
                .map(RankedIntent::intent);
    }

    private static boolean clear(Found found) {
        return found.answered() && !found.close() && found.hits().get(0).score() >= CLEAR;
    }

    /** "计件的", after an answer about overtime: read together with what it was about, once; then a human is offered. */
    private Optional<Finding> more(Scene scene, Understanding heard) {
        List<String> topics = Matter.of(scene.before().pending());
        boolean legal = scene.sure().filter(this::answeredBySearch).isPresent();
        if (topics.isEmpty()
                || scene.flow().isPresent()
                || scene.sure().isPresent() && !legal
                || scene.before().misses() > 0) {
            return Optional.empty();
        }
        if (topics.size() > 1) {
            return Optional.of(Finding.of("more-about-it", new ClarifyQuestion(topics)));
        }
        String title = knowledge
                .legal(topics.get(0), null, today(scene))
                .map(KnowledgeEntry::title)
                .orElse("");
        Found found = search(scene, heard, title + "，" + heard.normalised());
        String topic = found.hits().isEmpty()
                ? topics.get(0)
                : found.hits().get(0).entry().topic();
        return Optional.of(Finding.of(
                "more-about-it",
                clear(found) && !topics.contains(topic) ? new AnswerQuestion(topic) : new AskMore(topics.get(0))));
    }

    private Found search(Scene scene, Understanding heard, String words) {
        return knowledge.search(words, Facts.region(scene.turn().person(), heard), today(scene));
    }

    /** A form of its own is begun instead. */
    private boolean answeredBySearch(RankedIntent intent) {
        return intent.topic() == null
                && knowledge.isLegal(intent.intent())
                && catalog.find(intent.intent())
                        .filter(service -> service.outcome().type() == Outcome.Type.ANSWER)
                        .isPresent();
    }

    private static Optional<Command> command(Found found, boolean legal, boolean inForm) {
        List<String> topics = found.hits().stream()
                .limit(MOST_TITLES)
                .map(hit -> hit.entry().topic())
                .toList();
        if (found.answered() && (inForm || !found.close())) {
            return Optional.of(new AnswerQuestion(topics.get(0)));
        }
        boolean choose = found.close() && !inForm && (found.answered() || legal);
        return choose ? Optional.of(new ClarifyQuestion(topics)) : Optional.empty();
    }
}
