package org.gongyou.intents.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gongyou.intents.CpuTime;
import org.gongyou.intents.Crisis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisDetectorTest {

    /** What costs more grows faster than the text. */
    private static final Duration BOUND = Duration.ofSeconds(10);

    private static final double LEAST_RECALL = 0.97;
    private static final double MOST_FALSE_ALARMS = 0.03;

    private final CrisisDetector detector = CrisisDetector.standard();

    @Test
    void hearsNearlyEveryCryForHelp() {
        List<String> missed = new ArrayList<>();
        List<String> lines = lines("danger.csv");

        for (String line : lines) {
            String[] fields = line.split(",", 3);
            if (detector.detect(fields[2]).level() < 3) {
                missed.add(fields[2]);
            }
        }

        assertThat((double) (lines.size() - missed.size()) / lines.size())
                .as("recall over %d sentences, missed: %s", lines.size(), missed)
                .isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    @Test
    void tellsWhoIsInDangerAndWhetherItIsHappening() {
        List<String> wrong = new ArrayList<>();
        List<String> lines = lines("danger.csv");

        for (String line : lines) {
            String[] fields = line.split(",", 3);
            Crisis crisis = detector.detect(fields[2]);
            boolean level = crisis.level() >= Integer.parseInt(fields[0]);
            if (!level || crisis.self() != fields[1].equals("self")) {
                wrong.add(crisis + " " + line);
            }
        }

        assertThat((double) wrong.size() / lines.size())
                .as("level or subject wrong: %s", wrong)
                .isLessThanOrEqualTo(0.1);
    }

    @Test
    void keepsQuietAboutEverydayTalk() {
        List<String> alarms = new ArrayList<>();
        List<String> lines = lines("everyday.csv");

        for (String line : lines) {
            if (detector.detect(line).level() >= 3) {
                alarms.add(line);
            }
        }

        assertThat((double) alarms.size() / lines.size())
                .as("false alarms over %d sentences: %s", lines.size(), alarms)
                .isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"看了篇跳楼新闻难受", "职工自杀算工伤吗", "电影里主角自杀了"})
    void takesTalkAboutNewsAndRulesForConcernNotForCrisis(String text) {
        assertThat(detector.detect(text)).isEqualTo(new Crisis(2, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"看了篇跳楼新闻，我也想跳", "我自杀的话保险赔吗"})
    void takesTheSpeakerAtHisWordEvenAmongNews(String text) {
        assertThat(detector.detect(text)).satisfies(crisis -> {
            assertThat(crisis.level()).isEqualTo(3);
            assertThat(crisis.self()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"我不想活了\uD83D\uDD2A", "\uD83D\uDC8A都吃了，睡过去就好", "想\uD83D\uDC80", "跳\uD83C\uDFE2算了"})
    void readsAPictureForTheWordThatItStandsFor(String text) {
        assertThat(detector.detect(text).danger()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我想歹匕，没跟谁说过",
                "今晚去足兆木娄",
                "又想害刂月宛了",
                "真的不想氵舌了",
                "想似，每天都想",
                "i want to die",
                "I don't want to live any more, nobody needs me",
                "bu xiang huo le"
            })
    void readsWhatIsSpeltToBeOverlooked(String text) {
        assertThat(detector.detect(text).danger()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"330106199003071235", "我叫严霜，13333334444", "就我1个人", "几乎每天", "没有别的了"})
    void takesWhatIsAskedForInAFormForNoDanger(String text) {
        assertThat(detector.detect(text)).isEqualTo(Crisis.NONE);
    }

    @Test
    void readsASpaceForThePauseThatItStandsFor() {
        Lexicon lexicon = Lexicon.load();

        assertThat(Folded.of("今天把花呗还清了 手机也格式化了", lexicon).text()).isEqualTo("今天把花呗还清了,手机也格式化了");
        assertThat(Folded.of("我想 死 了", lexicon).text()).isEqualTo("我想死了");
        assertThat(Folded.of("割 腕", lexicon).text()).isEqualTo("割腕");
    }

    @ParameterizedTest
    @ValueSource(strings = {"想似乎没用，还是要打电话", "我排第四，想四川的火锅", "想寺庙一日游", "害得我加班"})
    void leavesWordsThatOnlyLookLikeIt(String text) {
        assertThat(detector.detect(text).danger()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"把自己饿死要多少天", "早该死的人是我", "他把我往死里打", "想安乐死"})
    void takesNoDangerForAFigureOfSpeech(String text) {
        assertThat(detector.detect(text).danger()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "老板三个月没发工资了，我不想活了，工会管不管",
                "被开除了，我真的不想活了，怎么申请仲裁",
                "我工伤没赔，我想自杀，工会能帮吗",
                "社保断缴，我活够了，补缴流程是什么",
                "公积金取不出来，现在我就是不想活，材料还要哪些",
                "以前也难，今天我不想活了，你们几点下班",
                "被开除了，我想死，怎么申请仲裁",
                "被骗光了，想死了，去哪报案",
                "家里揭不开锅，活不下去了想死，困难补助找谁",
                "我想自杀，保险赔多少",
                "我不是开玩笑，我想死，工资到底给不给",
                "我跟你们说，我想死，别再让我等了",
                "我是真的想死，加班费能要回来吗"
            })
    void believesAtOnceWhatAWholeClauseSaysOutright(String text) {
        assertThat(detector.detect(text)).satisfies(crisis -> {
            assertThat(crisis.level()).isGreaterThanOrEqualTo(3);
            assertThat(crisis.self()).isTrue();
            assertThat(crisis.doubtful()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公司倒闭了，不想活了，补偿怎么算",
                "社保断了，活够了，能补吗",
                "仲裁输了，不想活了，还能上诉吗",
                "孩子学费没着落，不想活了，助学怎么申请",
                "加班加到吐，想自杀，加班费怎么算",
                "没钱治病，不活了，救助怎么弄",
                "被辞退，想死，赔多少"
            })
    void asksAtLeastWhoSaysTheSameWithoutAWordForHimself(String text) {
        assertThat(detector.detect(text).danger()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "那几年我真的不想活，多亏了师傅，现在过来了",
                "他说我不想活了，我该怎么劝",
                "歌词里有句我不想活了，是哪首",
                "又要开会，我不想活了哈哈哈",
                "我不想活了，这句话用英语怎么说",
                "我不想活得那么累",
                "我没有不想活，就是想问年假",
                "热得想死，高温补贴多少",
                "我想死你了，什么时候搞活动",
                "累得我想死，能不能少排点班",
                "我想死心了，补偿不要了",
                "想死就去死，他就这么跟我说话",
                "歌里唱，我想死，歌名是啥",
                "好想你们，想死了",
                "饿死了，想死了，食堂几点开",
                "我还不想死，安全帽什么时候发"
            })
    void takesNothingForOutrightThatIsToldOrJokedOrLongAgo(String text) {
        assertThat(Window.of(text, Lexicon.load()))
                .noneMatch(window -> window.signs().outright());
    }

    @ParameterizedTest
    @ValueSource(strings = {"没走", "自己想走", "想好了，退", "那算了", "我没身份证在身边", "领导想让我走人", "女儿高考没考好", "老婆产后老哭"})
    void asksNobodyWhoOnlyAnswersAQuestionAboutHisJobOrPapers(String text) {
        assertThat(detector.detect(text).danger()).isFalse();
    }

    @Test
    void findsOneSentenceInALongText() {
        String filler = "今天天气不错，工资也发了。".repeat(400);

        assertThat(detector.detect(filler + "其实我不想活了。" + filler).level()).isEqualTo(3);
    }

    @Test
    void staysBoundedForHostileTexts() {
        for (String piece :
                List.of("死", "想", "都", "我", "活着", "不想", ",", "哈", "从楼", "一起", "说", "把", "自", " ", "\uD83D")) {
            String text = piece.repeat(10_000 / piece.length());
            assertThat(CpuTime.of(() -> detector.detect(text))).as(piece).isLessThan(BOUND);
        }
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = CrisisDetectorTest.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Of threats, and of what is happening, too much is not asked about because the judges know few such words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "弄死站长",
                "整死包工头",
                "炸了项目部",
                "老板必须死",
                "不给钱就把厂点了",
                "先把他送走,我再自首",
                "佢再扣我人工我斩佢",
                "刚把两板都吞了,现在手脚发凉,个税谁来报",
                "楼顶有个工友翻过栏杆了，谁劝都不行",
                "天台有一男子情绪激动，请求支援"
            })
    void asksAtLeastAboutThreatsAndWhatIsHappening(String text) {
        assertThat(detector.detect(text).danger()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "炸了油条的师傅",
                "手机炸了",
                "群里炸了锅",
                "仓库点了货",
                "点了仓库的名",
                "点了公司食堂的外卖",
                "弄死这个bug",
                "老板必须到场",
                "公司的电脑被我弄死机了",
                "不想弄了取消吧",
                "我不想续了",
                "不续了",
                "我不想做了",
                "三盒药都没报销"
            })
    void takesNoEverydayWordForAThreat(String text) {
        assertThat(detector.detect(text).danger()).isFalse();
    }
}
