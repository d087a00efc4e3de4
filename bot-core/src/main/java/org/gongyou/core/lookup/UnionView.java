package org.gongyou.core.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongyou.core.fulfilment.Asker;
import org.gongyou.core.membership.Members;
import org.gongyou.core.service.Listing;
import org.gongyou.core.union.Enquiry;
import org.gongyou.core.union.UnionFinder;
import org.gongyou.core.union.UnionFinder.Found;
import org.gongyou.core.union.UnionOrg;
import org.gongyou.core.union.Unions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The union that a person names, with where it is and how to call it; where he names none, the one that he belongs to as a
 * member, or that would take in somebody who works where he does. Says only what stands in the tree.
 */
@Component
class UnionView implements OwnView {

    private static final String HOTLINE = "12351 职工服务热线（外地加区号）";
    private static final String MORE = "相近的还有别的。都不是的话，再说一次，说上全称和哪个市、哪个区县，我好找准。";

    private final Members members;
    private final Unions unions;
    private final UnionFinder finder;

    UnionView(Members members, Unions unions, UnionFinder finder) {
        this.members = members;
        this.unions = unions;
        this.finder = finder;
    }

    @Override
    public String name() {
        return "union";
    }

    @Override
    public Listing of(Asker asker) {
        String home = asker.view().region();
        Found found = finder.find(asker.words(), home);
        List<String> lines = switch (found.how()) {
            case NOTHING_NAMED -> his(asker, home);
            case EXACT, REGION, TRADE -> several("", found);
            case ALIKE -> several(alike(found), found);
            case NONE -> none(found);
        };
        return Listing.reading(lines, List.of());
    }

    private List<String> his(Asker asker, @Nullable String home) {
        Optional<UnionOrg> own = members.unionOf(asker.personId()).flatMap(unions::find);
        if (own.isPresent()) {
            return List.of("您的会籍在：" + told(own.get()));
        }
        return Optional.ofNullable(home).flatMap(region -> unions.routeFor(new Enquiry(region, null, null))).stream()
                .map(union -> "按您的工作地，受理入会的是：" + told(union))
                .toList();
    }

    private static String alike(Found found) {
        return found.unions().size() == 1
                ? "名称和“" + found.named() + "”最接近的是："
                : "没有正好叫“" + found.named() + "”的，名称里有这几个字的：";
    }

    private static List<String> several(String head, Found found) {
        List<String> lines = new ArrayList<>();
        if (!head.isEmpty()) {
            lines.add(head);
        }
        int number = 0;
        for (UnionOrg union : found.unions()) {
            number++;
            lines.add(found.unions().size() == 1 ? told(union) : number + ". " + told(union));
        }
        if (found.more()) {
            lines.add(MORE);
        }
        return lines;
    }

    private static List<String> none(Found found) {
        String named = found.named().isEmpty() ? "" : "“" + found.named() + "”的";
        List<String> lines = new ArrayList<>(List.of("没有查到" + named + "工会：可能还没有建会，也可能还没有登记到我这里。"));
        UnionOrg above = found.above();
        if (above == null) {
            lines.add("请打 " + HOTLINE + "，报单位名称和所在的区县，他们会告诉您该找谁。");
        } else {
            lines.add("可以问这一级工会：" + told(above));
        }
        return lines;
    }

    /** A union with what is known of its office. */
    private static String told(UnionOrg union) {
        StringBuilder told = new StringBuilder(union.name());
        line(told, "地址", union.address());
        line(told, "电话", union.phone());
        line(told, "办公时间", union.hours());
        if (union.phone().isEmpty()) {
            told.append("\n电话还没有登记，请打 ").append(HOTLINE).append("问。");
        }
        return told.toString();
    }

    private static void line(StringBuilder told, String label, String value) {
        if (!value.isEmpty()) {
            told.append('\n').append(label).append('：').append(value);
        }
    }
}
