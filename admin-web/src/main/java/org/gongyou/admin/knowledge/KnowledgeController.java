package org.gongyou.admin.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongyou.content.knowledge.Basis;
import org.gongyou.content.knowledge.Guidance;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.content.search.Found;
import org.gongyou.content.search.KnowledgeSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the legal entries say to a question. Whether the first of them answers it is told, too. */
@RestController
@RequestMapping("/api/public/knowledge")
class KnowledgeController {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 20;
    private static final int LONGEST = 2_000;

    private final KnowledgeSearch search;
    private final Clock clock;

    KnowledgeController(KnowledgeSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param answered whether the first entry answers the question; if not, no entry may be given as the answer
     */
    record Answer(boolean answered, List<Ranked> entries) {}

    /** An entry with how well it fits, from 0 to 1. */
    record Ranked(
            String topic,
            String title,
            double score,
            String answer,
            List<Rule> basis,
            Guidance guidance,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<String> regions,
            boolean reviewRequired) {

        static Ranked of(Found.Hit hit) {
            KnowledgeEntry entry = hit.entry();
            return new Ranked(
                    entry.topic(),
                    entry.title(),
                    hit.score(),
                    entry.answer(),
                    entry.basis().stream().map(Rule::of).toList(),
                    entry.guidance(),
                    entry.validity().from(),
                    entry.validity().until(),
                    entry.validity().regions(),
                    entry.reviewRequired());
        }
    }

    /** A rule that an answer rests on, in the version that was read. */
    record Rule(
            String law,
            String articles,
            String name,
            @Nullable String version,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static Rule of(Basis basis) {
            return new Rule(basis.law(), basis.articles(), basis.name(), basis.version(), basis.from(), basis.until());
        }
    }

    /**
     * Searches.
     *
     * @param q the question, in one's own words
     * @param region a GB/T 2260 code; regional entries are found only with it
     * @param limit the most entries wanted, 1 to {@value #MOST}
     */
    @GetMapping
    Answer find(
            @RequestParam String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "5") int limit) {
        check(q, region, limit);
        Found found = search.search(q, region, LocalDate.ofInstant(clock.instant(), CHINA), limit);
        return new Answer(
                found.answered(), found.hits().stream().map(Ranked::of).toList());
    }

    private static void check(String q, @Nullable String region, int limit) {
        if (q.isBlank() || q.length() > LONGEST) {
            throw new BadSearchException("q 请填要问的话，" + LONGEST + " 字以内。");
        }
        if (region != null && !region.matches("\\d{6}")) {
            throw new BadSearchException("region 请填六位区划代码，如 330106；不知道就不填。");
        }
        if (limit < 1 || limit > MOST) {
            throw new BadSearchException("limit 请填 1 到 " + MOST + " 的整数。");
        }
    }
}
