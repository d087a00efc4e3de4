package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command.RefuseService;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.number.Numerals;

/**
 * Somebody who says that he is younger than a service's rule of age allows: "我今年15，想入工会". He is told so at once, not only when
 * his ID number shows it, and nothing is offered that he cannot have.
 */
final class AgeReader implements CommandReader {

    private static final Pattern AGE = Pattern.compile(
            "(?<![\\d第])(?<aged>\\d{1,2}|十[一二三四五六七八九]?)(周)?岁(?!(的)?(孩子|娃|儿子|女儿|小孩|时|那年))|(?:今年|刚满|才|虚岁)(?<now>\\d{1,2}|十[一二三四五六七八九]?)(?=$|[,，。.!！?？ 了]|岁|能|可以|想|就|在|还)");
    private static final Pattern OF_OTHERS = Pattern.compile("孩子|儿子|女儿|闺女|小孩|娃|弟|妹|工龄|干了|退休");

    private final ServiceCatalog catalog;

    AgeReader(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "age";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Understanding> heard = scene.heard();
        Optional<Integer> age = heard.map(Understanding::normalised)
                .filter(words -> !OF_OTHERS.matcher(words).find())
                .flatMap(AgeReader::age);
        if (age.isEmpty()) {
            return List.of();
        }
        return meant(scene, heard.get().normalised())
                .flatMap(service -> service.slots().stream()
                        .flatMap(slot -> Optional.ofNullable(slot.age()).stream())
                        .filter(rule -> age.get() < rule.min())
                        .map(Slot.AgeRule::refuse)
                        .map(says -> Finding.of("too-young", new RefuseService(service.id(), says)))
                        .findFirst())
                .map(List::of)
                .orElse(List.of());
    }

    /** The form under way, else what the words may mean. */
    private Optional<ServiceDefinition> meant(Scene scene, String words) {
        if (scene.flow().isPresent()) {
            return catalog.find(scene.flow().get().service());
        }
        Optional<ServiceDefinition> sure = scene.sure().flatMap(best -> catalog.find(best.intent()));
        return sure.filter(AgeReader::hasRule)
                .or(() -> catalog.all().stream()
                        .filter(AgeReader::hasRule)
                        .filter(s -> s.hints().stream().anyMatch(words::contains))
                        .findFirst());
    }

    private static boolean hasRule(ServiceDefinition service) {
        return service.slots().stream().anyMatch(slot -> slot.age() != null);
    }

    private static Optional<Integer> age(String words) {
        Matcher found = AGE.matcher(words);
        if (!found.find()) {
            return Optional.empty();
        }
        String aged = found.group("aged");
        return Numerals.at(aged == null ? found.group("now") : aged, 0)
                .map(number -> number.value().low().intValue());
    }
}
