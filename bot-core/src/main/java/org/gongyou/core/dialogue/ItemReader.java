package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command.FillSlot;
import org.gongyou.core.dialogue.command.Command.RemoveItem;
import org.gongyou.core.service.Items;
import org.gongyou.core.service.Slot;

/** Talk about the items of a group that takes one out: "删掉第二个", "把女儿去掉". */
final class ItemReader implements CommandReader {

    private static final Pattern REMOVING = Pattern.compile("删掉|删除|删了|去掉|拿掉|不要(了)?第|不登记|划掉|移除");
    private static final String DIGITS = "一二三四五六七八九十";

    private final Forms forms;

    ItemReader(Forms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "item";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Finding> enough = scene.flow().flatMap(flow -> enough(flow, scene));
        if (enough.isPresent()) {
            return List.of(enough.get());
        }
        Optional<String> text = scene.heard()
                .map(h -> h.normalised())
                .filter(t -> REMOVING.matcher(t).find());
        if (text.isEmpty() || scene.flow().isEmpty()) {
            return List.of();
        }
        Flow flow = scene.flow().get();
        return forms.slots(flow).stream()
                .flatMap(s -> Items.place(s.name()).stream().filter(p -> means(flow, s, p, text.get())))
                .findFirst()
                .map(p -> List.of(Finding.of("item-named", new RemoveItem(p.group(), p.index()))))
                .orElse(List.of());
    }

    /** "没有了" where another item was begun but nothing said of it: there is none after all. */
    private Optional<Finding> enough(Flow flow, Scene scene) {
        return Items.place(String.valueOf(flow.asking()))
                .filter(p -> !p.slot().equals(Items.GATE) && Items.count(p.group(), flow.slots()) < p.index())
                .flatMap(p -> forms.slot(flow, new Items.Place(p.group(), p.index() - 1, Items.GATE).name()))
                .filter(gate -> flow.slots().containsKey(gate.name()))
                .filter(gate -> scene.heard()
                        .flatMap(h -> OptionReader.read(gate, h, false))
                        .filter(new Reading.Value(Items.DONE)::equals)
                        .isPresent())
                .map(gate -> Finding.of("none-after-all", new FillSlot(flow.service(), gate.name(), Items.DONE)));
    }

    /** Whether a text speaks of the item of that number: 第二个, 第2位, 家人2. Nothing is called the item before the first. */
    static boolean names(int index, String text) {
        if (index < 1) {
            return false;
        }
        String chinese = index <= DIGITS.length() ? DIGITS.substring(index - 1, index) : Integer.toString(index);
        return Pattern.compile(
                        "第(" + index + "|" + chinese + ")(个|位|名|人|条|项)|(?<=[\\p{IsHan}])" + index + "(?![\\d,，.])")
                .matcher(text)
                .find();
    }

    private static boolean means(Flow flow, Slot slot, Items.Place place, String text) {
        String answer = flow.slots().get(slot.name());
        if (answer == null || OpenSlots.isGate(slot)) {
            return false;
        }
        boolean byOption = slot.option(answer)
                .filter(o -> text.contains(o.label()) || o.aliases().stream().anyMatch(text::contains))
                .isPresent();
        String shown = slot.display(answer);
        return names(place.index(), text) || byOption || shown.length() > 1 && text.contains(shown);
    }
}
