package org.gongyou.core.casework;

import java.util.Map;
import java.util.Optional;
import org.gongyou.core.union.UnionOrg;
import org.jspecify.annotations.Nullable;

/** The register of members, as far as their cases need it; implemented by the membership. */
public interface MemberRegister {

    /** What the register says of a person who is a member now. */
    Optional<Entry> entry(long personId);

    /**
     * A member's entry.
     *
     * @param union the union that he belongs to; null where it is not known
     * @param answers what goes into his case by slot name: {@code person_name}, {@code member_no}, {@code union_region}
     */
    record Entry(@Nullable UnionOrg union, Map<String, String> answers) {

        public Entry {
            answers = Map.copyOf(answers);
        }
    }
}
