package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command.OfferService;
import org.gongyou.core.dialogue.command.Command.TellAside;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.ServiceDefinition.Aside;
import org.gongyou.intents.Understanding;

/**
 * Short questions whose answers a service's file knows: "收钱吗" in the middle of its form, which goes on afterwards, and
 * "律师收费吗" outside, after which the service is offered.
 */
final class AsideReader implements CommandReader {

    private static final int LONGEST = 20;
    private static final Pattern ASKS = Pattern.compile("几年|必须");

    /** What asks without a question: "青岛的相对困难标准", "单位说要公示，我不想别人知道". */
    private static final Pattern ASKING = Pattern.compile("(标准|条件|流程|材料|时间|规定)[。.!！]?$|我(不想|不愿|怕|担心)");

    private final ServiceCatalog catalog;
    private final Forms forms;

    AsideReader(ServiceCatalog catalog, Forms forms) {
        this.catalog = catalog;
        this.forms = forms;
    }

    @Override
    public String name() {
        return "aside";
    }

    @Override
    public List<Finding> read(Scene scene) {
        return scene.heard()
                .filter(heard -> heard.normalised().length() <= LONGEST)
                .filter(heard -> asks(heard)
                        || scene.flow().isEmpty()
                                && ASKING.matcher(heard.normalised()).find())
                .map(heard ->
                        scene.flow().isPresent() ? inForm(scene.flow().get(), heard.normalised()) : outside(heard))
                .orElse(List.of());
    }

    private static boolean asks(Understanding heard) {
        return AnswerSearch.isQuestion(heard)
                || ASKS.matcher(heard.normalised()).find();
    }

    private List<Finding> inForm(Flow flow, String words) {
        return forms.definition(flow)
                .flatMap(service -> told(service, aside -> isAbout(aside, words))
                        .or(() -> told(service, aside -> !aside.named() && has(aside.words(), words))))
                .map(List::of)
                .orElse(List.of());
    }

    private List<Finding> outside(Understanding heard) {
        String words = heard.normalised();
        return catalog.all().stream()
                .flatMap(service -> service.asides().stream()
                        .filter(aside -> isAbout(aside, words))
                        .map(aside -> aside.alone()
                                ? List.of(told(service, aside))
                                : List.of(told(service, aside), offer(service.id(), heard))))
                .findFirst()
                .orElse(List.of());
    }

    /** Shall we begin the service that the question was about, with what it told on the way? */
    private Finding offer(String id, Understanding heard) {
        Map<String, String> overheard = catalog.find(id)
                .map(service -> OpenSlots.overheard(service, heard))
                .orElse(Map.of());
        return Finding.of("after-the-answer", new OfferService(id, overheard));
    }

    private static Optional<Finding> told(ServiceDefinition service, Predicate<Aside> asked) {
        return service.asides().stream().filter(asked).findFirst().map(aside -> told(service, aside));
    }

    private static Finding told(ServiceDefinition service, Aside aside) {
        return Finding.of("question-about-the-service", new TellAside(service.id(), aside.says()));
    }

    private static boolean isAbout(Aside aside, String words) {
        return has(aside.about(), words) && has(aside.words(), words);
    }

    private static boolean has(List<String> any, String words) {
        return any.stream().anyMatch(words::contains);
    }
}
