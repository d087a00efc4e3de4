package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.SkipSlot;
import org.gongyou.core.dialogue.command.Command.TakeRemark;
import org.gongyou.core.service.Slot;
import org.gongyou.intents.Understanding;

/** What the service expects to hear at the question asked that is no answer to it: "没约定", "还没鉴定", "什么叫商业秘密". */
final class RemarkReader implements CommandReader {

    private final Forms forms;

    RemarkReader(Forms forms) {
        this.forms = forms;
    }

    @Override
    public String name() {
        return "remark";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Flow> flow = scene.flow();
        Optional<Understanding> heard = scene.heard();
        return flow.isEmpty() || heard.isEmpty()
                ? List.of()
                : forms.asked(flow.get())
                        .flatMap(slot -> made(flow.get(), slot, heard.get()))
                        .filter(command -> !new AnswerSearch(forms, flow.get(), heard.get(), false).holdsAnswer())
                        .map(command -> List.of(Finding.of("remark", command)))
                        .orElse(List.of());
    }

    private static Optional<Command> made(Flow flow, Slot slot, Understanding heard) {
        return IntStream.range(0, slot.remarks().size())
                .filter(i -> slot.remarks().get(i).in(heard.normalised()))
                .mapToObj(i -> slot.remarks().get(i).skip()
                        ? new SkipSlot(false)
                        : new TakeRemark(flow.service(), slot.name(), i))
                .map(Command.class::cast)
                .findFirst();
    }
}
