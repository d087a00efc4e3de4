package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongyou.core.dialogue.command.Command.OfferService;
import org.gongyou.core.dialogue.command.Command.TellAside;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.ServiceDefinition.Aside;

/**
 * Short questions whose answers a service's file knows: "收钱吗" in the middle of its form, which goes on afterwards, and
 * "律师收费吗" outside, after which the service is offered.
 */
final class AsideReader implements CommandReader {

    private static final int LONGEST = 20;

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
                .filter(heard -> heard.normalised().length() <= LONGEST && AnswerSearch.isQuestion(heard))
                .map(heard -> scene.flow().isPresent()
                        ? inForm(scene.flow().get(), heard.normalised())
                        : outside(heard.normalised()))
                .orElse(List.of());
    }

    private List<Finding> inForm(Flow flow, String words) {
        return forms.definition(flow)
                .flatMap(service -> told(service, aside -> has(aside.words(), words)))
                .map(List::of)
                .orElse(List.of());
    }

    private List<Finding> outside(String words) {
        return catalog.all().stream()
                .flatMap(service ->
                        told(service, aside -> has(aside.about(), words) && has(aside.words(), words)).stream())
                .findFirst()
                .map(told -> List.of(
                        told,
                        Finding.of(
                                "after-the-answer",
                                new OfferService(told.command().about(), Map.of()))))
                .orElse(List.of());
    }

    private static Optional<Finding> told(ServiceDefinition service, Predicate<Aside> asked) {
        return service.asides().stream()
                .filter(asked)
                .findFirst()
                .map(aside -> Finding.of("question-about-the-service", new TellAside(service.id(), aside.says())));
    }

    private static boolean has(List<String> any, String words) {
        return any.stream().anyMatch(words::contains);
    }
}
