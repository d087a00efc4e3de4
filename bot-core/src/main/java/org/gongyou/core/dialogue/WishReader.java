package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.AskAgain;
import org.gongyou.core.dialogue.command.Command.ChitChat;
import org.gongyou.core.dialogue.command.Command.LeaveForHuman;
import org.gongyou.core.dialogue.command.Command.OfferService;
import org.gongyou.core.dialogue.command.Command.Resume;
import org.gongyou.core.dialogue.command.Command.StartService;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/**
 * A question or another wish in the middle of a form; the form goes on afterwards. What is neither an answer nor a wish
 * that we are sure of leaves the question open.
 */
final class WishReader implements CommandReader {

    private static final String CHAT = "core.chitchat";
    private static final int SHORTEST_STORY = 6;

    /** A trouble that ends so asks for help, and for nothing else: "老板拖欠工资三个月了怎么办". */
    private static final Pattern PLEA = Pattern.compile("^[^吗?？]{6,}(怎么办|咋办|咋个办|咋整|怎么弄)[啊呀呢嘛]?[?？]?$");

    /** Words by which people ask for something to be done. */
    private static final Pattern WISH =
            Pattern.compile("想|要|请|帮|给我|替我|办|申请|报名|登记|预约|约|加入|入会|退会|转会|参加|投诉|举报|反映|求助|咨询|算|写|填|做个|来个|开始");

    private static final int SHORTEST_NAME_OF_OWN_SERVICE = 4;

    private final ServiceCatalog catalog;
    private final Topics topics;

    WishReader(ServiceCatalog catalog, Topics topics) {
        this.catalog = catalog;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "wish";
    }

    @Override
    public List<Finding> read(Scene scene) {
        if (scene.flow().isEmpty() || scene.heard().isEmpty()) {
            return List.of();
        }
        return List.of(topics.asked(scene)
                .or(() -> service(scene))
                .or(() -> chat(scene))
                .or(() -> nod(scene))
                .orElseGet(() -> scene.waitsForHuman()
                        ? Finding.of("no-answer", new LeaveForHuman())
                        : Finding.of("no-answer", new AskAgain())));
    }

    /** "好" to a question that wants more than a yes: the person is willing, and the question is put again. */
    private static Optional<Finding> nod(Scene scene) {
        return scene.cue().filter(Cue.YES::equals).map(cue -> Finding.of("nod", new Resume()));
    }

    private static Optional<Finding> chat(Scene scene) {
        return scene.sure()
                .filter(best -> best.intent().equals(CHAT))
                .map(best -> new Finding("intent", best.confidence(), new ChitChat()));
    }

    private Optional<Finding> service(Scene scene) {
        String current = scene.flow().orElseThrow().service();
        int length = scene.heard().orElseThrow().normalised().length();
        return scene.sure()
                .filter(best -> !best.intent().equals(current) || length >= SHORTEST_NAME_OF_OWN_SERVICE)
                .flatMap(best -> catalog.find(best.intent())
                        .filter(service -> !service.outcome().type().forOfficers())
                        .map(service -> finding(
                                best,
                                service,
                                catalog.find(current),
                                scene.heard().orElseThrow())));
    }

    /** Another form is begun at once only where somebody clearly wants it; whoever asks something, or says but a few words, is asked. */
    private static Finding finding(
            RankedIntent best, ServiceDefinition service, Optional<ServiceDefinition> current, Understanding heard) {
        boolean form = service.outcome().type().filledIn()
                && current.filter(c -> c.id().equals(service.id())).isEmpty();
        // What is told in a calculation is told for it.
        boolean reckoning =
                current.filter(c -> c.outcome().calculator() != null).isPresent();
        boolean told = !reckoning && heard.normalised().length() >= SHORTEST_STORY
                || WISH.matcher(heard.normalised()).find();
        boolean asks = AnswerSearch.isQuestion(heard)
                && !PLEA.matcher(heard.normalised()).find();
        boolean wants = told && !asks;
        boolean ask = form && (!wants || best.confidence() < heard.bounds().actInForm());
        Command command = ask ? new OfferService(service.id(), Map.of()) : new StartService(service.id());
        return new Finding(form ? "another-service" : "intent", best.confidence(), command);
    }
}
