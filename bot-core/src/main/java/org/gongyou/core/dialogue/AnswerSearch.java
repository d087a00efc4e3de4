package org.gongyou.core.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.command.Command;
import org.gongyou.core.dialogue.command.Command.CorrectSlot;
import org.gongyou.core.dialogue.command.Command.FillSlot;
import org.gongyou.core.dialogue.command.Command.ReadBack;
import org.gongyou.core.dialogue.command.Command.RefuseAnswer;
import org.gongyou.core.dialogue.command.Command.Resume;
import org.gongyou.core.service.Items;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;

/** Goes once through the slots of a form and finds what an utterance holds for each. Used for one turn. */
final class AnswerSearch {

    static final Pattern CORRECTING =
            Pattern.compile("错了|写错|填错|打错|搞错|弄错|说错|不对|更正|改成|改为|改一下|改下|要改|修改|换成|换一下|应该是|应为|重新填|重填|重新说|换了");
    private static final Pattern QUESTION = Pattern.compile(
            "[?？]|吗|么$|呢$|咋|怎么|怎样|干嘛|多少|几天|几个|几点|(?<!没|没有)什么(?!.{0,6}(都没|也没|也不|都不))|为啥|(?<!没)啥(?!.{0,6}(没有|都没|也没|也不|都不|好处没))|能不能|可不可以|可以不|要不要|会不会|行不行|有没有|是不是|用不用|"
                    + "得不得|(?<verb>\\p{IsHan}{1,2})不\\k<verb>|多久|多长|[去到在找]哪|哪里|哪儿|哪家|哪个|哪些|能.{0,6}不$|要.{0,6}不$|谁");

    /** Answers in which people tell at length, and may well ask something on the way. */
    private static final Set<SlotType> TOLD = Set.of(SlotType.TEXT, SlotType.HEALTH_NOTE);

    private static final int LONGEST_QUESTION = 24;

    private final Forms forms;
    private final Understanding heard;
    private final boolean question;
    private final Optional<Slot> asked;
    private final boolean atEnd;
    private final boolean correcting;
    private final List<Slot> mentioned;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Slot, Understanding> listed;
    private Flow now;
    private boolean faulted;

    /**
     * A search for answers to a form.
     *
     * @param question whether free words count as a question rather than an answer, whatever they look like
     */
    AnswerSearch(Forms forms, Flow flow, Understanding heard, boolean question) {
        this.forms = forms;
        this.heard = heard;
        this.question = question || isQuestion(heard);
        this.now = flow;
        this.asked = forms.asked(flow);
        this.atEnd = Flow.CONFIRM.equals(flow.asking());
        this.correcting = CORRECTING.matcher(heard.normalised()).find();
        this.mentioned = forms.slots(flow).stream()
                .filter(s -> flow.slots().containsKey(s.name()))
                .filter(s -> OpenSlots.mentions(s, forms.slots(flow), heard.normalised()))
                .toList();
        this.listed = correcting || atEnd ? Map.of() : ListedFigures.of(forms, flow, heard);
    }

    static boolean isQuestion(Understanding heard) {
        return QUESTION.matcher(heard.normalised()).find();
    }

    /** Whether what was said is, or may as well be, a question of the person's. */
    boolean question() {
        return question;
    }

    /** What is to be done about the answers; a search that has found nothing has none. */
    List<Finding> findings() {
        boolean took = false;
        for (Slot slot : open()) {
            boolean isAsked = isAsked(slot);
            Optional<Reading> reading = read(slot);
            if (reading.isEmpty()) {
                continue;
            }
            if (reading.get() instanceof Reading.Fault fault) {
                fault(slot, fault, isAsked);
                continue;
            }
            Reading.Value value = (Reading.Value) reading.get();
            boolean taken = value(slot, value, isAsked);
            took |= taken;
            if (taken && value.workings() != null) {
                add("worked-out", new ReadBack(now.service(), slot.name(), value.value(), value.workings()));
            }
        }
        begunItem();
        if (took && findings.isEmpty()) {
            add("same-answer", new Resume());
        }
        if (took) {
            findings.removeIf(AnswerSearch::foundNothing);
        }
        return findings;
    }

    /** "有，老公": there is one more item, and the first of its questions is answered in the same breath. */
    private void begunItem() {
        asked.filter(gate ->
                        OpenSlots.isGate(gate) && Items.MORE.equals(now.slots().get(gate.name())))
                .flatMap(gate -> forms.next(now))
                .filter(slot -> slot.type() == SlotType.ENUM && !OpenSlots.isGate(slot))
                .ifPresent(slot -> {
                    if (SlotReader.read(slot, heard, false).orElse(null) instanceof Reading.Value read) {
                        fill(slot, read, "volunteered");
                    }
                });
    }

    /** That the question asked was not answered need not be said where another was; it is put again. */
    private static boolean foundNothing(Finding finding) {
        return finding.command() instanceof RefuseAnswer refuse
                && refuse.given().isEmpty();
    }

    /** Whether one of the answers breaks a rule. */
    boolean faulted() {
        return faulted;
    }

    /** Whether a slot finds an answer in the utterance, or an earlier answer is to be another. */
    boolean holdsAnswer() {
        return !mentioned.isEmpty() && (correcting || atEnd)
                || open().stream().flatMap(slot -> read(slot).stream()).anyMatch(Reading.Value.class::isInstance);
    }

    /** "手机号错了" without a new one: the slot to be asked again. */
    Optional<Slot> reopened() {
        return mentioned.isEmpty() || !correcting && !atEnd || question
                ? Optional.empty()
                : Optional.of(mentioned.get(0));
    }

    private Optional<Reading> read(Slot slot) {
        if (isOfAnother(slot)) {
            return Optional.empty();
        }
        Understanding figure = listed.get(slot);
        if (figure != null) {
            return SlotReader.read(slot, figure, true);
        }
        return Profile.read(
                        now, slot, heard, isAsked(slot) && !freeWordsInQuestion(slot) || meant(slot) || mended(slot))
                .filter(reading -> !isQuestion(heard) || !refuses(slot, reading));
    }

    /** "老周，13500003333" where the foreman and his phone are asked for says nothing of the person himself. */
    private boolean isOfAnother(Slot slot) {
        boolean own = slot.type() == SlotType.MOBILE_CN || slot.type() == SlotType.PERSON_NAME;
        return own
                && !heard.normalised().contains("我")
                && asked.filter(a -> !a.equals(slot) && a.type() == SlotType.TEXT)
                        .filter(a -> String.valueOf(a.ask()).contains("电话"))
                        .isPresent();
    }

    /** "退休了还能入吗" asks; it must not end the form as "退休了" does. */
    private static boolean refuses(Slot slot, Reading reading) {
        return reading instanceof Reading.Value value
                && slot.option(value.value())
                        .filter(option -> option.refuse() != null)
                        .isPresent();
    }

    private List<Slot> open() {
        List<Slot> open = OpenSlots.of(forms.slots(now), now, heard);
        return listed.isEmpty()
                ? open
                : forms.slots(now).stream()
                        .filter(s -> listed.containsKey(s) || open.contains(s))
                        .toList();
    }

    private boolean isAsked(Slot slot) {
        return asked.filter(slot::equals).isPresent() && !correctsOther(slot);
    }

    /** "单位写错了，是杭州快达" corrects the employer and is no answer to where the place is. */
    private boolean correctsOther(Slot slot) {
        return correcting && !mentioned.isEmpty() && !mentioned.contains(slot);
    }

    /** A question is no answer to "what is your name", however short, nor is what answers another question. */
    private boolean freeWordsInQuestion(Slot slot) {
        boolean name = slot.type() == SlotType.PERSON_NAME;
        boolean tells = TOLD.contains(slot.type()) && heard.normalised().length() > LONGEST_QUESTION;
        return slot.type().freeWords()
                && (question && !tells || correcting && !mentioned.isEmpty() || name && answersAnOption());
    }

    /** "送快递" tells the trade; it is not a name. */
    private boolean answersAnOption() {
        return !hasEntity(EntityTypes.PERSON_NAME)
                && forms.slots(now).stream()
                        .filter(s -> s.type() == SlotType.ENUM || s.type() == SlotType.LISTED)
                        .anyMatch(s -> SlotReader.read(s, heard, false).isPresent());
    }

    /** "姓名改成李四": what is to be corrected counts as asked. */
    private boolean meant(Slot slot) {
        boolean name = slot.type() == SlotType.PERSON_NAME;
        boolean entityLike = name || !slot.type().freeWords() && slot.type() != SlotType.CONSENT;
        String entity = slot.type().entity();
        return (correcting || atEnd) && entityLike && mentioned.contains(slot) && (entity == null || hasEntity(entity));
    }

    /** "说错了，是剖的" names no question, but only one that was answered knows the word. */
    private boolean mended(Slot slot) {
        return correcting
                && mentioned.isEmpty()
                && now.slots().containsKey(slot.name())
                && FigureReader.yesOrNo(slot)
                && OptionReader.telling(slot, heard);
    }

    private boolean hasEntity(String type) {
        return !heard.entities(type).isEmpty();
    }

    private boolean value(Slot slot, Reading.Value read, boolean isAsked) {
        String value = read.value();
        String before = now.slots().get(slot.name());
        if (before == null) {
            boolean ruledOut = slot.ruledOut(now.slots());
            if (!slot.applies(now.slots()) && !grants(slot) && ruledOut) {
                return false;
            }
            fill(slot, read, isAsked ? "asked" : "volunteered");
            return true;
        }
        if (before.equals(value)) {
            return isAsked || grants(slot);
        }
        boolean finer = slot.type() == SlotType.REGION && RegionReader.within(value, before);
        if (!isAsked && !finer && !replaces(slot)) {
            return false;
        }
        correct(slot, read);
        return true;
    }

    private void fill(Slot slot, Reading.Value read, String rule) {
        add(rule, new FillSlot(now.service(), slot.name(), read.value()));
        readBack(slot, read);
        now = forms.after(now, slot, read.value());
    }

    private void correct(Slot slot, Reading.Value read) {
        add(
                mentioned.contains(slot) ? "label-said" : "newer-answer",
                new CorrectSlot(now.service(), slot.name(), read.value()));
        readBack(slot, read);
        now = forms.after(now, slot, read.value());
    }

    /** "八千多" and "上个月底" leave something open, "一个月四千" is no sum for a year; we say how we took them. */
    private void readBack(Slot slot, Reading.Value read) {
        String value = read.value();
        boolean vague = heard.entities().stream()
                .anyMatch(e -> e.value().equals(value)
                        && e.approximate()
                        && e.type().equals(slot.type().entity()));
        if (vague && read.workings() == null) {
            add("vague", new ReadBack(now.service(), slot.name(), value, null));
        }
    }

    /** Giving the ID number right after we asked for consent to use it is that consent. */
    private boolean grants(Slot slot) {
        Optional<Slot> consent = asked.filter(a -> a.type() == SlotType.CONSENT)
                .filter(a -> slot.when().asksFor(a.name(), "yes"));
        consent.ifPresent(a -> fill(a, new Reading.Value("yes"), "consent-by-deed"));
        return consent.isPresent();
    }

    private boolean replaces(Slot slot) {
        if (!mentioned.isEmpty()) {
            return mentioned.contains(slot);
        }
        return correcting
                || denies(slot)
                || atEnd && !question && !heard.outOfScope() && isAboutNothingElse(slot)
                || slot.type() == SlotType.MOBILE_CN
                || slot.type() == SlotType.ID_CARD;
    }

    /** At the summary "灵活就业" picks another option; "最近天天睡不着" tells how somebody is, though 睡不着 is an option's word. */
    private boolean isAboutNothingElse(Slot slot) {
        return slot.options().isEmpty() || OptionReader.isWhole(slot, heard);
    }

    /** "没有单位" where the employer is asked takes back the answer because of which it is: 在单位上班. */
    private boolean denies(Slot slot) {
        return asked.filter(a -> a.when().names().contains(slot.name()))
                .filter(a -> SlotReader.saysNone(a.type(), heard))
                .isPresent();
    }

    private void fault(Slot slot, Reading.Fault fault, boolean isAsked) {
        boolean concerns = isAsked || mentioned.contains(slot) || slot.type() == SlotType.ID_CARD;
        if (concerns && !faulted) {
            faulted = true;
            add(
                    fault.wording(),
                    new RefuseAnswer(now.service(), slot.name(), fault.wording(), fault.given(), fault.choices()));
        }
    }

    private void add(String rule, Command command) {
        findings.add(Finding.of(rule, command));
    }
}
