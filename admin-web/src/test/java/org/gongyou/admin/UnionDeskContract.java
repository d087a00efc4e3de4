package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The tree of unions over the desk: from the template to the tree, and who may. */
abstract class UnionDeskContract extends JoinDeskContract {

    private static final String SECRET = "the right one";
    private static final String TREE = "/api/union-tree";

    /** The tests share one object: each has unions of its own. */
    private static String own() {
        return "U" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void takesUnionsFromTheTemplateAfterALook() throws IOException {
        String own = own();
        String admin = account(Role.ADMIN);
        browser.signIn(admin, SECRET);
        byte[] file = filled(
                List.of(own + "-2", own + "厂工会", "单位", own + "-1", "浙江省杭州市西湖区", "", "", "0571-87654321"),
                List.of(own + "-1", own + "街道总工会", "街道乡镇", "D330106", "330106096", "", "文三路 1 号"));

        Answer plan = browser.postFile(TREE + "/plan", file);

        assertThat(plan.status()).as(plan.body()).isEqualTo(200);
        assertThat(plan.json().path("added").asInt()).isEqualTo(2);
        assertThat(found(own).size()).isZero();
        assertThat(audited(admin)).doesNotContain("CHANGE");
        String mark = plan.json().path("mark").asString();
        Answer done = browser.postFile(TREE + "/import?mark=" + mark, file);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        JsonNode factory = found(own + "-2").path(0);
        assertThat(factory.path("phone").asString()).isEqualTo("0571-87654321");
        assertThat(factory.path("region").asString()).isEqualTo("浙江省杭州市西湖区");
        assertThat(factory.path("above").toString()).contains(own + "街道总工会");
        assertThat(browser.get(TREE + "?under="
                                + found(own + "-1").path(0).path("id").asLong())
                        .json()
                        .size())
                .isOne();
        assertThat(browser.postFile(TREE + "/import?mark=" + mark, file).status())
                .isEqualTo(422);
        Answer again = browser.postFile(TREE + "/plan", file);
        assertThat(again.json().path("same").asInt()).isEqualTo(2);
        assertThat(again.json().path("changes").size()).isZero();
        assertThat(audited(admin)).containsOnlyOnce("CHANGE");
        assertThat(database.queryForList("SELECT detail FROM audit_line WHERE who = ?", String.class, admin))
                .anyMatch(detail -> detail.startsWith("2 added, 0 changed, 0 removed") && detail.contains(own + "-1"));
    }

    @Test
    void saysWhatIsWrongInWhichLineAndChangesNothing() throws IOException {
        String own = own();
        browser.signIn(account(Role.ADMIN), SECRET);
        byte[] file = filled(
                List.of(own + "-1", own + "厂工会", "单位", "D330106", "330106", "", "", ""),
                List.of(own + "-2", own + "店工会", "单位", "NOWHERE", "330106", "", "", ""));

        JsonNode plan = browser.postFile(TREE + "/plan", file).json();

        assertThat(plan.path("bad").asInt()).isOne();
        JsonNode bad = plan.path("changes").path(1);
        assertThat(bad.path("row").asInt()).isEqualTo(3);
        assertThat(bad.path("faults").path(0).path("column").asString()).isEqualTo("上级工会编码");
        assertThat(bad.path("faults").path(0).path("remedy").asString()).isNotBlank();
        Answer refused =
                browser.postFile(TREE + "/import?mark=" + plan.path("mark").asString(), file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("detail").asString()).contains("什么都没有改");
        assertThat(found(own).size()).isZero();
        assertThat(browser.postFile(TREE + "/plan", "a,b".getBytes(StandardCharsets.UTF_8))
                        .json()
                        .path("detail")
                        .asString())
                .contains("不是 Excel 工作簿");
    }

    @Test
    void givesTheTreeAsAWorkbookThatCanBeTakenBack() throws IOException {
        browser.signIn(account(Role.ADMIN), SECRET);
        byte[] file = browser.fetch(TREE + "/file");

        JsonNode plan = browser.postFile(TREE + "/plan", file).json();

        assertThat(plan.path("bad").asInt() + plan.path("changes").size())
                .as(plan.toString())
                .isZero();
        assertThat(plan.path("same").asInt()).isGreaterThan(100);
    }

    @Test
    void tellsWhatHasBeenTakenToWhoAsksInChat() throws IOException {
        browser.signIn(account(Role.ADMIN), SECRET);
        String brand = "远山岚仪";
        byte[] file = filled(
                List.of(own(), "杭州" + brand + "仪表有限公司工会", "单位", "D330108", "330108", "", "江陵路 9 号", "0571-87654399"));
        String mark = browser.postFile(TREE + "/plan", file).json().path("mark").asString();
        assertThat(browser.postFile(TREE + "/import?mark=" + mark, file).status())
                .isEqualTo(200);

        Worker named = new Worker(application);
        assertThat(named.say("查工会")).contains("哪个单位上班");
        assertThat(named.say("杭州滨江" + brand))
                .contains("最接近的是", brand + "仪表有限公司工会", "江陵路 9 号", "0571-87654399", "先打个电话");
        Worker there = new Worker(application);
        assertThat(there.say("我的工会在哪")).contains("哪个单位上班");
        assertThat(there.say("我在海淀区")).contains("北京市海淀区总工会（演示）", "电话还没有登记", "12351");
        Worker none = new Worker(application);
        assertThat(none.say("找工会")).contains("哪个单位上班");
        assertThat(none.say("宁波" + brand + "仪表有限公司"))
                .contains("没有查到“宁波" + brand, "宁波市总工会（演示）")
                .doesNotContain("0571-87654399");
    }

    @Test
    void letsOnlyAdministratorsSeeAndChangeTheTree() throws IOException {
        byte[] file = "x".getBytes(StandardCharsets.UTF_8);
        for (Role role : Role.values()) {
            if (role != Role.ADMIN) {
                browser.signIn(account(role), SECRET);
                for (String path : List.of("", "/found?q=x", "/template", "/file")) {
                    assertThat(browser.get(TREE + path).status())
                            .as(role + path)
                            .isEqualTo(403);
                }
                assertThat(browser.postFile(TREE + "/plan", file).status()).isEqualTo(403);
                assertThat(browser.postFile(TREE + "/import?mark=x", file).status())
                        .isEqualTo(403);
            }
        }
    }

    private JsonNode found(String text) {
        return browser.get(TREE + "/found?q=" + text).json();
    }

    @SafeVarargs
    private byte[] filled(List<String>... lines) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(browser.fetch(TREE + "/template")));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < lines.length; i++) {
                Row row = book.getSheetAt(0).createRow(i + 1);
                for (int j = 0; j < lines[i].size(); j++) {
                    row.createCell(j).setCellValue(lines[i].get(j));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private String account(Role role) {
        String username = "tree-" + UUID.randomUUID().toString().substring(0, 8);
        operators.create(username, "管理员", SECRET, Set.of(role));
        return username;
    }
}
