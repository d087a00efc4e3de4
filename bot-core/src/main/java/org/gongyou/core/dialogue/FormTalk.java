package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongyou.core.service.Outcome;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.Slot;
import org.gongyou.core.service.SlotType;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.RankedIntent;
import org.gongyou.intents.Understanding;

/** What to do with words while a form is under way: answers, corrections, and questions in between. */
final class FormTalk {

    private static final Pattern CORRECTING =
            Pattern.compile("错了|写错|填错|打错|搞错|弄错|说错|不对|更正|改成|改为|改一下|改下|要改|修改|换成|换一下|应该是|应为|重新填|重填|重新说|换了");
    private static final Pattern QUESTION =
            Pattern.compile("[?？]|吗|么$|呢$|咋|怎么|怎样|多少|几天|几个|什么|为啥|啥|能不能|可不可以|可以不|要不要|会不会|行不行|有没有|是不是|用不用|"
                    + "得不得|多久|多长|哪里|哪儿|能.{0,6}不$|要.{0,6}不$|谁");

    private final Forms forms;
    private final Services services;
    private final Steering steering;

    FormTalk(Forms forms, Services services, Steering steering) {
        this.forms = forms;
        this.services = services;
        this.steering = steering;
    }

    /** Takes words said in the middle of a form. */
    void heard(Draft draft, Understanding heard) {
        Flow flow = draft.flow().orElseThrow();
        if (mend(draft, flow, heard)) {
            return;
        }
        boolean question = QUESTION.matcher(heard.normalised()).find();
        Listener listener = new Listener(draft, heard, question);
        if (!listener.holdsAnswer() && steering.understood(draft, heard)) {
            return;
        }
        boolean took = listener.listen();
        if (listener.faulted || !sameFlow(draft, flow)) {
            return;
        }
        if (took) {
            if (question) {
                topic(draft, heard);
            }
            return;
        }
        if (!listener.reopen() && !digress(draft, heard)) {
            miss(draft, heard);
        }
    }

    /** Takes what the sentence that began the form says already. */
    void volunteered(Draft draft, Understanding heard) {
        Flow flow = draft.flow().orElseThrow();
        if (flow.asking() == null) {
            new Listener(draft, heard, true).listen();
        }
    }

    private static boolean sameFlow(Draft draft, Flow flow) {
        return draft.flow().filter(f -> f.id().equals(flow.id())).isPresent();
    }

    private boolean mend(Draft draft, Flow flow, Understanding heard) {
        String rejected = flow.rejected();
        Optional<Slot> asked = forms.slots(flow).stream()
                .filter(s -> s.type() == SlotType.ID_CARD && rejected != null)
                .findFirst();
        Optional<String> mended = rejected == null ? Optional.empty() : SlotReader.mended(rejected, heard);
        if (asked.isEmpty()
                || mended.isEmpty()
                || org.gongyou.intents.identity.IdCard.parse(mended.get()).isEmpty()) {
            return false;
        }
        forms.fill(draft, asked.get(), mended.get());
        draft.say(
                "flow.corrected",
                Map.of("label", asked.get().label(), "value", Forms.shown(asked.get(), mended.get())));
        return true;
    }

    private boolean topic(Draft draft, Understanding heard) {
        return heard.best()
                .filter(b -> b.topic() != null && b.confidence() >= FreeTalk.SURE && !heard.outOfScope())
                .filter(b -> services.explain(draft, b.intent(), String.valueOf(b.topic())))
                .isPresent();
    }

    /** A question or another wish in the middle of a form; the form goes on afterwards. */
    private boolean digress(Draft draft, Understanding heard) {
        if (topic(draft, heard)) {
            return true;
        }
        Optional<RankedIntent> best = heard.best().filter(b -> b.confidence() >= FreeTalk.SURE && !heard.outOfScope());
        Optional<ServiceDefinition> service = best.flatMap(b -> services.find(b.intent()));
        String current = draft.flow().map(Flow::service).orElse("");
        if (service.isEmpty()
                || service.get().id().equals(current) && heard.normalised().length() < 4) {
            return false;
        }
        if (service.get().outcome().type() == Outcome.Type.CASE
                && !service.get().id().equals(current)) {
            draft.because("interrupted by another service");
        }
        services.begin(draft, service.get());
        return true;
    }

    private void miss(Draft draft, Understanding heard) {
        Flow flow = draft.flow().orElseThrow();
        draft.because("no answer to " + flow.asking());
        Flow missed = flow.missed(flow.rejected());
        draft.replace(missed);
        draft.missed();
        if (missed.tries() >= 3) {
            draft.say("flow.miss.human");
            draft.offerWorded("human", "choice.human");
            return;
        }
        draft.say("flow.miss");
    }

    /** Goes once through the slots of the form and takes what an utterance holds for each. */
    private final class Listener {

        private final Draft draft;
        private final Understanding heard;
        private final boolean question;
        private final Flow flow;
        private final Optional<Slot> asked;
        private final boolean atEnd;
        private final boolean correcting;
        private final List<Slot> mentioned;
        private boolean faulted;

        Listener(Draft draft, Understanding heard, boolean question) {
            this.draft = draft;
            this.heard = heard;
            this.question = question;
            this.flow = draft.flow().orElseThrow();
            this.asked = forms.asked(flow);
            this.atEnd = Flow.CONFIRM.equals(flow.asking());
            this.correcting = CORRECTING.matcher(heard.normalised()).find();
            this.mentioned = forms.slots(flow).stream()
                    .filter(s -> flow.slots().containsKey(s.name()))
                    .filter(s -> heard.normalised().contains(s.label())
                            || s.aliases().stream()
                                    .anyMatch(a -> heard.normalised().contains(a)))
                    .toList();
        }

        boolean listen() {
            boolean took = false;
            for (Slot slot : forms.slots(flow)) {
                boolean isAsked = isAsked(slot);
                Optional<Reading> reading = read(slot);
                if (reading.isEmpty()) {
                    continue;
                }
                if (reading.get() instanceof Reading.Fault fault) {
                    took |= fault(slot, fault, isAsked);
                    continue;
                }
                took |= value(slot, ((Reading.Value) reading.get()).value(), isAsked);
                if (!sameFlow(draft, flow)) {
                    return true;
                }
            }
            return took;
        }

        /** Whether a slot finds an answer in the utterance, or an earlier answer is what it is about. */
        boolean holdsAnswer() {
            return !mentioned.isEmpty()
                    || forms.slots(flow).stream()
                            .flatMap(slot -> read(slot).stream())
                            .anyMatch(Reading.Value.class::isInstance);
        }

        private Optional<Reading> read(Slot slot) {
            return SlotReader.read(slot, heard, isAsked(slot) && !freeWordsInQuestion(slot) || meant(slot));
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
            boolean free = name
                    || slot.type() == SlotType.ORGANISATION
                    || slot.type() == SlotType.PLATFORM
                    || slot.type() == SlotType.TEXT;
            return free && (question || correcting && !mentioned.isEmpty() || name && answersAnOption());
        }

        /** "送快递" tells the trade; it is not a name. */
        private boolean answersAnOption() {
            return !hasEntity(EntityTypes.PERSON_NAME)
                    && forms.slots(flow).stream()
                            .filter(s -> s.type() == SlotType.ENUM)
                            .anyMatch(s -> SlotReader.read(s, heard, false).isPresent());
        }

        /** "姓名改成李四": what is to be corrected counts as asked. */
        private boolean meant(Slot slot) {
            boolean entityLike = slot.type() == SlotType.REGION
                    || slot.type() == SlotType.PERSON_NAME
                    || slot.type() == SlotType.MOBILE_CN
                    || slot.type() == SlotType.ID_CARD
                    || slot.type() == SlotType.ENUM;
            String entity = slot.type().entity();
            return (correcting || atEnd)
                    && entityLike
                    && mentioned.contains(slot)
                    && (entity == null || hasEntity(entity));
        }

        private boolean hasEntity(String type) {
            return !heard.entities(type).isEmpty();
        }

        private boolean value(Slot slot, String value, boolean isAsked) {
            Flow now = draft.flow().orElseThrow();
            String before = now.slots().get(slot.name());
            if (before == null) {
                boolean open = now.slots().keySet().containsAll(slot.when().names());
                if (!slot.applies(now.slots()) && !grants(slot) && open) {
                    return false;
                }
                forms.fill(draft, slot, value);
                return true;
            }
            if (before.equals(value)) {
                return isAsked || grants(slot);
            }
            boolean finer = slot.type() == SlotType.REGION && RegionReader.within(value, before);
            if (!isAsked && !finer && !replaces(slot)) {
                return false;
            }
            forms.fill(draft, slot, value);
            return true;
        }

        /** Giving the ID number right after we asked for consent to use it is that consent. */
        private boolean grants(Slot slot) {
            Optional<Slot> consent = asked.filter(a -> a.type() == SlotType.CONSENT)
                    .filter(a -> slot.when().asksFor(a.name(), "yes"));
            consent.ifPresent(a -> forms.fill(draft, a, "yes"));
            return consent.isPresent();
        }

        private boolean replaces(Slot slot) {
            if (!mentioned.isEmpty()) {
                return mentioned.contains(slot);
            }
            return correcting || atEnd || slot.type() == SlotType.MOBILE_CN || slot.type() == SlotType.ID_CARD;
        }

        private boolean fault(Slot slot, Reading.Fault fault, boolean isAsked) {
            boolean concerns = isAsked || mentioned.contains(slot) || slot.type() == SlotType.ID_CARD;
            if (!concerns || faulted) {
                return false;
            }
            faulted = true;
            draft.because("fault " + fault.wording());
            Flow now = draft.flow().orElseThrow();
            Flow open = now.slots().containsKey(slot.name()) ? now.without(slot.name()) : now;
            Flow missed = open.asking(slot.name()).missed(fault.given());
            draft.replace(missed);
            draft.say(fault.wording());
            fault.choices().forEach(c -> draft.offer(c.key(), c.label()));
            if (missed.tries() >= 3) {
                draft.say("flow.miss.human");
                draft.offerWorded("human", "choice.human");
            }
            draft.questioned();
            return true;
        }

        /** "手机号错了" without a new one: ask for it again. */
        boolean reopen() {
            if (mentioned.isEmpty() || !correcting && !atEnd || question) {
                return false;
            }
            Slot slot = mentioned.get(0);
            draft.replace(draft.flow().orElseThrow().without(slot.name()));
            draft.say("flow.correct.slot", Map.of("label", slot.label()));
            return true;
        }
    }
}
