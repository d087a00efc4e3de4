package org.gongyou.core.lookup;

import java.util.ArrayList;
import java.util.List;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.membership.Member;
import org.gongyou.core.membership.Members;
import org.gongyou.core.service.Listing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A member's card. */
@Component
class CardView implements OwnView {

    private final Members members;
    private final String baseUrl;

    CardView(Members members, @Value("${gongyou.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.members = members;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    @Override
    public String name() {
        return "card";
    }

    @Override
    public Listing of(Asker asker) {
        return members.byPerson(asker.personId()).map(this::shown).orElse(Listing.EMPTY);
    }

    private Listing shown(Member member) {
        List<String> lines = new ArrayList<>(
                List.of("会员号：" + member.memberNo(), "所在工会：" + member.unionName(), "入会日期：" + member.joinedOn()));
        if (member.retainedOn() != null) {
            lines.add("会籍保留中：从 " + member.retainedOn() + " 起，免交会费；有了新工作回“恢复会籍”");
        }
        return Listing.reading(lines, List.of(new Listing.Link("查看电子会员证", baseUrl + "/cards/" + member.cardCode())));
    }
}
