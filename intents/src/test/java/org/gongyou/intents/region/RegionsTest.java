package org.gongyou.intents.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    private final Regions regions = Regions.china();

    @ParameterizedTest
    @CsvSource({
        "330000, 浙江省, PROVINCE",
        "330100, 浙江省杭州市, CITY",
        "330106, 浙江省杭州市西湖区, COUNTY",
        "110105, 北京市朝阳区, COUNTY",
        "429004, 湖北省仙桃市, COUNTY",
        "810000, 香港特别行政区, PROVINCE",
    })
    void knowsARegionByItsCode(String code, String fullName, Region.Level level) {
        Region region = regions.find(code).orElseThrow();

        assertThat(region.fullName()).isEqualTo(fullName);
        assertThat(region.level()).isEqualTo(level);
    }

    @Test
    void leadsFromAnAbolishedCodeToItsSuccessor() {
        assertThat(regions.fullName("330103")).contains("浙江省杭州市拱墅区");
    }

    @Test
    void knowsNoInventedCode() {
        assertThat(regions.find("999999")).isEmpty();
        assertThat(regions.find("")).isEmpty();
    }

    @Test
    void hasEveryProvinceAndNoCodeTwice() {
        assertThat(regions.all().stream().filter(r -> r.level() == Region.Level.PROVINCE))
                .hasSize(34);
        assertThat(regions.all())
                .extracting(Region::code)
                .doesNotHaveDuplicates()
                .allMatch(c -> c.matches("\\d{6}"));
    }
}
