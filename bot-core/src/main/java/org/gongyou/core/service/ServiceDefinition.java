package org.gongyou.core.service;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One service of the union, as its definition file has it.
 *
 * @param id the service code, which is the name of the intent too: {@code org.member.join}
 * @param version counts up with each published change; kept on every case
 * @param title what people read, in Chinese
 * @param system which of the outline's 38 systems it serves, such as {@code S01}; null for our own
 * @param menu whether it stands in the list of services
 * @param examples utterances that mean this service; they train the intent
 * @param namedBy regular expressions; words in which one is found mean this service, whatever the classifier thinks
 * @param hints words that make it likely that this service is meant where nothing else is understood; it is asked back for then
 * @param onlyWith a regular expression; without words in which it is found the classifier's belief in this service does not count. Null
 *     where all words may mean it
 * @param intro said once when the service starts
 * @param asides short questions that people ask about it, and the answers
 * @param urgent which of its cases stand first on the desk
 * @param outcome what it leads to
 * @param eligibility who can have it, told as early as possible
 * @param may what to answer to somebody who asks whether he may have it; the last without words is for all others
 * @param slots what it asks, in order; a form has the items of its groups among them, see {@link #slots(Map)}
 * @param workflow how the desk works on its cases; required where the outcome is a case
 */
public record ServiceDefinition(
        @NotBlank @Pattern(regexp = "[a-z]+(\\.[a-z_]+)+", message = "须为小写的服务码，如 org.member.join")
        String id,

        @Positive int version,
        @NotBlank String title,
        @Nullable String system,
        boolean menu,
        List<@NotBlank String> examples,
        List<@NotBlank String> namedBy,
        List<@NotBlank String> hints,
        @Nullable String onlyWith,
        @Nullable String intro,
        List<@Valid Aside> asides,
        @Nullable Condition urgent,
        @NotNull @Valid Outcome outcome,
        List<@Valid Eligibility> eligibility,
        List<@Valid Permission> may,
        List<@Valid Slot> slots,
        @Nullable @Valid Workflow workflow) {

    /**
     * A short question that people ask about a service.
     *
     * @param words one of them is in the question
     * @param about outside the form, one of these must be in it too; none where it is answered in the form only
     * @param named whether one of these must be in it within the form, too
     * @param says the answer
     * @param alone whether the service is not offered after the answer, as it is no help to whoever asks
     */
    public record Aside(
            @NotEmpty List<@NotBlank String> words,
            List<@NotBlank String> about,
            boolean named,
            @NotBlank String says,
            boolean alone) {
        public Aside {
            about = about == null ? List.of() : List.copyOf(about);
            words = words == null ? List.of() : List.copyOf(words);
        }
    }

    public ServiceDefinition {
        namedBy = namedBy == null ? List.of() : List.copyOf(namedBy);
        hints = hints == null ? List.of() : List.copyOf(hints);
        asides = asides == null ? List.of() : List.copyOf(asides);
        examples = examples == null ? List.of() : List.copyOf(examples);
        eligibility = eligibility == null ? List.of() : List.copyOf(eligibility);
        may = may == null ? List.of() : List.copyOf(may);
        slots = slots == null ? List.of() : List.copyOf(slots);
    }

    /** The slot whose answer is one of the things on offer, if the service has one. */
    public Optional<Slot> listedSlot() {
        return slots.stream().filter(s -> s.type() == SlotType.LISTED).findFirst();
    }

    /** What to tell whoever asks in these words whether he may have the service; empty if nothing is said of it. */
    public Optional<Permission> permission(String words) {
        return may.stream()
                .max(Comparator.comparingInt(permission -> permission.named(words)))
                .filter(permission -> permission.named(words) >= 0);
    }

    /** The service as it is at a moment: what may be chosen now are the options of its listed slot. */
    public ServiceDefinition with(Listing listing) {
        List<Slot> now = slots.stream()
                .map(s -> s.type() == SlotType.LISTED ? s.offering(listing.options()) : s)
                .toList();
        return new ServiceDefinition(
                id,
                version,
                title,
                system,
                menu,
                examples,
                namedBy,
                hints,
                onlyWith,
                intro,
                asides,
                urgent,
                outcome,
                eligibility,
                may,
                now,
                workflow);
    }

    /** The slots of a form with these answers, in order: groups are unrolled into the slots of their items. */
    public List<Slot> slots(Map<String, String> answers) {
        if (slots.stream().allMatch(s -> s.group() == null)) {
            return slots;
        }
        return slots.stream()
                .flatMap(s -> s.group() == null ? Stream.of(s) : Items.unroll(s, s.group(), answers).stream())
                .toList();
    }

    /**
     * The slot of that name; also one that belongs to an item of a group ({@code family.2.relation}), or the record of a
     * consent ({@code id_consent.given}).
     */
    public Optional<Slot> slot(String name) {
        int dot = name.indexOf('.');
        String own = dot < 0 ? name : name.substring(0, dot);
        Optional<Slot> slot = slots.stream().filter(s -> own.equals(s.name())).findFirst();
        return dot < 0 ? slot : slot.flatMap(s -> Items.derived(s, name));
    }
}
