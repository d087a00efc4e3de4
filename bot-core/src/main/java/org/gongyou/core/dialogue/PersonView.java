package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the dialogue may know of the person.
 *
 * @param member whether a member number has been issued to this person
 * @param memberNo that number
 * @param region where the person is known to work, as a GB/T 2260 code
 * @param cases the person's cases, newest first, at most 20
 * @param identities those ID numbers of this turn and of the forms under way that are known already, also from others
 * @param acquaintance how surely we know him, and what of his goes on on other channels
 */
public record PersonView(
        boolean member,
        @Nullable String memberNo,
        @Nullable String region,
        List<KnownCase> cases,
        List<KnownIdentity> identities,
        Acquaintance acquaintance) {

    public PersonView {
        cases = List.copyOf(cases);
        identities = List.copyOf(identities);
    }

    public PersonView(
            boolean member,
            @Nullable String memberNo,
            @Nullable String region,
            List<KnownCase> cases,
            List<KnownIdentity> identities) {
        this(member, memberNo, region, cases, identities, Acquaintance.slight());
    }

    public PersonView(boolean member, @Nullable String memberNo, @Nullable String region, List<KnownCase> cases) {
        this(member, memberNo, region, cases, List.of());
    }

    public PersonView(boolean member, @Nullable String memberNo, List<KnownCase> cases) {
        this(member, memberNo, null, cases);
    }

    /**
     * A case of this person.
     *
     * @param answers the answers as confirmed, by slot name
     * @param remark the reason of the last decision
     */
    public record KnownCase(
            long id,
            String receiptNo,
            String service,
            String status,
            Map<String, String> answers,
            @Nullable String remark) {}

    /**
     * An ID number that we have met before. Whoever names it need not be its owner, so nothing more is told of it.
     *
     * @param member whether it is a member's
     * @param openServices services in which another person has an open case under it
     */
    public record KnownIdentity(String idNumber, boolean member, Set<String> openServices) {

        public KnownIdentity {
            openServices = Set.copyOf(openServices);
        }
    }

    /** What we know of an ID number; empty if nothing, or if it does not stand in this turn or a form under way. */
    public Optional<KnownIdentity> identity(String idNumber) {
        return identities.stream()
                .filter(i -> i.idNumber().equalsIgnoreCase(idNumber))
                .findFirst();
    }

    /** The same person, and how well we know him. */
    public PersonView with(Acquaintance other) {
        return new PersonView(member, memberNo, region, cases, identities, other);
    }

    /** Somebody we know nothing of. */
    public static PersonView unknown() {
        return new PersonView(false, null, List.of());
    }
}
