package org.gongyou.core.union;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongyou.core.StorageTest;
import org.gongyou.core.union.UnionFinder.Found;
import org.gongyou.core.union.UnionFinder.How;
import org.gongyou.core.union.UnionOrg.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Which unions are found by what people say, on every database. In a database of its own. */
@TestPropertySource(properties = "gongyou.demo-unions=true")
@DirtiesContext
abstract class UnionFinderContract extends StorageTest {

    @Autowired
    private UnionFinder finder;

    @Autowired
    private UnionMapper mapper;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void plant() {
        new DemoUnions(mapper, transactions, true, new ClassPathResource("org/gongyou/core/union/demo-unions.csv"))
                .run(null);
        employer("T1", "D330108", "330108", "杭州远山威视数字技术股份有限公司", "");
        employer("T2", "D330106", "330106", "杭州云谷仪表有限公司", "西湖区栖霞路 18 号");
    }

    private void employer(String code, String parent, String region, String name, String address) {
        UnionOrg above = mapper.findCode(parent);
        if (mapper.findCode(code) == null && above != null) {
            mapper.insert(new NewUnion(
                    above.id(),
                    new UnionValues(
                            code, parent, name + "工会", Kind.EMPLOYER, region, "|" + name + "|", address, "", "")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "杭州西溪精密机械有限公司工会在哪,       -,      EXACT,  杭州西溪精密机械有限公司工会（演示）",
                "西溪精密工会电话,                     -,      EXACT,  杭州西溪精密机械有限公司工会（演示）",
                "我在西溪精密上班，工会在哪,             -,      EXACT,  杭州西溪精密机械有限公司工会（演示）",
                "杭州远山威视数字技术股份有限公司工会,    -,      EXACT,  杭州远山威视数字技术股份有限公司工会",
                "杭州滨江远山威视工会在哪,              -,      ALIKE,  杭州远山威视数字技术股份有限公司工会",
                "我是远山威视的，我们单位工会电话多少,    -,      ALIKE,  杭州远山威视数字技术股份有限公司工会",
                "远山威视研究院,                       -,      ALIKE,  杭州远山威视数字技术股份有限公司工会",
                "西溪街道工会在哪,                     -,      ALIKE,  西湖区西溪街道总工会（演示）",
                "栖霞路那边归哪个工会,                  -,      ALIKE,  杭州云谷仪表有限公司工会",
                "我在海淀区,                          -,      REGION, 北京市海淀区总工会（演示）",
                "我在海淀区，工会在哪,                  -,      REGION, 北京市海淀区总工会（演示）",
                "杭州滨江区的,                         -,      REGION, 杭州市滨江区总工会（演示）",
                "西湖,                                -,      REGION, 杭州市西湖区总工会（演示）",
                "鼓楼区总工会怎么走,                    320106, REGION, 南京市鼓楼区总工会（演示）",
                "杭州市总工会,                         -,      REGION, 杭州市总工会（演示）",
                "送外卖的归哪个工会管,                  330106, TRADE,  杭州市快递外卖行业工会联合会（演示）",
                "我在深圳南山区开滴滴，归哪个工会,        330106, TRADE,  深圳市网约车行业工会联合会（演示）",
                "外卖行业工会在哪,                      330106, ALIKE,  杭州市快递外卖行业工会联合会（演示）"
            })
    void finds(String text, @Nullable String home, How how, String first) {
        Found found = finder.find(text, home);

        assertThat(found.how()).isEqualTo(how);
        assertThat(found.unions()).first().extracting(UnionOrg::name).isEqualTo(first);
        assertThat(found.unions()).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "宁波远山威视,            -,      宁波市总工会（演示）",
                "南京某某纺织机械公司工会,  -,      南京市总工会（演示）",
                "新疆喀什,               -,      新疆维吾尔自治区总工会（演示）",
                "某某精工仪表有限公司,     330106, 杭州市西湖区总工会（演示）",
                "某某精工仪表有限公司,     -,      -"
            })
    void saysThatThereIsNoneAndNamesTheNearestAbove(String text, @Nullable String home, @Nullable String above) {
        Found found = finder.find(text, home);

        assertThat(found.how()).isEqualTo(How.NONE);
        assertThat(found.unions()).isEmpty();
        assertThat(found.above() == null ? null : found.above().name()).isEqualTo(above);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "我的工会在哪",
                "查工会",
                "工会几点上班",
                "我单位有工会吗",
                "市总工会怎么走",
                "我们这片归哪个工会管啊",
                "我们公司工会主席是谁",
                "工会电话多少",
                "离我最近的工会",
                "户外劳动者驿站在哪",
                "不知道",
                "跳过"
            })
    void hearsNoNameInAQuestion(String text) {
        assertThat(finder.find(text, "330106").how()).isEqualTo(How.NOTHING_NAMED);
    }

    @Test
    void tellsThreeAtMostTheNearestFirst() {
        Found found = finder.find("快递外卖行业工会联合会", "440305");

        assertThat(found.unions()).hasSize(3);
        assertThat(found.more()).isTrue();
        assertThat(found.unions().get(0).name()).isEqualTo("深圳市快递外卖行业工会联合会（演示）");
    }
}
