package org.gongyou.intents.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.pipeline.Analysis;
import org.gongyou.intents.pipeline.Pipeline;
import org.gongyou.intents.region.Regions;
import org.gongyou.intents.text.Normaliser;
import org.gongyou.intents.text.Segmenter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityExtractorTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Pipeline PIPELINE =
            Pipeline.of(List.of(new Normaliser(), Segmenter.union(), new EntityExtractor(Regions.china())));

    @ParameterizedTest
    @CsvSource({
        "我叫张伟, 张伟",
        "我叫张伟，手机13800138000, 张伟",
        "我叫张伟想入会, 张伟",
        "姓名：欧阳娜娜, 欧阳娜娜",
        "我叫欧阳娜娜想加入工会, 欧阳娜娜",
        "本人王小明，在美团送外卖, 王小明",
        "我是李建国, 李建国",
        "我的名字是阿卜杜拉·买买提, 阿卜杜拉·买买提",
        "我叫阿卜杜拉·买买提想入会, 阿卜杜拉·买买提",
        "我叫迪丽热巴•迪力木拉提, 迪丽热巴·迪力木拉提",
        "姓名:陈晓, 陈晓",
        "名字改成刘洋, 刘洋",
        "申请人：赵一鸣 电话13912345678, 赵一鸣",
        "姓名 John Smith, John Smith",
    })
    void findsAnIntroducedName(String text, String name) {
        assertThat(find(text, EntityTypes.PERSON_NAME))
                .singleElement()
                .satisfies(e -> assertThat(e.value()).isEqualTo(name))
                .satisfies(e -> assertThat(e.attributes()).containsEntry("introduced", "true"));
    }

    @ParameterizedTest
    @CsvSource({"张伟, 张伟", "王小明。, 王小明", "欧阳娜娜, 欧阳娜娜", "司马光, 司马光", "古丽·艾山, 古丽·艾山", "'张伟，13800138000', 张伟"})
    void takesABareNameForACandidateOnly(String text, String name) {
        assertThat(find(text, EntityTypes.PERSON_NAME))
                .singleElement()
                .satisfies(e -> assertThat(e.value()).isEqualTo(name))
                .satisfies(e -> assertThat(e.attributes()).containsEntry("introduced", "false"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我叫什么不重要",
                "我是外卖骑手",
                "怎么加入工会",
                "谢谢",
                "明白",
                "任何时候",
                "时间太长",
                "高兴",
                "钱不够",
                "成功了吗",
                "我是滴滴司机能不能进工会",
                "老板不给钱",
                "我叫你帮我",
                "马上",
                "方便",
                "何时能办",
                "工资没发",
                "好的",
                "余额多少"
            })
    void findsNoNameInOrdinaryWords(String text) {
        assertThat(find(text, EntityTypes.PERSON_NAME)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000",
        "手机138 0013 8000, 13800138000",
        "电话是幺三八零零幺三八零零零, 13800138000",
        "138-0013-8000, 13800138000",
        "+86 13800138000, 13800138000",
        "电话是86-138-0013-8000哦, 13800138000",
        "１３８００１３８０００, 13800138000",
        "手机号错了，是139 0013 9000, 13900139000",
    })
    void findsAMobileNumber(String text, String number) {
        assertThat(find(text, EntityTypes.MOBILE_CN))
                .singleElement()
                .satisfies(e -> assertThat(e.value()).isEqualTo(number));
        assertThat(find(text, EntityTypes.MOBILE_CN).get(0).attributes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"手机号1380013800, length", "12345678901, prefix", "电话138001380001, length"})
    void tellsWhatIsWrongWithAMobileNumber(String text, String fault) {
        assertThat(find(text, EntityTypes.MOBILE_CN))
                .singleElement()
                .satisfies(e -> assertThat(e.attributes()).containsEntry("fault", fault));
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X,",
        "身份证11010519491231002x,",
        "110105 19491231 002X,",
        "110105194912310021, checksum",
        "11010519491331002X, birth-date",
        "11010519490230002X, birth-date",
        "99010519491231002X是我的身份证, region",
        "1101051949123100, length",
        "身份证号是11010519491231002, length",
        "1101051949123100211, length",
        "11010519491231O02X, characters",
        "110105491231002, old-15",
        "11010520991231002X, birth-date",
    })
    void findsAnIdentityNumberAndItsFault(String text, String fault) {
        assertThat(find(text, EntityTypes.ID_CARD))
                .singleElement()
                .satisfies(e -> assertThat(e.attributes().get("fault")).isEqualTo(fault));
    }

    @Test
    void tellsTheRightCheckDigit() {
        assertThat(find("110105194912310021", EntityTypes.ID_CARD).get(0).attributes())
                .containsEntry("expected", "X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"银行卡6222021234567890123", "订单号20260302123456789012", "13800138000", "我干了15年"})
    void takesNoOtherNumberForAnIdentityNumber(String text) {
        assertThat(find(text, EntityTypes.ID_CARD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43,",
        "信用代码81110101MA001234XB,",
        "统一社会信用代码91350100m000100y44, checksum",
        "税号91350100M000100Y4, length"
    })
    void findsASocialCreditCode(String text, String fault) {
        assertThat(find(text, EntityTypes.USCC))
                .singleElement()
                .satisfies(e -> assertThat(e.attributes().get("fault")).isEqualTo(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "我在杭州速达物流有限公司上班, 杭州速达物流有限公司",
        "单位是飞跃机械厂, 飞跃机械厂",
        "在宏达建筑集团有限公司第三分公司干活, 宏达建筑集团有限公司第三分公司",
        "我是市第一人民医院的护工, 市第一人民医院",
        "我在永辉超市做收银员, 永辉超市",
        "在西湖小学当保安, 西湖小学",
        "我在新华印刷厂上班二十年了, 新华印刷厂",
    })
    void findsAnOrganisation(String text, String name) {
        assertThat(find(text, EntityTypes.ORGANISATION))
                .singleElement()
                .satisfies(e -> assertThat(e.value()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({"我跑美团的, 美团", "饿了么骑手, 饿了么", "在滴滴开车, 滴滴", "我是货拉拉司机, 货拉拉", "送京东快递, 京东", "闪送, 闪送"})
    void knowsThePlatforms(String text, String name) {
        assertThat(find(text, EntityTypes.ORGANISATION))
                .singleElement()
                .satisfies(e -> assertThat(e.value()).isEqualTo(name))
                .satisfies(e -> assertThat(e.attributes()).containsEntry("platform", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"我们公司没工会", "厂里不给加班费", "外卖公司", "换公司了关系咋转", "我在工厂上班", "去医院看病", "老板开了个公司", "分公司能自己成立吗"})
    void takesNoGenericWordForAnOrganisation(String text) {
        assertThat(find(text, EntityTypes.ORGANISATION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "杭州, 330100",
        "杭州市, 330100",
        "我在浙江杭州西湖区, 330106",
        "浙江省杭州市西湖区文三路, 330106",
        "杭州西湖, 330106",
        "北京朝阳, 110105",
        "上海浦东, 310115",
        "住下城区, 330105",
        "餘杭區, 330110",
        "在义乌打工, 330782",
        "广西南宁, 450100",
        "海南, 460000",
        "吉林, 220000",
        "东莞, 441900",
        "内蒙古呼和浩特, 150100",
    })
    void findsTheRegionByTheMostSpecificName(String text, String code) {
        assertThat(find(text, EntityTypes.REGION))
                .singleElement()
                .satisfies(e -> assertThat(e.value()).isEqualTo(code))
                .satisfies(e -> assertThat(e.attributes()).doesNotContainKey("ambiguous"));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "names.csv", delimiter = '|', numLinesToSkip = 1)
    void findsThePersonsPlacesAndOrganisationsOfASentence(String text, String names) {
        Set<String> types = Set.of(EntityTypes.PERSON_NAME, EntityTypes.ORGANISATION, EntityTypes.REGION);

        assertThat(all(text).stream().filter(e -> types.contains(e.type())).map(e -> e.type() + "=" + e.value()))
                .containsExactlyInAnyOrder(names == null ? new String[0] : names.split(","));
    }

    @Test
    void listsTheCandidatesOfAnAmbiguousRegion() {
        Entity region = find("西湖区", EntityTypes.REGION).get(0);

        assertThat(region.attributes()).containsEntry("ambiguous", "true");
        assertThat(region.attributes().get("candidates")).contains("330106", "360103");
    }

    @Test
    void resolvesAnAmbiguousRegionByAnotherOneNamed() {
        assertThat(find("我在南昌上班，住在西湖区", EntityTypes.REGION))
                .extracting(Entity::value)
                .containsExactly("360100", "360103");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我上班来宾馆", "南京路步行街", "我们都安全了", "日照时间", "在三天等了很久"})
    void takesNoOrdinaryWordForARegion(String text) {
        assertThat(find(text, EntityTypes.REGION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-05, 2024-03-05",
        "2024/3/5, 2024-03-05",
        "2024年3月5日, 2024-03-05",
        "二〇二四年三月五日, 2024-03-05",
        "去年3月5号, 2025-03-05",
        "3月5号, 2026-03-05",
        "12月30号, 2025-12-30",
        "三月八号受的伤, 2026-03-08",
        "昨天, 2026-03-01",
        "大前天摔的, 2026-02-27",
        "上个月8号, 2026-02-08",
        "上上个月十五号, 2026-01-15",
        "上个月底, 2026-02-28",
        "去年国庆, 2025-10-01",
        "国庆节, 2025-10-01",
        "今年五一, 2026-05-01",
        "去年中秋节, 2025-10-06",
        "上周五, 2026-02-27",
        "下星期三, 2026-03-11",
        "周日, 2026-03-08",
        "三天前, 2026-02-27",
        "两个月前, 2026-01-02",
        "8号, 2026-03-08",
    })
    void findsADay(String text, String day) {
        assertThat(find(text, EntityTypes.DATE))
                .singleElement()
                .satisfies(e -> assertThat(e.value()).isEqualTo(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2月30号", "坐8号线", "13月1日", "选3号", "3个月没发工资", "第5号", "2026"})
    void findsNoDayWhereThereIsNone(String text) {
        assertThat(find(text, EntityTypes.DATE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是", "是的", "对", "对对对", "嗯", "嗯嗯", "好", "好的！", "可以", "行", "没问题", "同意", "是的，我同意", "好吧", "OK", "愿意", "嗯好的",
                "👌", "[OK]", "要的", "确认", "我同意"
            })
    void hearsAYes(String text) {
        assertThat(find(text, EntityTypes.YES_NO)).extracting(Entity::value).containsExactly("yes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不", "不是", "不是的", "没有", "不同意", "算了", "不用了谢谢", "不要", "还是算了吧", "不行", "不，我没有", "我不同意", "否", "没", "no",
                "不需要", "暂时不用"
            })
    void hearsANo(String text) {
        assertThat(find(text, EntityTypes.YES_NO)).extracting(Entity::value).containsExactly("no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"好的我想问一下工资", "是不是要交钱", "可以吗", "不知道", "没发工资", "对不起", "好不好", "不想活了", "行情怎么样", "有问题", ""})
    void hearsNeitherYesNorNoInAnythingElse(String text) {
        assertThat(find(text, EntityTypes.YES_NO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "第二个, 2",
        "选3, 3",
        "2, 2",
        "二, 2",
        "２, 2",
        "我选第一个, 1",
        "就第三个吧, 3",
        "选择2, 2",
        "2号, 2",
        "最后一个, -1",
        "倒数第二个, -2",
        "第十二项, 12",
        "选B, 2",
        "要第4种, 4"
    })
    void hearsAChoice(String text, String number) {
        assertThat(find(text, EntityTypes.CHOICE)).extracting(Entity::value).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2个月没发工资", "第二天", "13800138000", "0", "三个人", "一百"})
    void hearsNoChoiceInOtherNumbers(String text) {
        assertThat(find(text, EntityTypes.CHOICE)).isEmpty();
    }

    @Test
    void findsEverythingInOneSentence() {
        String text = "我叫张伟，手机13800138000，身份证11010519491231002X，在杭州西湖区送美团，昨天摔伤了";

        assertThat(all(text).stream().map(e -> e.type() + "=" + e.value()).collect(Collectors.toList()))
                .containsExactly(
                        "person_name=张伟",
                        "mobile_cn=13800138000",
                        "id_card=11010519491231002X",
                        "region=330106",
                        "organisation=美团",
                        "date=2026-03-01");
    }

    @Test
    void givesOffsetsInTheNormalisedText() {
        Analysis analysis = PIPELINE.process(Analysis.of("　我叫　张伟！！！手机１３８００１３８０００", TODAY));

        assertThat(analysis.entities())
                .hasSize(2)
                .allSatisfy(e -> assertThat(analysis.normalised().substring(e.start(), e.end()))
                        .isEqualTo(e.text()));
    }

    private static List<Entity> find(String text, String type) {
        return all(text).stream().filter(e -> e.type().equals(type)).toList();
    }

    private static List<Entity> all(String text) {
        return PIPELINE.process(Analysis.of(text, TODAY)).entities();
    }
}
