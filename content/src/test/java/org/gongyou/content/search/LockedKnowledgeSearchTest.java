package org.gongyou.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.intents.NearDuplicates;
import org.gongyou.intents.resource.Resources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The search on four questions for each topic and 200 that no entry answers, of an author who knew the titles and how the
 * answers begin, but neither the examples nor the search. Never learnt from; a miss is counted and not looked at.
 *
 * <p>Before the examples of two more authors came in it was: first 96.2 %, among the first three all, 22 of the 200 answered.
 */
class LockedKnowledgeSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> QUESTIONS = lines("/knowledge/locked-questions.tsv");
    private static final List<String> NO_ENTRY = lines("/knowledge/locked-no-entry.txt");

    /** Of what no entry answered when the lines were written, one has since become an entry: QA-C14. */
    private static final Pattern ENTRY_SINCE = Pattern.compile("婚假|丧假|育儿假");

    private static KnowledgeBase knowledge;
    private static KnowledgeSearch search;

    @BeforeAll
    static void opens() {
        knowledge = KnowledgeBase.load(KnowledgeBase.SHIPPED);
        search = KnowledgeSearch.open(knowledge, Path.of("target/knowledge-index"));
    }

    @Test
    void findsTheEntry() {
        int first = 0;
        int three = 0;
        int saidWrongly = 0;
        for (String line : QUESTIONS) {
            String[] cells = line.split("\t");
            Set<String> right = Set.of(cells[0].split("\\|"));
            Found found = find(cells[1]);
            List<String> topics =
                    found.hits().stream().map(hit -> hit.entry().topic()).toList();
            boolean best = !topics.isEmpty() && right.contains(topics.get(0));
            first += best ? 1 : 0;
            three += topics.stream().anyMatch(right::contains) ? 1 : 0;
            saidWrongly += !best && found.answered() && !found.close() ? 1 : 0;
        }

        assertThat(QUESTIONS).hasSize(468);
        assertThat(first).as("first").isGreaterThanOrEqualTo(461);
        assertThat(three).as("among the first three").isGreaterThanOrEqualTo(466);
        assertThat(saidWrongly)
                .as("another entry said as if it were the answer")
                .isLessThanOrEqualTo(5);
    }

    @Test
    void answersFewQuestionsThatNoEntryAnswers() {
        List<String> without = NO_ENTRY.stream()
                .filter(text -> !ENTRY_SINCE.matcher(text).find())
                .toList();

        assertThat(NO_ENTRY).hasSize(200);
        assertThat(without).hasSize(197);
        assertThat(without.stream().filter(text -> find(text).answered()).count())
                .isLessThanOrEqualTo(13);
    }

    @Test
    void noExampleIsALockedLine() {
        List<String> examples = knowledge.all().stream()
                .filter(KnowledgeEntry::legal)
                .flatMap(entry -> entry.examples().stream())
                .toList();
        List<String> questions =
                QUESTIONS.stream().map(l -> l.substring(l.indexOf('\t') + 1)).toList();

        assertThat(new NearDuplicates(0.75, 0.9)
                        .between(examples, questions).stream()
                                .filter(pair -> NearDuplicates.length(pair.right()) > 8)
                                .count())
                .isZero();
    }

    private static Found find(String question) {
        return search.search(question, null, TODAY, 3);
    }

    private static List<String> lines(String name) {
        return Resources.text(LockedKnowledgeSearchTest.class, name)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
