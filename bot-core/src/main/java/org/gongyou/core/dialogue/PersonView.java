package org.gongyou.core.dialogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the dialogue may know of the person.
 *
 * @param member whether a member number has been issued to this person
 * @param memberNo that number
 * @param region where the person is known to work, as a GB/T 2260 code
 * @param cases the person's cases, newest first, at most 20
 */
public record PersonView(
        boolean member, @Nullable String memberNo, @Nullable String region, List<KnownCase> cases) {

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

    /** Somebody we know nothing of. */
    public static PersonView unknown() {
        return new PersonView(false, null, List.of());
    }
}
