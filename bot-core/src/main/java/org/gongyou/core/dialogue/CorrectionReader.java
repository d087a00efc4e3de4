package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.core.dialogue.command.Command.CorrectSlot;
import org.gongyou.core.dialogue.command.Command.ReadBack;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.gongyou.intents.identity.IdCard;

/**
 * Corrections of earlier answers, one or several at once: by label or alias ("姓名改成李四，电话改成139…"), by the old value
 * ("不是杭州是宁波"), and of the last character of an ID number just refused ("最后一位是X").
 */
final class CorrectionReader implements CommandReader {

    private static final Pattern BY_VALUE = Pattern.compile(
            "(?:不是|不叫|不在|把|将)(?<old>[^，,。;；]{1,30}?)[，,]?(?:而是|改成|改为|换成|换为|应该是|应该叫|应为|是|叫|在)(?<new>[^，,。;；]{1,40})");
    private static final Pattern STRONG = Pattern.compile("改成了?|改为|换成|换为|更正为|更正成|应该是|应该叫|应该在|应为");
    private static final Pattern WEAK = Pattern.compile("是|叫|在|：|:");
    private static final Pattern TAIL = Pattern.compile("[\\p{P}\\s]*(才对|才是|吧|了|啊|哈|呢|谢谢)?[\\p{P}\\s]*$");

    private final Forms forms;

    CorrectionReader(Forms forms) {
        this.forms = forms;
    }

    /** Where a text speaks of a slot. */
    private record Mention(Slot slot, int start, int end) {}

    @Override
    public String name() {
        return "correction";
    }

    @Override
    public List<Finding> read(Scene scene) {
        Optional<Flow> flow = scene.flow();
        Optional<Understanding> heard = scene.heard();
        if (flow.isEmpty() || heard.isEmpty()) {
            return List.of();
        }
        List<Finding> mended = mended(flow.get(), heard.get());
        if (!mended.isEmpty()) {
            return mended;
        }
        List<Finding> byLabel = byLabel(flow.get(), heard.get());
        return byLabel.isEmpty() ? byValue(flow.get(), heard.get()) : byLabel;
    }

    private List<Finding> mended(Flow flow, Understanding heard) {
        String rejected = flow.rejected();
        Optional<String> mended = rejected == null ? Optional.empty() : SlotReader.mended(rejected, heard);
        return forms.asked(flow)
                .filter(s -> s.type() == SlotType.ID_CARD)
                .flatMap(s -> mended.filter(n -> IdCard.parse(n).isPresent())
                        .map(n -> Finding.of("last-character", new CorrectSlot(flow.service(), s.name(), n))))
                .map(List::of)
                .orElse(List.of());
    }

    private List<Finding> byLabel(Flow flow, Understanding heard) {
        boolean atEnd = Flow.CONFIRM.equals(flow.asking());
        if (!atEnd && !AnswerSearch.CORRECTING.matcher(heard.normalised()).find()) {
            return List.of();
        }
        List<Mention> mentions = mentions(flow, heard);
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            int end = i + 1 < mentions.size()
                    ? mentions.get(i + 1).start()
                    : heard.normalised().length();
            value(heard, mention.end(), end)
                    .filter(clause -> !asks(mention.slot(), clause))
                    .flatMap(clause -> SlotReader.read(mention.slot(), clause, true))
                    .ifPresent(reading -> changed(flow, mention.slot(), reading).ifPresent(command -> {
                        found.add(Finding.of("label-said", command));
                        readBack(flow, mention.slot(), reading).ifPresent(found::add);
                    }));
        }
        return found;
    }

    private static Optional<Finding> readBack(Flow flow, Slot slot, Reading reading) {
        return reading instanceof Reading.Value read && read.workings() != null
                ? Optional.of(Finding.of(
                        "worked-out", new ReadBack(flow.service(), slot.name(), read.value(), read.workings())))
                : Optional.empty();
    }

    /** Where the text names slots that have an answer already, in its order. Words inside a name do not count. */
    private List<Mention> mentions(Flow flow, Understanding heard) {
        List<Mention> all = forms.slots(flow).stream()
                .filter(s -> flow.slots().containsKey(s.name()) && OpenSlots.mentions(s, heard.normalised()))
                .flatMap(s -> Stream.concat(Stream.of(OpenSlots.label(s)), s.aliases().stream())
                        .flatMap(word -> at(heard, word).map(start -> new Mention(s, start, start + word.length()))))
                .toList();
        return all.stream()
                .filter(m -> all.stream().noneMatch(other -> covers(other, m)))
                .filter(m -> m.end() - m.start() > 1 || m.start() == 0)
                .sorted(Comparator.comparingInt(Mention::start))
                .toList();
    }

    private static Stream<Integer> at(Understanding heard, String word) {
        int start = heard.normalised().indexOf(word);
        boolean inName = heard.entities(EntityTypes.ORGANISATION).stream()
                .anyMatch(o -> o.start() <= start && start + word.length() <= o.end());
        return start < 0 || inName ? Stream.empty() : Stream.of(start);
    }

    private static boolean covers(Mention wide, Mention narrow) {
        return wide != narrow
                && wide.start() <= narrow.start()
                && narrow.end() <= wide.end()
                && (wide.end() - wide.start() > narrow.end() - narrow.start() || wide.start() < narrow.start());
    }

    /** What follows "改成" between two offsets, or else "是". */
    private static Optional<Understanding> value(Understanding heard, int start, int end) {
        String words = heard.normalised().substring(start, end);
        return after(STRONG, words).or(() -> after(WEAK, words)).flatMap(from -> trimmed(heard, start + from, end));
    }

    private static Optional<Integer> after(Pattern marker, String words) {
        Matcher found = marker.matcher(words);
        return found.find() ? Optional.of(found.end()) : Optional.empty();
    }

    private static Optional<Understanding> trimmed(Understanding heard, int start, int end) {
        String words = heard.normalised().substring(start, end);
        int length = TAIL.matcher(words).replaceFirst("").length();
        return length == 0 ? Optional.empty() : Optional.of(Clause.of(heard, start, start + length));
    }

    /** "单位是什么意思" asks; it does not name an employer. */
    private static boolean asks(Slot slot, Understanding clause) {
        String entity = slot.type().entity();
        return slot.type().freeWords()
                && AnswerSearch.isQuestion(clause)
                && (entity == null || clause.entities(entity).isEmpty());
    }

    private List<Finding> byValue(Flow flow, Understanding heard) {
        Matcher change = BY_VALUE.matcher(heard.normalised());
        if (!change.find()) {
            return List.of();
        }
        Understanding old = Clause.of(heard, change.start("old"), change.end("old"));
        Optional<Understanding> other = trimmed(heard, change.start("new"), change.end("new"));
        return forms.slots(flow).stream()
                .filter(s -> flow.slots().containsKey(s.name()) && s.type() != SlotType.CONSENT)
                .filter(s -> means(s, old, String.valueOf(flow.slots().get(s.name()))))
                .flatMap(s -> other
                        .flatMap(clause -> SlotReader.read(s, clause, true))
                        .flatMap(reading -> changed(flow, s, reading))
                        .stream())
                .limit(1)
                .map(command -> Finding.of("old-value-said", command))
                .toList();
    }

    private static boolean means(Slot slot, Understanding old, String value) {
        if (SlotReader.read(slot, old, true).orElse(null) instanceof Reading.Value said) {
            boolean around = slot.type() == SlotType.REGION && RegionReader.within(value, said.value());
            if (around || said.value().equals(value)) {
                return true;
            }
        }
        boolean readAsWritten = slot.type() == SlotType.ORGANISATION || slot.type() == SlotType.TEXT;
        return readAsWritten && old.normalised().length() > 1 && value.contains(old.normalised());
    }

    private static Optional<CorrectSlot> changed(Flow flow, Slot slot, Reading reading) {
        return reading instanceof Reading.Value value
                        && !value.value().equals(flow.slots().get(slot.name()))
                ? Optional.of(new CorrectSlot(flow.service(), slot.name(), value.value()))
                : Optional.empty();
    }
}
