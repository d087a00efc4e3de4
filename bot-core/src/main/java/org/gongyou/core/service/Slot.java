package org.gongyou.core.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongyou.core.service.SlotType.Sensitivity;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a service asks.
 *
 * @param name as in {@code domain.md}, such as {@code mobile_cn}
 * @param type what kind of answer it takes
 * @param label its name in Chinese
 * @param aliases other words by which people refer to it ("电话", "号码")
 * @param ask the question
 * @param why the answer to "why do you ask?"
 * @param required a form may not be handed in without it, not even early
 * @param optional may be skipped by the person
 * @param silent never asked; filled only when volunteered
 * @param sensitive shown masked after it is given
 * @param multiple whether several options of an enum may be chosen
 * @param when asked only if this holds for the other answers
 * @param options of an enum
 * @param limits what the answer must keep to
 * @param age bounds on the age that an ID number gives
 * @param taken said to somebody whose ID number is a member's already, or stands in another person's open case
 * @param fromProfile taken from what we know of the person: {@code region}, or the name of a slot that an earlier
 *     case of theirs has an answer to; that one is offered, not taken
 * @param fromTalk slots or calculators; what was answered or worked out for the first of them earlier in the talk is taken instead of asking
 * @param consent what a consent covers
 * @param group the shape of answers that come several times
 * @param askedOnly whether only what is said when it is asked counts, never what was said before
 * @param remarks what people may say to the question that is no answer, and what comes of it
 */
public record Slot(
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9_]*", message = "须为小写字母、数字和下划线")
        String name,

        @NotNull SlotType type,
        @NotBlank String label,
        List<String> aliases,
        @Nullable String ask,
        @Nullable String why,
        boolean required,
        boolean optional,
        boolean silent,
        boolean sensitive,
        boolean multiple,
        Condition when,
        List<@Valid Option> options,
        @Valid Limits limits,
        @Nullable @Valid AgeRule age,
        @Nullable String taken,
        @Nullable String fromProfile,
        List<@NotBlank String> fromTalk,
        @Nullable @Valid ConsentStep consent,
        @Nullable @Valid Group group,
        boolean askedOnly,
        List<@Valid Remark> remarks) {

    /** The name of the slot for the applicant's own ID number; that of anybody else is asked for under another name. */
    public static final String OWN_ID_NUMBER = "id_card";

    /**
     * One answer to an enum.
     *
     * @param aliases other words for it; each is looked for in what the person says
     * @param refuse if given, the service cannot be had with this answer, and this says why and what else can be done
     * @param next services to offer with a refusal
     */
    public record Option(
            @NotBlank String value,
            @NotBlank String label,
            List<String> aliases,
            @Nullable String refuse,
            boolean hidden,
            List<String> next) {
        public Option {
            next = next == null ? List.of() : List.copyOf(next);
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
        }
    }

    /**
     * Bounds on an age in whole years.
     *
     * @param refuse said to somebody younger than {@code min}
     * @param noticeUnder somebody younger than this is told {@code notice}
     */
    public record AgeRule(
            int min,
            @NotBlank String refuse,
            int noticeUnder,
            @Nullable String notice) {}

    public Slot {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        when = when == null ? Condition.ALWAYS : when;
        options = options == null ? List.of() : List.copyOf(options);
        limits = limits == null ? Limits.NONE : limits;
        fromTalk = fromTalk == null ? List.of() : List.copyOf(fromTalk);
        remarks = remarks == null ? List.of() : List.copyOf(remarks);
    }

    /** The option with that value. */
    public Optional<Option> option(String value) {
        return options.stream().filter(o -> o.value().equals(value)).findFirst();
    }

    /** The slot with what is on offer at a moment. */
    Slot offering(List<Option> offered) {
        return new Slot(
                name,
                type,
                label,
                aliases,
                ask,
                why,
                required,
                optional,
                silent,
                sensitive,
                multiple,
                when,
                offered,
                limits,
                age,
                taken,
                fromProfile,
                fromTalk,
                consent,
                group,
                askedOnly,
                remarks);
    }

    /** Whether it applies, given the other answers. */
    public boolean applies(Map<String, String> answers) {
        return when.holds(answers);
    }

    /** Whether the other answers, all given, say that it is not asked. */
    public boolean ruledOut(Map<String, String> answers) {
        return answers.keySet().containsAll(when.names()) && !applies(answers);
    }

    /** Whether an answer is to be shown masked to those who need not see it in full. */
    public boolean masked() {
        boolean sealed = type.sensitivity() == Sensitivity.SENSITIVE && !type.file();
        return sensitive || sealed || type == SlotType.MOBILE_CN;
    }

    /** An answer as people read it: the label of an option, yuan with their unit, the answer itself. Not masked. */
    public String display(String value) {
        return Display.of(this, value);
    }

    /** A question with options that no file holds, such as whether there is another item. */
    static Slot choice(String name, String label, @Nullable String ask, Condition when, List<Option> options) {
        return bare(name, SlotType.ENUM, label, ask, when, options);
    }

    /** Something kept with the answers that is never asked. */
    static Slot unasked(String name, String label) {
        return bare(name, SlotType.TEXT, label, null, Condition.ALWAYS, List.of());
    }

    private static Slot bare(
            String name, SlotType type, String label, @Nullable String ask, Condition when, List<Option> options) {
        List<String> none = List.of();
        boolean never = ask == null;
        return new Slot(
                name,
                type,
                label,
                none,
                ask,
                null,
                false,
                false,
                never,
                false,
                false,
                when,
                options,
                Limits.NONE,
                null,
                null,
                null,
                none,
                null,
                null,
                false,
                List.of());
    }

    /** The same question under another name. */
    Slot as(String otherName, String otherLabel, @Nullable String otherAsk, Condition otherWhen) {
        return new Slot(
                otherName,
                type,
                otherLabel,
                aliases,
                otherAsk,
                why,
                required,
                optional,
                silent,
                sensitive,
                multiple,
                otherWhen,
                options,
                limits,
                age,
                taken,
                null,
                List.of(),
                consent,
                null,
                askedOnly,
                remarks);
    }
}
