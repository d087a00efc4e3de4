package org.gongyou.content.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final String SOUND = """
            - topic: fee
              intent: org.member.join
              title: 会费交多少
              examples: [会费多少, 一个月交几块]
              answer: 一般按月工资的 0.5% 交。
              basis: [中国工会章程]
            """;

    @TempDir
    Path directory;

    @Test
    void readsAnEntryAsItStands() throws IOException {
        write("a.yml", SOUND);

        KnowledgeEntry entry = load().find("org.member.join", "fee", TODAY).orElseThrow();

        assertThat(entry.label()).isEqualTo("org.member.join/fee");
        assertThat(entry.examples()).containsExactly("会费多少", "一个月交几块");
        assertThat(entry.basis()).containsExactly("中国工会章程");
        assertThat(entry.regions()).isEmpty();
        assertThat(entry.reviewRequired()).isFalse();
    }

    @Test
    void servesAnEntryFromItsFirstDayToItsLast() throws IOException {
        write("a.yml", SOUND + "  valid-from: 2026-01-01\n  valid-until: 2026-03-02\n");

        KnowledgeBase knowledge = load();

        assertThat(knowledge.find("org.member.join", "fee", LocalDate.of(2025, 12, 31)))
                .isEmpty();
        assertThat(knowledge.find("org.member.join", "fee", LocalDate.of(2026, 1, 1)))
                .isPresent();
        assertThat(knowledge.find("org.member.join", "fee", TODAY)).isPresent();
        assertThat(knowledge.find("org.member.join", "fee", TODAY.plusDays(1))).isEmpty();
        assertThat(knowledge.all()).hasSize(1);
    }

    @Test
    void servesTheVersionOfTheDay() throws IOException {
        write("a.yml", SOUND + "  valid-until: 2026-03-02\n");
        write("b.yml", SOUND.replace("0.5%", "0.4%") + "  valid-from: 2026-03-03\n");

        KnowledgeBase knowledge = load();

        assertThat(knowledge.find("org.member.join", "fee", TODAY))
                .hasValueSatisfying(e -> assertThat(e.answer()).contains("0.5%"));
        assertThat(knowledge.find("org.member.join", "fee", TODAY.plusDays(1)))
                .hasValueSatisfying(e -> assertThat(e.answer()).contains("0.4%"));
    }

    @Test
    void doesNotServeEverywhereWhatHoldsInOneRegion() throws IOException {
        write("a.yml", SOUND + "  regions: [\"330100\"]\n");

        assertThat(load().find("org.member.join", "fee", TODAY)).isEmpty();
    }

    @Test
    void findsNothingUnderAnotherIntentOrTopic() throws IOException {
        write("a.yml", SOUND);

        assertThat(load().find("org.member.card", "fee", TODAY)).isEmpty();
        assertThat(load().find("org.member.join", "benefits", TODAY)).isEmpty();
    }

    @Test
    void namesEveryFaultOfEveryFileAtOnce() throws IOException {
        write("a.yml", """
                - topic: Fee
                  intent: org.member.join
                  titel: 会费
                  examples: 会费多少
                  answer: ""
                  basis: 章程
                  valid-from: 去年
                  regions: [3301]
                  review-required: 也许
                """);
        write("b.yml", "topic: fee\n");
        write("c.yml", "- topic: [\n");

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        BadKnowledgeFileException.class,
                        e -> assertThat(e.faults())
                                .satisfiesExactlyInAnyOrder(
                                        f -> assertThat(f).startsWith("a.yml 第 1 条（Fee） titel：没有这个字段，请改用 topic"),
                                        f -> assertThat(f).contains("topic：写法不对"),
                                        f -> assertThat(f).contains("title：缺了"),
                                        f -> assertThat(f).contains("examples：应是列表"),
                                        f -> assertThat(f).contains("answer：应是一段文字"),
                                        f -> assertThat(f).contains("basis：应是列表"),
                                        f -> assertThat(f).contains("valid-from：不是日期，请按 2026-03-01"),
                                        f -> assertThat(f).contains("regions：写法不对"),
                                        f -> assertThat(f).contains("review-required：只能写 true 或 false"),
                                        f -> assertThat(f).startsWith("b.yml：整个文件应是一个列表"),
                                        f -> assertThat(f).startsWith("c.yml 第 ")));
    }

    @Test
    void refusesTwoEntriesThatWouldBothAnswer() throws IOException {
        write("a.yml", SOUND + "  valid-until: 2026-03-02\n");
        write("b.yml", SOUND.replace("0.5%", "0.4%") + "  valid-from: 2026-03-02\n");

        assertThatThrownBy(this::load).hasMessageContaining("b.yml 第 1 条（fee） topic：和a.yml 第 1 条（fee）是同一个问题、有效期重叠");
    }

    @Test
    void refusesAnUtteranceUnderTwoTopics() throws IOException {
        write("a.yml", SOUND + SOUND.replace("topic: fee", "topic: is-it-free"));

        assertThatThrownBy(this::load).hasMessageContaining("“会费多少”在a.yml 第 1 条（fee）已有");
    }

    @Test
    void refusesAnEndBeforeTheBeginning() throws IOException {
        write("a.yml", SOUND + "  valid-from: 2026-03-02\n  valid-until: 2026-03-01\n");

        assertThatThrownBy(this::load).hasMessageContaining("valid-until：早于 valid-from");
    }

    @Test
    void whatWeShipLoadsAndIsShortEnoughForAPhone() {
        KnowledgeBase knowledge = KnowledgeBase.load("classpath*:knowledge/*.yml");

        assertThat(knowledge.all()).hasSizeGreaterThan(20).allSatisfy(entry -> {
            assertThat(entry.examples()).as(entry.label()).hasSizeGreaterThan(11);
            assertThat(entry.answer()).as(entry.label()).hasSizeLessThanOrEqualTo(120);
        });
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private KnowledgeBase load() {
        return KnowledgeBase.load("file:" + directory + "/*.yml");
    }
}
