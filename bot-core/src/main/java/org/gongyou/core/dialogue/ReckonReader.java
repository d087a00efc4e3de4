package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command.StartService;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;

/**
 * "一直没签合同，算算能要多少双倍工资": who asks to have something worked out, and names what, outside a form, gets the
 * calculation and not the rule, however legal the question sounds. So does who asks how much it is and tells the facts.
 */
final class ReckonReader implements CommandReader {

    private static final Pattern ASKED = Pattern.compile("[帮给替]我们?(计?算|核算)|(计|核)?算(一下|一算|一个|下|算)|计算(一下|下)");

    private static final Pattern HOW_MUCH = Pattern.compile("多少|几个月|几万");
    private static final Set<String> FIGURES =
            Set.of(EntityTypes.MONEY, EntityTypes.DURATION, EntityTypes.DATE, EntityTypes.COUNT);
    /** Fewer facts than this come with any question about the rule, too. */
    private static final int FACTS = 2;

    private final ServiceCatalog catalog;
    private final Openings openings;

    ReckonReader(ServiceCatalog catalog, Openings openings) {
        this.catalog = catalog;
        this.openings = openings;
    }

    @Override
    public String name() {
        return "reckon";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Understanding> heard =
                scene.heard().filter(said -> scene.flow().isEmpty());
        return heard.flatMap(said -> meant(said.normalised())
                        .filter(service -> wanted(service, said))
                        .map(service -> openings.begun(
                                scene, Finding.of("to-be-worked-out", new StartService(service.id())), service, said)))
                .orElse(List.of());
    }

    /** Whether it is to be worked out: because somebody says so, or asks how much it is and tells what it depends on. */
    private boolean wanted(ServiceDefinition service, Understanding said) {
        if (ASKED.matcher(said.normalised()).find()) {
            return true;
        }
        return HOW_MUCH.matcher(said.normalised()).find()
                && OpenSlots.overheard(service, said).size() >= FACTS
                && said.entities().stream().anyMatch(e -> FIGURES.contains(e.type()));
    }

    private Optional<ServiceDefinition> meant(String words) {
        List<String> calculations = catalog.all().stream()
                .flatMap(service -> service.outcome().calculations().stream())
                .distinct()
                .toList();
        return Reckoning.meant(catalog, calculations, words);
    }
}
