package org.gongyou.core.membership;

import java.util.Map;
import java.util.Optional;
import org.gongyou.core.casework.CaseRoute;
import org.gongyou.core.union.Enquiry;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.stereotype.Component;

/**
 * Which unions a transfer (会籍接转) is between. It goes first to the one that lets the member go: by the register, else by what he says. Where
 * that one is no more, or nobody knows it, the union above decides in its place.
 */
@Component
class Transfers implements CaseRoute {

    static final String SERVICE = "org.member.transfer";

    private final Members members;
    private final Unions unions;

    Transfers(Members members, Unions unions) {
        this.members = members;
        this.unions = unions;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public Optional<UnionOrg> first(long personId, Map<String, String> answers) {
        Optional<UnionOrg> own = members.unionOf(personId)
                .flatMap(unions::find)
                .or(() -> unions.known(answers.get("from_union"), answers.get("workplace_region")));
        Optional<UnionOrg> inCharge = "closed_down".equals(answers.get("transfer_reason")) ? own.map(this::above) : own;
        return inCharge.or(() -> receiving(answers).map(this::above)).or(unions::top);
    }

    /** The union that takes the member in: the one he names, else his new employer's, else that of his place of work. */
    Optional<UnionOrg> receiving(Map<String, String> answers) {
        String region = answers.get("workplace_region");
        return unions.known(answers.get("to_union"), region)
                .or(() -> unions.routeFor(
                        new Enquiry(region, answers.get("new_employer"), answers.get("occupation_group"))))
                .or(unions::top);
    }

    /** The union above one; at the top itself. */
    UnionOrg above(UnionOrg union) {
        return Optional.ofNullable(union.parentId()).flatMap(unions::find).orElse(union);
    }
}
