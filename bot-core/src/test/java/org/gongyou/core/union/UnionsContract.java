package org.gongyou.core.union;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongyou.core.StorageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Where applications go, on every database. In a database of its own: what other tests plant would be in the way. */
@TestPropertySource(properties = "gongyou.demo-unions=true")
@DirtiesContext
abstract class UnionsContract extends StorageTest {

    @Autowired
    private Unions unions;

    @Autowired
    private UnionMapper mapper;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void plant() {
        new DemoUnions(mapper, transactions, true, new ClassPathResource("org/gongyou/core/union/demo-unions.csv"))
                .run(null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "330106,    -,                        -,             杭州市西湖区总工会（演示）",
                "330106002, -,                        -,             西湖区西溪街道总工会（演示）",
                "330106999, -,                        -,             杭州市西湖区总工会（演示）",
                "330106,    -,                        food_delivery, 杭州市快递外卖行业工会联合会（演示）",
                "330106,    -,                        other,         杭州市西湖区总工会（演示）",
                "330106,    西溪精密,                  -,             杭州西溪精密机械有限公司工会（演示）",
                "320106,    杭州西溪精密机械有限公司,    -,             杭州西溪精密机械有限公司工会（演示）",
                "330106,    没听说过的公司,             -,             杭州市西湖区总工会（演示）",
                "330199,    -,                        -,             杭州市总工会（演示）",
                "350203,    -,                        truck_driver,  福建省总工会（演示）",
                "-,         -,                        -,             全国总工会（演示）"
            })
    void routes(String region, String employer, String occupation, String union) {
        assertThat(unions.routeFor(new Enquiry(region, employer, occupation)))
                .map(UnionOrg::name)
                .contains(union);
    }

    @Test
    void knowsTheWayFromTheRoot() {
        UnionOrg county = unions.routeFor(new Enquiry("330106", null, null)).orElseThrow();

        assertThat(county.path()).matches("/\\d+/\\d+/\\d+/" + county.id() + "/");
        assertThat(unions.find(county.id())).contains(county);
    }

    @Test
    void plantsOnlyOnce() {
        Long before = jdbc.queryForObject("SELECT COUNT(*) FROM union_org", Long.class);

        plant();

        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM union_org", Long.class))
                .isEqualTo(before);
    }
}
