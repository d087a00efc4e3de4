package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.junit.jupiter.api.Test;

/** Lists of people who join, over the desk: from the template to members, and what no file may do. */
abstract class JoinDeskContract extends ReportDeskContract {

    private static final String SECRET = "the right one";
    private static final String BATCHES = "/api/join-batches";

    @Test
    void takesAListFromTheTemplateToMembers() throws IOException {
        String officer = joinOfficer("D320106");
        browser.signIn(officer, SECRET);
        String mobile = mobile();

        Answer sent =
                browser.postFile(BATCHES, filled(List.of(line("赵小兰", mobile, "南京恒达电子有限公司"), line("=1+1", "12", "厂"))));

        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        long id = sent.json().path("batch").path("id").asLong();
        assertThat(sent.json().path("batch").path("ready").asInt()).isEqualTo(1);
        assertThat(sent.json().path("rows").path(1).path("faults").findValuesAsString("column"))
                .contains("姓名", "手机号", "工作单位");
        assertThat(sent.body()).doesNotContain(mobile).doesNotContain("赵小兰").contains("赵*");
        Answer unconfirmed = browser.post(BATCHES + "/" + id + "/take", Map.of("confirmed", false));
        assertThat(unconfirmed.status()).isEqualTo(422);
        assertThat(browser.post(BATCHES + "/" + id + "/take", Map.of("confirmed", true))
                        .status())
                .isEqualTo(200);
        browser.post(BATCHES + "/" + id + "/take", Map.of("confirmed", true));
        await(id);

        Answer approved = browser.post(BATCHES + "/" + id + "/approve", Map.of());

        assertThat(approved.json().path("approved").asInt()).as(approved.body()).isEqualTo(1);
        String no = approved.json()
                .path("view")
                .path("rows")
                .path(0)
                .path("memberNo")
                .asString();
        assertThat(no).hasSize(13);
        assertThat(browser.post(BATCHES + "/" + id + "/approve", Map.of())
                        .json()
                        .path("approved")
                        .asInt())
                .isZero();
        assertThat(cells(browser.download(BATCHES + "/" + id + "/receipts")).get(1))
                .contains("赵小兰", mobile, no);
        assertThat(audited(officer)).containsSubsequence("SIGN_IN", "CHANGE", "CHANGE", "RULE", "EXPORT");
        assertThat(database.queryForList("SELECT detail FROM audit_line WHERE who = ?", String.class, officer))
                .noneMatch(detail -> detail.contains(mobile) || detail.contains("赵"));
    }

    @Test
    void givesBadLinesBackAsTextAndTakesThemCorrected() throws IOException {
        browser.signIn(joinOfficer("D320106"), SECRET);
        String mobile = mobile();
        Answer sent = browser.postFile(
                BATCHES,
                filled(List.of(
                        line("李四", mobile, "=HYPERLINK(\"http://x.example\",\"点我\")@"),
                        line("王五", "1", "+cmd|' /C calc'!A0"))));
        long id = sent.json().path("batch").path("id").asLong();

        byte[] bad = browser.download(BATCHES + "/" + id + "/bad-lines");

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bad))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                }
            }
            Row first = book.getSheetAt(0).getRow(1);
            assertThat(first.getCell(0).getStringCellValue()).isEqualTo("王五");
            assertThat(first.getCell(first.getLastCellNum() - 1).getStringCellValue())
                    .contains("原来第 3 行", "“手机号”不是 11 位");
            first.getCell(1).setCellValue(mobile());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            Answer again = browser.postFile(BATCHES, out.toByteArray());
            assertThat(again.json().path("batch").path("ready").asInt())
                    .as(again.body())
                    .isEqualTo(1);
        }
    }

    @Test
    void showsAListToTheOfficersOfItsUnionOnly() throws IOException {
        browser.signIn(joinOfficer("D320106"), SECRET);
        long id = browser.postFile(BATCHES, filled(List.of(line("周一", mobile(), "南京恒达电子有限公司"))))
                .json()
                .path("batch")
                .path("id")
                .asLong();

        browser.signIn(joinOfficer("D320104"), SECRET);
        assertThat(browser.get(BATCHES).body()).doesNotContain("\"id\":" + id + ",");
        for (String path : List.of("", "/take", "/approve", "/bad-lines", "/receipts")) {
            Answer refused = path.isEmpty()
                    ? browser.get(BATCHES + "/" + id)
                    : browser.post(BATCHES + "/" + id + path, Map.of("confirmed", true));
            assertThat(refused.status()).as(path).isEqualTo(422);
            assertThat(refused.body()).as(path).contains("没有这份名单");
        }
        browser.signIn("admin", PASSWORD);
        assertThat(browser.get(BATCHES).json().path("batches").size()).isZero();
        assertThat(browser.get(BATCHES + "/" + id).status()).isEqualTo(422);
        for (Role role : List.of(Role.AGENT, Role.LAWYER, Role.COUNSELLOR, Role.FINANCE, Role.AUDITOR)) {
            browser.signIn(account(role), SECRET);
            assertThat(browser.get(BATCHES + "/" + id).status()).as(role.name()).isEqualTo(403);
            assertThat(browser.get("/api/join-officers").status())
                    .as(role.name())
                    .isEqualTo(403);
        }
    }

    @Test
    void refusesFilesThatAreNoListOrWouldFillTheMemory() throws IOException {
        browser.signIn(joinOfficer("D320106"), SECRET);

        assertThat(refusal("姓名,手机号\n张三,1".getBytes(StandardCharsets.UTF_8))).contains("不是 Excel 工作簿", "模板");
        assertThat(refusal(new byte[1_000_001])).contains("超过 1 MB");
        assertThat(refusal(bomb())).contains("解开以后太大");
        assertThat(refusal(zip("a.txt", new byte[] {1}))).contains("不是 Excel 工作簿");
        List<List<String>> many = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            many.add(line("张三", "1", "某某公司"));
        }
        assertThat(refusal(filled(many))).contains("1000 行", "分成几份");
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        assertThat(refusal(zip("[Content_Types].xml", entity.getBytes(StandardCharsets.UTF_8))))
                .contains("不是 Excel 工作簿")
                .doesNotContain("root:");
    }

    private String refusal(byte[] file) {
        Answer answer = browser.postFile(BATCHES, file);
        assertThat(answer.status()).isEqualTo(422);
        return answer.json().path("detail").asString();
    }

    /** A file of a few kilobytes that unpacks to a hundred megabytes. */
    private static byte[] bomb() throws IOException {
        return zip("xl/worksheets/sheet1.xml", new byte[100_000_000]);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /** The template of the house with these lines in it. */
    private byte[] filled(List<List<String>> lines) throws IOException {
        byte[] template = browser.fetch(BATCHES + "/template");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < lines.size(); i++) {
                Row row = book.getSheetAt(0).createRow(i + 1);
                for (int j = 0; j < lines.get(i).size(); j++) {
                    row.createCell(j).setCellValue(lines.get(i).get(j));
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<List<String>> cells(byte[] workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> line(String name, String mobile, String employer) {
        return List.of(name, mobile, "在单位上班", "", "", employer, "江苏省南京市鼓楼区", "否", "", "是");
    }

    private static String mobile() {
        return "137" + String.format("%08d", ThreadLocalRandom.current().nextInt(100_000_000));
    }

    private void await(long id) {
        for (int i = 0; i < 900; i++) {
            if (browser.get(BATCHES + "/" + id)
                    .json()
                    .path("batch")
                    .path("state")
                    .asString()
                    .equals("TAKEN")) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("The list was not taken in within a minute and a half.");
    }

    private String account(Role role) {
        String username = "join-" + UUID.randomUUID().toString().substring(0, 8);
        operators.create(username, "王干事", SECRET, Set.of(role));
        return username;
    }

    private String joinOfficer(String union) {
        String username = account(Role.CASE_WORKER);
        Browser admin = application.browser();
        admin.signIn("admin", PASSWORD);
        Long id = database.queryForObject("SELECT id FROM union_org WHERE code = ?", Long.class, union);
        assertThat(admin.post("/api/join-officers", Map.of("username", username, "unionId", id))
                        .status())
                .isEqualTo(200);
        return username;
    }
}
