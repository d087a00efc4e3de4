package org.gongyou.core.lookup;

import java.util.List;
import java.util.Optional;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.membership.Members;
import org.gongyou.core.service.Listing;
import org.gongyou.core.union.Enquiry;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.springframework.stereotype.Component;

/** The union that a member belongs to, or that would take in somebody who works where this person does. */
@Component
class UnionView implements OwnView {

    private final Members members;
    private final Unions unions;

    UnionView(Members members, Unions unions) {
        this.members = members;
        this.unions = unions;
    }

    @Override
    public String name() {
        return "union";
    }

    @Override
    public Listing of(Asker asker) {
        Optional<UnionOrg> own = members.unionOf(asker.personId()).flatMap(unions::find);
        if (own.isPresent()) {
            return Listing.reading(List.of("您的会籍在：" + own.get().name()), List.of());
        }
        return Optional.ofNullable(asker.view().region())
                .flatMap(region -> unions.routeFor(new Enquiry(region, null, null)))
                .map(u -> Listing.reading(List.of("按您的工作地，受理入会的是：" + u.name()), List.of()))
                .orElse(Listing.EMPTY);
    }
}
