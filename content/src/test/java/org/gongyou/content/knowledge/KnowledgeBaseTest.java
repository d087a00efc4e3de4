package org.gongyou.content.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(entry.basis()).extracting(Basis::text).containsExactly("中国工会章程");
        assertThat(entry.validity().regions()).isEmpty();
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
    void servesTheEntryOfTheRegionBeforeTheOneForEverywhere() throws IOException {
        write("a.yml", SOUND);
        write("b.yml", SOUND.replace("0.5%", "0.4%") + "  regions: [\"330100\"]\n");

        KnowledgeBase knowledge = load();

        assertThat(knowledge.find("org.member.join", "fee", TODAY, "330106"))
                .hasValueSatisfying(e -> assertThat(e.answer()).contains("0.4%"));
        assertThat(knowledge.find("org.member.join", "fee", TODAY, "320106"))
                .hasValueSatisfying(e -> assertThat(e.answer()).contains("0.5%"));
    }

    @Test
    void completesEntriesByTheDefaultsOfTheirFile() throws IOException {
        write("a.yml", """
                defaults: {intent: law.consult, hotlines: ["12333"]}
                entries:
                - topic: QA-A01
                  title: 没签合同
                  answer: 应当签。
                  basis: [劳动合同法第10、14条]
                  examples: [没签合同咋办]
                - topic: QA-A02
                  intent: migrant.wage_arrears
                  title: 欠薪
                  answer: 可以投诉。
                  hotlines: ["12348"]
                  examples: [欠薪咋办]
                """);

        KnowledgeBase knowledge = load();

        assertThat(knowledge.find("law.consult", "QA-A01", TODAY)).hasValueSatisfying(e -> {
            assertThat(e.guidance().hotlines()).containsExactly("12333");
            assertThat(e.basis()).extracting(Basis::text).containsExactly("劳动合同法第10、14条（2012年修正）");
        });
        assertThat(knowledge.find("migrant.wage_arrears", "QA-A02", TODAY))
                .hasValueSatisfying(e -> assertThat(e.guidance().hotlines()).containsExactly("12348"));
    }

    @Test
    void doesNotServeWhatRestsOnARepealedLaw() throws IOException {
        Files.writeString(
                directory.resolve("laws.yaml"),
                "- {law: 旧办法, name: 旧办法, version: 1994年, from: 1995-01-01, until: 2026-03-02}\n");
        write("a.yml", SOUND.replace("中国工会章程", "旧办法第3条"));

        KnowledgeBase knowledge =
                KnowledgeBase.load("file:" + directory + "/*.yml", "file:" + directory + "/laws.yaml");

        assertThat(knowledge.find("org.member.join", "fee", TODAY)).isPresent();
        assertThat(knowledge.find("org.member.join", "fee", TODAY.plusDays(1))).isEmpty();
    }

    @Test
    void namesAnArticleThatWasPutInLater() throws IOException {
        write("a.yml", SOUND.replace("topic: fee", "topic: QA-A01").replace("中国工会章程", "刑法第276条之一"));

        assertThat(load().find("org.member.join", "QA-A01", TODAY))
                .hasValueSatisfying(
                        e -> assertThat(e.basis()).extracting(Basis::text).containsExactly("刑法第276条之一（2023年修正）"));
    }

    @Test
    void refusesALegalTopicWhoseLawIsNotListed() throws IOException {
        write("a.yml", SOUND.replace("topic: fee", "topic: QA-A01").replace("中国工会章程", "民法通则第1条"));

        assertThatThrownBy(this::load).hasMessageContaining("basis：“民法通则第1条”认不出来");
    }

    @Test
    void tellsWhatIsWrongWithAQuestionToThePerson() throws IOException {
        write("a.yml", SOUND + "  ask: [{fact: worked, question: 多久了}]\n");
        write(
                "b.yml",
                SOUND.replace("fee", "x") + "  ask: [{fact: worked, question: 多久了, outcomes: [{from: 一年, say: 好}]}]\n");
        write(
                "c.yml",
                SOUND.replace("fee", "y")
                        + "  ask: [{fact: region, question: 哪里}, {fact: a, question: b, outcomes: [{say: c}]}]\n");

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        BadKnowledgeFileException.class,
                        e -> assertThat(e.faults())
                                .anySatisfy(f -> assertThat(f).contains("a.yml", "worked 要写 outcomes"))
                                .anySatisfy(f -> assertThat(f).contains("b.yml", "写成 P1Y、P6M、P30D"))
                                .anySatisfy(f -> assertThat(f).contains("c.yml", "选项写 option")));
    }

    @Test
    void tellsWhatIsWrongWithHowAFactIsRead() throws IOException {
        String years = "outcomes: [{below: P1Y, say: 短}, {from: P1Y, say: 长}]";
        String ways = "outcomes: [{option: 甲, say: 好}, {option: 乙, say: 坏}]";
        fact("a", years);
        fact("b", years + ", near: 干了");
        fact("c", years + ", near: [干了], dated: 是");
        fact("d", years + ", near: [干了], limit: P1Y");
        fact("e", ways + ", near: [干了]");
        fact("f", ways + ", adds: true");
        fact("g", "outcomes: [{option: 甲, words: 别的, say: 好}, {option: 乙, say: 坏}]");
        fact("h", "outcomes: [{below: P1Y, words: [别的], say: 短}, {from: P1Y, say: 长}], near: [干了]");

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        BadKnowledgeFileException.class,
                        e -> assertThat(e.faults())
                                .anySatisfy(f -> assertThat(f).contains("a.yml", "要写 near"))
                                .anySatisfy(f -> assertThat(f).contains("b.yml", "near、not 应是词的列表"))
                                .anySatisfy(f -> assertThat(f).contains("c.yml", "adds、dated 只能写"))
                                .anySatisfy(f -> assertThat(f).contains("d.yml", "dated: true"))
                                .anySatisfy(f -> assertThat(f).contains("e.yml", "不写 near"))
                                .anySatisfy(f -> assertThat(f).contains("f.yml", "不写 adds"))
                                .anySatisfy(f -> assertThat(f).contains("g.yml", "words 是选项的别的说法"))
                                .anySatisfy(f -> assertThat(f).contains("h.yml", "words 是选项的别的说法")));
    }

    @Test
    void tellsThatAnAnswerLeadsToTooManyServices() throws IOException {
        write("a.yml", SOUND + "  services: [law.doc, law.report, law.mediate, law.aid_apply]\n");
        write("b.yml", SOUND.replace("fee", "x") + "  services: [写文书]\n");

        assertThatThrownBy(this::load)
                .isInstanceOfSatisfying(
                        BadKnowledgeFileException.class,
                        e -> assertThat(e.faults())
                                .anySatisfy(f -> assertThat(f).contains("a.yml", "services：超过 3 项"))
                                .anySatisfy(f -> assertThat(f).contains("b.yml", "services：写法不对，须为服务码")));
    }

    private void fact(String name, String how) throws IOException {
        write(name + ".yml", SOUND.replace("fee", name) + "  ask: [{fact: worked, question: 多久了, " + how + "}]\n");
    }

    @Test
    void anOutcomeIsForADurationFromOneBoundToBelowTheNext() {
        Fact fact = new Fact(
                "worked",
                "多久了",
                List.of(
                        new Fact.Outcome(null, List.of(), null, "P1Y", "短"),
                        new Fact.Outcome(null, List.of(), "P1Y", "P10Y", "中"),
                        new Fact.Outcome(null, List.of(), "P10Y", null, "长")),
                Fact.Reading.PLAIN);

        assertThat(fact.ofDuration("P11M")).map(Fact.Outcome::say).contains("短");
        assertThat(fact.ofDuration("P12M")).map(Fact.Outcome::say).contains("中");
        assertThat(fact.ofDuration("P9Y11M")).map(Fact.Outcome::say).contains("中");
        assertThat(fact.ofDuration("P10Y")).map(Fact.Outcome::say).contains("长");
        assertThat(fact.ofDuration("PT8H")).isEmpty();
        assertThat(fact.ofDuration("P3Y/P5Y")).isEmpty();
    }

    @Test
    void whatWeShipLoadsAndIsShortEnoughForAPhone() {
        KnowledgeBase knowledge = KnowledgeBase.load(KnowledgeBase.SHIPPED);

        assertThat(knowledge.all())
                .filteredOn(e -> !e.legal())
                .hasSizeGreaterThan(20)
                .allSatisfy(entry -> {
                    assertThat(entry.examples()).as(entry.label()).hasSizeGreaterThan(11);
                    assertThat(entry.answer()).as(entry.label()).hasSizeLessThanOrEqualTo(120);
                });
    }

    @Test
    void everyLegalTopicHasItsEntryWithBasisAndWhatToDo() {
        List<KnowledgeEntry> law = KnowledgeBase.load(KnowledgeBase.SHIPPED).all().stream()
                .filter(KnowledgeEntry::legal)
                .filter(e -> e.validOn(TODAY))
                .toList();

        assertThat(law).extracting(KnowledgeEntry::topic).containsExactlyInAnyOrderElementsOf(topics());
        assertThat(law).allSatisfy(entry -> {
            assertThat(entry.examples()).as(entry.topic()).hasSizeGreaterThanOrEqualTo(8);
            assertThat(entry.basis()).as(entry.topic()).isNotEmpty();
            assertThat(entry.guidance().steps()).as(entry.topic()).isNotEmpty();
            assertThat(entry.guidance().hotlines()).as(entry.topic()).isNotEmpty();
            assertThat(entry.answer()).as(entry.topic()).hasSizeLessThanOrEqualTo(170);
        });
    }

    /** What was once right and is now wrong must not be said. */
    @ParameterizedTest
    @CsvSource({
        "QA-K02, 一年, 60 天早就不用",
        "QA-G01, 98 天, 90 天已经不用",
        "QA-C08, 13 天, 劳动节 2 天",
        "QA-C04, 21.75, 20.67",
        "QA-C01, 40 小时, 44 小时",
        "QA-L06, 已经废止, 口径",
        "QA-D01, 无效, 解除合同并要经济补偿",
        "QA-I01, 不生效, 没有接触",
        "QA-C07, 不是没审批就不算, 默认",
        "QA-B03, 不用先仲裁, 欠条",
        "QA-D04, 15 年, 2030 年",
        "QA-E13, 居家, 简单沟通",
        "QA-K14, 5 天, 15 天",
        "QA-K15, 两年, 不用先交钱",
        "QA-C14, 1 到 3 天, 育儿假由各省自己定",
        "QA-B14, 拒不支付劳动报酬罪, 责令了还不付"
    })
    void staleAnswersAreNotGiven(String topic, String said, String alsoSaid) {
        assertThat(KnowledgeBase.load(KnowledgeBase.SHIPPED)
                        .find("law.consult", topic, TODAY)
                        .or(() -> KnowledgeBase.load(KnowledgeBase.SHIPPED).find("migrant.wage_arrears", topic, TODAY)))
                .hasValueSatisfying(e -> assertThat(e.title() + e.answer()).contains(said, alsoSaid));
    }

    private static List<String> topics() {
        int[] sizes = {17, 14, 14, 10, 14, 16, 6, 5, 5, 3, 16, 8};
        List<String> topics = new ArrayList<>();
        for (int group = 0; group < sizes.length; group++) {
            for (int number = 1; number <= sizes[group]; number++) {
                topics.add("QA-%c%02d".formatted('A' + group, number));
            }
        }
        return topics;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private KnowledgeBase load() {
        return KnowledgeBase.load("file:" + directory + "/*.yml");
    }
}
