package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.core.dialogue.command.Command.ReckonAgain;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.Entity;
import org.gongyou.intents.Understanding;

/**
 * What somebody says to the result of a calculation: a figure that was missing ("最低工资2500"), a correction ("工资是9000"), or
 * another case ("那要是违法解除呢"). Figures count only where they are called by their name and little else is said, or where
 * the words suppose something; all else is left to the other readers.
 */
final class AgainReader implements CommandReader {

    private static final Pattern SUPPOSED = Pattern.compile(
            "^(那|那么|哦|噢)?[,， ]?(要是|如果|假如|假设|若是|换成|改成|按)|^那.{0,10}(呢|的话)|^那.*(咋算|怎么算|多少)[?？]?$|(的话|呢)[?？]?$");
    private static final Pattern CORRECTED = Pattern.compile("错了|不对|应该是|改成|说错|记错|看错|不是.{1,12}是");
    private static final Pattern FRAME =
            Pattern.compile("[\\p{P}\\s的是为有我们这里那当地大概应该差不多左右了吧啊呢个一每月年度上市元块钱哦噢嗯对好补充告诉你您说标准]|今年|去年|查到|补助金|补助");
    private static final int LEFT_OVER = 2;

    private final ServiceCatalog catalog;

    AgainReader(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** Where a text calls a slot by its name. */
    private record Mention(Slot slot, int start, int end) {

        boolean within(Mention other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }
    }

    @Override
    public String name() {
        return "again";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Flow> last = Optional.ofNullable(scene.before().reckoned())
                .filter(reckoned -> scene.flow().isEmpty())
                .flatMap(reckoned -> reckoned.since(scene.turn().now()));
        return last.flatMap(flow -> scene.heard().flatMap(heard -> changes(flow, heard)))
                .map(changes -> List.of(Finding.of(
                        "calculated-before", new ReckonAgain(last.orElseThrow().service(), changes))))
                .orElse(List.of());
    }

    private Optional<Map<String, String>> changes(Flow flow, Understanding heard) {
        List<Slot> slots = catalog.find(flow.service())
                .filter(service -> service.version() == flow.version())
                .map(service -> service.slots(flow.slots()))
                .orElse(List.of());
        String text = heard.normalised();
        List<Mention> mentions = mentions(slots, text);
        boolean supposed = SUPPOSED.matcher(text).find();
        Map<String, String> changes = new LinkedHashMap<>();
        for (Slot slot : slots) {
            boolean named = mentions.stream().anyMatch(m -> m.slot().equals(slot));
            if (named || supposed && slot.type() != SlotType.REGION) {
                value(slot, heard, named)
                        .filter(value -> !value.equals(flow.slots().get(slot.name())))
                        .ifPresent(value -> changes.put(slot.name(), value));
            }
        }
        boolean meant = supposed || CORRECTED.matcher(text).find() || leftOver(heard, mentions) <= LEFT_OVER;
        return changes.isEmpty() || !meant ? Optional.empty() : Optional.of(changes);
    }

    /** A figure wants its slot's name; an option may be told by its own. */
    private static Optional<String> value(Slot slot, Understanding heard, boolean named) {
        boolean figure = slot.type() == SlotType.MONEY || slot.type() == SlotType.DURATION;
        boolean open = slot.type().freeWords() || !named && figure;
        return open || !(SlotReader.read(slot, heard, named).orElse(null) instanceof Reading.Value value)
                ? Optional.empty()
                : Optional.of(value.value());
    }

    /** The slots that the text names: 最低工资 is the name of one, and 工资 in it is not that of another. */
    private static List<Mention> mentions(List<Slot> slots, String text) {
        List<Mention> all = new ArrayList<>();
        for (Slot slot : slots) {
            Stream.concat(Stream.of(slot.label()), slot.aliases().stream())
                    .filter(text::contains)
                    .map(word -> new Mention(slot, text.indexOf(word), text.indexOf(word) + word.length()))
                    .forEach(all::add);
        }
        return all.stream()
                .filter(m -> all.stream().noneMatch(other -> m.within(other)))
                .toList();
    }

    /** How much is said besides names and figures. */
    private static int leftOver(Understanding heard, List<Mention> mentions) {
        StringBuilder rest = new StringBuilder(heard.normalised());
        mentions.forEach(m -> blank(rest, m.start(), m.end()));
        for (Entity entity : heard.entities()) {
            blank(rest, entity.start(), entity.end());
        }
        return FRAME.matcher(rest.toString().replaceAll("[0-9.]", ""))
                .replaceAll("")
                .length();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
