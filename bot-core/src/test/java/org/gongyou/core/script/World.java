package org.gongyou.core.script;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.PersonView;
import org.gongyou.core.dialogue.PersonView.KnownCase;
import org.gongyou.core.fulfilment.Wordings;
import org.gongyou.core.message.OutboundMessage;
import org.gongyou.core.service.Listing;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.SlotType;
import org.gongyou.core.service.Workflow;
import org.gongyou.core.service.Workflow.Transition;
import org.jspecify.annotations.Nullable;

/**
 * What lies around one person's conversation: the person's cases and membership. Effects change it as the desk and the
 * database would, so that what was handed in shows among "my cases" afterwards.
 */
public final class World {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String HUMAN = "core.human";
    private static final String CRISIS = "psy.crisis";
    private static final String ENROLS = "enrol-member";
    private static final String LEAVES = "end-membership";
    private static final String SOME_NAME = "张伟";
    private static final String SOME_MEMBER = "3300000000018";

    private final ServiceCatalog services;
    private final List<KnownCase> cases = new ArrayList<>();
    private final List<KnownCase> everKnown = new ArrayList<>();
    private final Map<Long, String> flows = new HashMap<>();
    private final Map<String, Long> attention = new HashMap<>();
    private final List<PersonView.KnownIdentity> identities;
    private final Map<String, Listing> listings = new HashMap<>();
    private final @Nullable String region;
    private @Nullable String memberNo;

    World(ServiceCatalog services, Script.Person person) {
        this.services = services;
        this.region = person.region();
        String numbered = person.memberNo() == null ? SOME_MEMBER : person.memberNo();
        this.memberNo = person.member() ? numbered : null;
        this.identities = person.takenIds().stream()
                .map(id -> new PersonView.KnownIdentity(id, true, Set.of()))
                .toList();
        for (Script.Known known : person.cases()) {
            long id = cases.size() + 1L;
            String receipt = known.receiptNo() == null ? "260301-330106-AM-0000" + id : known.receiptNo();
            cases.add(new KnownCase(id, receipt, known.service(), known.status(), known.answers(), known.remark()));
        }
        everKnown.addAll(cases);
    }

    /** Somebody we know nothing of, or only where he works. */
    public static World of(ServiceCatalog services, @Nullable String region) {
        return new World(services, new Script.Person(false, null, region, List.of(), List.of()));
    }

    /** What the dialogue may know now. */
    public PersonView view() {
        return new PersonView(memberNo != null, memberNo, region, cases, identities);
    }

    /** What a service has for the person now; nothing unless the script says so. */
    public Listing listing(String service) {
        return listings.getOrDefault(service, Listing.EMPTY);
    }

    /** From now on every service has something to choose from. */
    public void offersSomething() {
        services.all().forEach(s -> listings.put(s.id(), something()));
    }

    /** Two things to choose from, and one that is not to be had. */
    public static Listing something() {
        return Listing.of(
                List.of(
                        new Listing.Entry("11", "羽毛球赛（剩8）", List.of("羽毛球赛"), "地点：工人文化宫", null),
                        new Listing.Entry("12", "插花课（可候补）", List.of("插花课"), null, null),
                        new Listing.Entry("13", "观影", List.of("观影"), null, "“观影”的名额已经报满。")),
                List.of("您已报名：书法班"));
    }

    /** From now on these services have something else. */
    void lists(Map<String, Listing> changed) {
        listings.putAll(changed);
    }

    /** Every case there is, newest first. */
    public List<KnownCase> cases() {
        return List.copyOf(cases);
    }

    /**
     * Does what a turn decided.
     *
     * @return the words that the reply has places for
     */
    public Map<String, String> carryOut(List<Effect> effects, Instant now) {
        Map<String, String> words = new HashMap<>();
        words.put("duty", "现在没有值班老师在岗，已经报给工会。");
        if (memberNo != null) {
            words.put("member_no", memberNo);
        }
        for (Effect effect : effects) {
            if (effect instanceof Effect.HandIn form) {
                String done =
                        String.valueOf(services.get(form.service()).outcome().done());
                words.put("result", done.replaceAll("\\{\\w+}", "…"));
            }
            receipt(effect, now).ifPresent(receipt -> words.put("receipt", receipt));
            words.putIfAbsent("limitation", effect instanceof Effect.OpenCase open ? limitation(open) : "");
            words.putIfAbsent("until", effect instanceof Effect.OpenCase open ? until(open, now) : "");
        }
        return words;
    }

    private String limitation(Effect.OpenCase open) {
        return Optional.ofNullable(services.get(open.service()).workflow())
                .flatMap(workflow -> Optional.ofNullable(workflow.limitation()))
                .flatMap(limitation -> limitation.period(open.answers()))
                .map(period -> period.sentence() + "。")
                .orElse("");
    }

    private String until(Effect.OpenCase open, Instant now) {
        return workflow(open.service())
                .flatMap(workflow -> Optional.ofNullable(workflow.coolingOff()))
                .map(rest -> Wordings.moment(rest.until(now)))
                .orElse("");
    }

    /** A bubble as the person sees it, its places filled with the words of {@link #carryOut}. */
    public static OutboundMessage filled(OutboundMessage reply, Map<String, String> words) {
        String text = reply.text();
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return reply.withText(text);
    }

    /** Every case in every state that it has been in. */
    List<KnownCase> everKnown() {
        return everKnown;
    }

    private Optional<String> receipt(Effect effect, Instant now) {
        if (effect instanceof Effect.OpenCase open) {
            Optional<KnownCase> known = cases.stream()
                    .filter(c -> open.flowId().equals(flows.get(c.id())))
                    .findFirst();
            return Optional.of(known.orElseGet(() -> open(open.service(), open.flowId(), open.answers(), now))
                    .receiptNo());
        }
        if (effect instanceof Effect.AmendCase amend) {
            return find(amend.caseId()).map(c -> amended(c, amend.answers()).receiptNo());
        }
        if (effect instanceof Effect.RaiseAlarm
                || effect instanceof Effect.NoteForCrisis
                || effect instanceof Effect.HandOff handOff && handOff.toDuty()) {
            return Optional.of(
                    crisis(effect instanceof Effect.NoteForCrisis, now).receiptNo());
        }
        if (effect instanceof Effect.WithdrawHandOff) {
            withdraw(HUMAN);
            return Optional.empty();
        }
        if (effect instanceof Effect.WithdrawCase withdrawn) {
            withdraw(withdrawn.service());
            return Optional.empty();
        }
        return effect instanceof Effect.HandOff
                ? Optional.of(onceADay(HUMAN, now).receiptNo())
                : Optional.empty();
    }

    private void withdraw(String service) {
        Workflow.Withdrawal withdrawal =
                Objects.requireNonNull(workflow(service).orElseThrow().withdrawal());
        List.copyOf(cases).stream()
                .filter(c -> c.service().equals(service) && withdrawal.from().contains(c.status()))
                .forEach(c -> {
                    replace(new KnownCase(
                            c.id(), c.receiptNo(), c.service(), withdrawal.to(), c.answers(), c.remark()));
                    attention.values().remove(c.id());
                });
    }

    private KnownCase amended(KnownCase known, Map<String, String> answers) {
        Workflow workflow = workflow(known.service()).orElseThrow();
        return replace(new KnownCase(
                known.id(), known.receiptNo(), known.service(), workflow.initial(), answers, known.remark()));
    }

    /** The one that is open, or a new one; whatever is more than a note has those on duty begin with it anew. */
    private KnownCase crisis(boolean note, Instant now) {
        Optional<KnownCase> open = cases.stream()
                .filter(c -> c.service().equals(CRISIS) && !c.status().equals("closed"))
                .findFirst();
        if (open.isEmpty()) {
            return open(CRISIS, CRISIS + now, Map.of(), now);
        }
        KnownCase known = open.get();
        String initial = workflow(CRISIS).orElseThrow().initial();
        return note || known.status().equals(initial)
                ? known
                : replace(
                        new KnownCase(known.id(), known.receiptNo(), CRISIS, initial, known.answers(), known.remark()));
    }

    private KnownCase onceADay(String service, Instant now) {
        Long known = attention.get(service + day(now));
        return known == null ? attentionCase(service, now) : find(known).orElseThrow();
    }

    private KnownCase attentionCase(String service, Instant now) {
        KnownCase opened = open(service, service + now, Map.of(), now);
        attention.put(service + day(now), opened.id());
        return opened;
    }

    private KnownCase open(String service, String flowId, Map<String, String> answers, Instant now) {
        ServiceDefinition definition = services.get(service);
        String place = definition.slots().stream()
                .filter(s -> s.type() == SlotType.REGION && answers.containsKey(s.name()))
                .map(s -> answers.get(s.name()))
                .findFirst()
                .orElse("000000");
        Map<String, String> all = new HashMap<>(answers);
        if (Objects.requireNonNull(definition.workflow()).ofMembers() && memberNo != null) {
            all.putAll(Map.of("person_name", SOME_NAME, "member_no", memberNo, "union_region", "330106"));
        }
        String type = Optional.ofNullable(definition.outcome().receiptType()).orElse("XX");
        long id = cases.size() + 1L;
        String receipt = String.format("%s-%.6s-%s-%05d", day(now), place, type, id);
        String initial = Objects.requireNonNull(definition.workflow()).initial();
        KnownCase opened = new KnownCase(id, receipt, service, initial, all, null);
        cases.add(0, opened);
        everKnown.add(opened);
        flows.put(id, flowId);
        return opened;
    }

    private static String day(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, CHINA);
        return String.format("%02d%02d%02d", day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth());
    }

    private Optional<KnownCase> find(long id) {
        return cases.stream().filter(c -> c.id() == id).findFirst();
    }

    private KnownCase replace(KnownCase changed) {
        cases.replaceAll(c -> c.id() == changed.id() ? changed : c);
        everKnown.add(changed);
        return changed;
    }

    private Optional<Workflow> workflow(String service) {
        return services.find(service).flatMap(s -> Optional.ofNullable(s.workflow()));
    }

    /**
     * Lets the desk rule on the newest case that allows it.
     *
     * @return what the applicant is told; empty if nothing
     * @throws AssertionError if no case allows it, saying what would be allowed
     */
    String rule(Script.Act.Rule ruling) {
        for (KnownCase known : cases) {
            Optional<Transition> transition =
                    workflow(known.service()).flatMap(w -> w.transition(ruling.action(), known.status()));
            if (transition.isPresent()) {
                return ruled(known, transition.get(), ruling.reason());
            }
        }
        throw new AssertionError("desk: no case allows '" + ruling.action() + "'; the person's cases: "
                + cases.stream().map(this::choices).toList());
    }

    private String choices(KnownCase known) {
        List<String> actions = workflow(known.service()).stream()
                .flatMap(w -> w.transitions().stream())
                .filter(t -> t.from().contains(known.status()))
                .map(Transition::action)
                .toList();
        return known.service() + " " + known.status() + " allows " + actions;
    }

    private String ruled(KnownCase known, Transition transition, @Nullable String reason) {
        if (transition.reasonRequired() && reason == null) {
            throw new AssertionError("desk: '" + transition.action() + "' needs a reason");
        }
        if (ENROLS.equals(transition.outcome())) {
            memberNo = SOME_MEMBER;
        }
        String number = String.valueOf(memberNo);
        if (LEAVES.equals(transition.outcome())) {
            memberNo = null;
        }
        replace(new KnownCase(
                known.id(), known.receiptNo(), known.service(), transition.to(), known.answers(), reason));
        return Optional.ofNullable(transition.notice())
                .orElse("")
                .replace("{receipt}", known.receiptNo())
                .replace("{reason}", String.valueOf(reason))
                .replace("{member_no}", number)
                .replace("{name}", known.answers().getOrDefault("person_name", ""))
                .replaceAll("\\{\\w+}", "…");
    }

    /** Whether a service is one that people fill in. */
    static boolean isForm(ServiceDefinition service) {
        return service.outcome().type().filledIn() && service.slots().stream().anyMatch(s -> !s.silent());
    }
}
