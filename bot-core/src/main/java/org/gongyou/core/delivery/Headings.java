package org.gongyou.core.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Map;
import org.gongyou.core.message.Heading;
import org.gongyou.core.message.Heading.Fact;
import org.gongyou.core.message.OutboundMessage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts together what can be said of a message that may not be sent as it is. */
@Component
class Headings {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final String SOME_NEWS = "工会通知";
    private static final String TO_BE_READ = "有新消息";

    private final ObjectProvider<CaseFacts> cases;
    private final ObjectProvider<Discretion> discretion;

    Headings(ObjectProvider<CaseFacts> cases, ObjectProvider<Discretion> discretion) {
        this.cases = cases;
        this.discretion = discretion;
    }

    Heading of(OutboundRow row, OutboundMessage news) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.SERVICE, SOME_NEWS);
        facts.put(Fact.STATUS, TO_BE_READ);
        facts.put(Fact.TIME, time(row.createdAt()));
        Long caseId = row.caseId();
        if (caseId == null) {
            boolean discreet = discretion.stream().anyMatch(it -> it.isOwedIn(row.conversationId()));
            facts.put(Fact.TEXT, discreet ? TO_BE_READ : firstLine(news.text()));
        } else {
            cases.ifAvailable(known -> facts.putAll(known.of(caseId)));
        }
        String url = news.links().isEmpty() ? null : news.links().get(0).url();
        return new Heading(row.id(), caseId != null, facts, url);
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(TO_BE_READ);
    }
}
