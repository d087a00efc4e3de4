package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What anybody may have worked out, and the regional parameters that it uses, whatever database it runs on. */
abstract class LegalContract extends AidDeskContract {

    private static final String TABLE_HEAD =
            "region_code,param_code,value,effective_from,effective_to,source,source_url\n";

    @Test
    void describesItsCalculatorsToAnybody() {
        Answer list = browser.get("/api/public/calculators");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().findValuesAsString("id"))
                .contains("law.calc.severance", "law.calc.limitation", "fin.dues", "aid.selfcheck");
        JsonNode overtime =
                browser.get("/api/public/calculators/law.calc.overtime").json();
        assertThat(overtime.path("schema").path("properties").has("weekday_hours"))
                .isTrue();
        assertThat(overtime.path("inputs").path(0).path("options").isEmpty()).isFalse();
        assertThat(browser.cookie("GONGYOU_SESSION")).isEmpty();
    }

    @Test
    void worksOutWithStepsBasisAndDecimalsAsStrings() {
        Map<String, Object> facts = new HashMap<>(
                Map.of("end_type", "agreed", "hire_date", "2021-03-01", "end_date", "2026-09-30", "avg12", 8000));
        facts.put("local_avg_wage", "9000");

        JsonNode done = browser.postWithoutToken("/api/public/calculators/law.calc.severance", facts)
                .json();

        assertThat(done.path("result").path("total").isString()).isTrue();
        assertThat(done.path("result").path("total").asString()).isEqualTo("48000.00");
        assertThat(done.path("steps").findValuesAsString("formula")).anyMatch(f -> f.contains("6 × 8000"));
        assertThat(done.path("steps").path(0).path("basis").path(0).asString()).contains("劳动合同法第47条");
        assertThat(done.path("warnings").toString()).contains("2027-09-30").contains("最低工资");
        assertThat(done.path("disclaimer").asString()).contains("供参考");
        assertThat(browser.postWithoutToken("/api/public/calculators/severance", facts)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void findsTheEntryThatAnswersAndSaysWhenNoneDoes() {
        JsonNode found = browser.get(
                        "/api/public/knowledge?limit=2&q=" + URLEncoder.encode("工作五年年假几天", StandardCharsets.UTF_8))
                .json();

        assertThat(found.path("answered").asBoolean()).isTrue();
        assertThat(found.path("entries").size()).isEqualTo(2);
        JsonNode first = found.path("entries").path(0);
        assertThat(first.path("topic").asString()).isEqualTo("QA-C09");
        assertThat(first.path("title").asString()).isEqualTo("年休假有几天");
        assertThat(first.path("score").asDouble()).isBetween(0.0, 1.0);
        assertThat(first.path("basis").path(0).path("law").asString()).isEqualTo("职工带薪年休假条例");
        assertThat(browser.get("/api/public/knowledge?q=" + URLEncoder.encode("今天天气怎么样", StandardCharsets.UTF_8))
                        .json()
                        .path("answered")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void saysWhatIsWrongWithASearch() {
        assertThat(browser.get("/api/public/knowledge?q=x&region=hangzhou").status())
                .isEqualTo(400);
        assertThat(browser.get("/api/public/knowledge?q=x&limit=0")
                        .json()
                        .path("detail")
                        .asString())
                .contains("limit");
        assertThat(browser.get("/api/public/knowledge?q=").status()).isEqualTo(400);
    }

    @Test
    void saysWhichFieldIsWrongAndWhatToDo() {
        Answer bad = browser.postWithoutToken(
                "/api/public/calculators/law.calc.severance",
                Map.of("end_type", "agreed", "hire_date", "2026-02-30", "avg12", "八千"));

        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.header("Content-Type")).startsWith("application/problem+json");
        assertThat(bad.json().path("errors").findValuesAsString("field"))
                .containsExactly("hire_date", "end_date", "avg12");
        assertThat(bad.json().path("detail").asString()).contains("真实存在的日期").contains("缺少“离职日期”");
        assertThat(browser.postWithoutToken("/api/public/calculators/no-such", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(browser.post("/api/public/calculators/fin.dues", "{\"monthly_wage\": [1]}")
                        .status())
                .isEqualTo(400);
        assertThat(browser.post("/api/public/calculators/fin.dues", "[1]").status())
                .isEqualTo(400);
        assertThat(browser.post(
                                "/api/public/calculators/fin.dues",
                                "{\"monthly_wage\": \"" + "9".repeat(20_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void calculatesWithTheParametersThatAnAdministratorEntered() {
        browser.signIn("admin", PASSWORD);
        Answer entered = browser.post(
                "/api/parameters",
                Map.of(
                        "region",
                        "630000",
                        "code",
                        "MIN_WAGE",
                        "value",
                        "2500",
                        "from",
                        "2026-01-01",
                        "source",
                        "示例文件〔2025〕1号"));
        assertThat(entered.status()).isEqualTo(200);

        JsonNode done = browser.post(
                        "/api/public/calculators/law.calc.severance",
                        Map.of(
                                "end_type", "agreed",
                                "hire_date", "2024-02-01",
                                "end_date", "2026-01-31",
                                "avg12", "2000",
                                "region", "630102"))
                .json();

        assertThat(done.path("result").path("total").asString()).isEqualTo("5000.00");
        assertThat(done.path("steps").toString()).contains("示例文件〔2025〕1号");
        assertThat(audited("admin")).contains("CHANGE_PARAMETER");
    }

    @Test
    void takesAndGivesParametersAsATable() {
        browser.signIn("admin", PASSWORD);

        Answer taken = browser.postTable(
                "/api/parameters/table",
                TABLE_HEAD + "620000,DIBAO,800,2026-01-01,2026-12-31,示例文件,\n620100,DIBAO,900,2026-01-01,,示例文件,\n");
        Answer refused = browser.postTable("/api/parameters/table", TABLE_HEAD + "620000,DIBO,800,2026-01-01,,示例文件,\n");

        assertThat(taken.json().path("count").asInt()).isEqualTo(2);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail").asString()).contains("第 2 行").contains("DIBO");
        assertThat(browser.get("/api/parameters/table").body()).contains("620100,DIBAO,900,2026-01-01,,示例文件,");
        JsonNode list = browser.get("/api/parameters").json();
        assertThat(list.findValuesAsString("regionName")).anyMatch(n -> n.contains("兰州"));
    }

    @Test
    void letsOnlyAdministratorsChangeParameters() {
        operators.create("reader", "坐席", "the right one", Set.of(Role.AGENT));
        browser.signIn("reader", "the right one");

        assertThat(browser.get("/api/parameters").status()).isEqualTo(200);
        assertThat(browser.post("/api/parameters", Map.of("region", "000000")).status())
                .isEqualTo(403);
        assertThat(browser.delete("/api/parameters/1").status()).isEqualTo(403);
    }
}
