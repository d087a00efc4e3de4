package org.gongyou.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.intents.NearDuplicates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search over what ships, on questions that were written apart from the entries: five for each topic, and some that no
 * entry answers. A miss is mended in the entries, never by copying a question.
 *
 * <p>Before any miss had been looked at, 86.3 % came first and 95.9 % among the first three. Half of the misses were then
 * read to see what kinds of wording lacked, and the entries grew; so the figures of today flatter the search.
 */
class KnowledgeSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<String> QUESTIONS = lines("questions.tsv");
    private static final List<String> NO_ENTRY = lines("no-entry.txt");

    private static KnowledgeBase knowledge;
    private static KnowledgeSearch search;

    @TempDir
    Path directory;

    @BeforeAll
    static void opens() {
        knowledge = KnowledgeBase.load(KnowledgeBase.SHIPPED);
        search = KnowledgeSearch.open(knowledge, Path.of("target/knowledge-index"));
    }

    private record Asked(String topic, String text, Found found) {

        static Asked of(String line) {
            String[] cells = line.split("\t");
            return new Asked(cells[0], cells[1], search.search(cells[1], null, TODAY, 3));
        }

        boolean amongFirst(int places) {
            return found.hits().stream()
                    .limit(places)
                    .anyMatch(hit -> hit.entry().topic().equals(topic));
        }

        @Override
        public String toString() {
            return "\n" + topic + " " + text + " " + found.answered() + " "
                    + found.hits().stream().map(h -> h.entry().topic()).toList();
        }
    }

    @Test
    void findsTheEntryToQuestionsInOtherWords() {
        List<Asked> asked = QUESTIONS.stream().map(Asked::of).toList();
        List<Asked> wrong = asked.stream().filter(a -> !a.amongFirst(1)).toList();
        List<Asked> farOff = asked.stream().filter(a -> !a.amongFirst(3)).toList();

        assertThat(asked).hasSize(640);
        assertThat(1 - share(wrong, asked)).as("not first: %s", wrong).isGreaterThanOrEqualTo(0.92);
        assertThat(1 - share(farOff, asked))
                .as("not in the first three: %s", farOff)
                .isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void answersMostQuestionsThatHaveAnEntryAndFewThatHaveNone() {
        List<Asked> unanswered = QUESTIONS.stream()
                .map(Asked::of)
                .filter(a -> !a.found.answered())
                .toList();
        List<Asked> answered = NO_ENTRY.stream()
                .map(text -> Asked.of("-\t" + text))
                .filter(a -> a.found.answered())
                .toList();

        assertThat(NO_ENTRY).hasSizeGreaterThanOrEqualTo(120);
        assertThat((double) answered.size() / NO_ENTRY.size())
                .as("answered as if there were an entry: %s", answered)
                .isLessThanOrEqualTo(0.05);
        assertThat(share(unanswered, QUESTIONS.stream().map(Asked::of).toList()))
                .as("not answered: %s", unanswered)
                .isLessThanOrEqualTo(0.15);
    }

    @Test
    void theQuestionsStayApartFromTheExamples() {
        List<String> examples = knowledge.all().stream()
                .filter(KnowledgeEntry::legal)
                .flatMap(e -> e.examples().stream())
                .toList();
        List<String> questions =
                QUESTIONS.stream().map(l -> l.substring(l.indexOf('\t') + 1)).toList();

        NearDuplicates duplicates = new NearDuplicates(0.75, 0.9);
        assertThat(duplicates.between(examples, questions)).isEmpty();
        assertThat(duplicates.between(lines("/org/gongyou/content/search/unanswered.txt"), NO_ENTRY).stream()
                        .filter(pair -> NearDuplicates.length(pair.right()) > 4))
                .isEmpty();
    }

    @Test
    void doesNotServeAnExpiredEntryNorThePlaceholderForIt() throws IOException {
        Files.writeString(directory.resolve("a.yml"), """
                - topic: QA-A01
                  intent: law.consult
                  title: 年休假有几天
                  answer: 五天。
                  basis: [职工带薪年休假条例第3条]
                  valid-until: 2026-03-01
                  examples: [年假几天, 带薪年假有多少天, 一年能休几天年假]
                - topic: QA-A02
                  intent: law.consult
                  title: 加班费是几倍
                  answer: 一点五倍。
                  basis: [劳动法第44条]
                  examples: [加班费几倍, 周末加班给多少钱, 节假日上班几倍工资]
                """);
        KnowledgeSearch two =
                KnowledgeSearch.open(KnowledgeBase.load("file:" + directory + "/*.yml"), directory.resolve("index"));

        assertThat(two.search("年假几天", null, TODAY.minusDays(1), 3)
                        .hits()
                        .get(0)
                        .entry()
                        .topic())
                .isEqualTo("QA-A01");
        Found expired = two.search("年假几天", null, TODAY, 3);
        assertThat(expired.answered()).isFalse();
        assertThat(expired.hits()).extracting(h -> h.entry().topic()).containsExactly("QA-A02");
    }

    @Test
    void findsNothingInATextWithoutWords() {
        assertThat(search.search("？！😀", null, TODAY, 3)).isEqualTo(new Found(false, false, List.of()));
    }

    @Test
    void keepsWhatItComputedForTheNextStart() throws IOException {
        Files.writeString(directory.resolve("a.yml"), """
                - topic: QA-A01
                  intent: law.consult
                  title: 年休假有几天
                  answer: 五天。
                  basis: [职工带薪年休假条例第3条]
                  examples: [年假几天, 带薪年假有多少天]
                - topic: QA-A02
                  intent: law.consult
                  title: 加班费是几倍
                  answer: 一点五倍。
                  basis: [劳动法第44条]
                  examples: [加班费几倍, 周末加班给多少钱]
                """);
        KnowledgeBase small = KnowledgeBase.load("file:" + directory + "/*.yml");
        Path index = directory.resolve("index");

        Found first = KnowledgeSearch.open(small, index).search("年假有几天", null, TODAY, 2);
        try (Stream<Path> files = Files.list(index)) {
            assertThat(files).hasSize(1);
        }
        Found second = KnowledgeSearch.open(small, index).search("年假有几天", null, TODAY, 2);

        assertThat(second).isEqualTo(first);
    }

    private static double share(List<Asked> part, List<Asked> whole) {
        return (double) part.size() / whole.size();
    }

    private static List<String> lines(String name) {
        String resource = name.startsWith("/") ? name : "/knowledge/" + name;
        try (InputStream in = KnowledgeSearchTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
