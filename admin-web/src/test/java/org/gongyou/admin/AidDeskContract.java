package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.gongyou.core.aid.PublicNotices;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hardship aid at the desk: who sees it, who decides it, what everybody may read of it, and how it is paid. */
abstract class AidDeskContract extends CrisisDeskContract {

    private static final String SECRET = "the right one";
    private static final String COUNTY = "D320106";

    @Test
    void showsCasesOfAidToTheOfficersOfTheirUnionsOnly() {
        long id = applied(new Worker(application), "郑平安");
        long conversation =
                database.queryForObject("SELECT conversation_id FROM service_case WHERE id = ?", Long.class, id);
        String officer = officer("县总", COUNTY, Role.CASE_WORKER);
        String above = officer("市总", "C3201", Role.CASE_WORKER);
        String elsewhere = officer("别县", "D320104", Role.CASE_WORKER);

        for (String other : List.of(
                operator("经办", Role.CASE_WORKER),
                operator("坐席", Role.AGENT),
                operator("律师", Role.LAWYER),
                operator("咨询师", Role.COUNSELLOR),
                operator("督导", Role.PSY_SUPERVISOR),
                operator("财务", Role.FINANCE),
                elsewhere,
                "admin")) {
            seesNothing(other, id);
            assertThat(browser.get("/api/conversations/" + conversation + "/messages")
                            .status())
                    .as(other)
                    .isEqualTo(403);
        }
        for (String mine : List.of(officer, above, operator("审计", Role.AUDITOR))) {
            browser.signIn(mine, SECRET);
            assertThat(browser.get("/api/cases/" + id).status()).as(mine).isEqualTo(200);
            assertThat(browser.get("/api/aid/cases/" + id).status()).as(mine).isEqualTo(200);
            assertThat(listed(id)).as(mine).isTrue();
        }
        assertThat(browser.post("/api/cases/" + id + "/reveal", Map.of("slot", "person_name"))
                        .status())
                .isEqualTo(403);
    }

    private void seesNothing(String other, long id) {
        browser.signIn(other, other.equals("admin") ? PASSWORD : SECRET);
        String one = "/api/cases/" + id;
        Map<String, Object> ruling = Map.of("action", "reject", "reason", "不看了", "version", 0);
        assertThat(List.of(
                        browser.get(one).status(),
                        browser.get("/api/aid/cases/" + id).status(),
                        browser.post(one + "/reveal", Map.of("slot", "person_name"))
                                .status(),
                        browser.post(one + "/photos/some", Map.of()).status(),
                        browser.post(one + "/rulings", ruling).status()))
                .as(other)
                .containsOnly(403);
        assertThat(listed(id)).as(other).isFalse();
    }

    @Test
    void showsWhoOnlyPaysNoCaseAndNoConversationOfAnyService() {
        Worker worker = new Worker(application);
        worker.say("转人工");
        String messages = "/api/conversations/" + worker.conversation() + "/messages";
        long call = database.queryForObject(
                "SELECT id FROM service_case WHERE conversation_id = ?", Long.class, worker.conversation());

        browser.signIn(officer("财务", COUNTY, Role.FINANCE), SECRET);
        assertThat(List.of(
                        browser.get("/api/cases").status(),
                        browser.get("/api/cases/" + call).status(),
                        browser.get(messages).status()))
                .containsOnly(403);
        assertThat(browser.get("/api/aid/payment-lists").status()).isEqualTo(200);

        browser.signIn(operator("坐席", Role.AGENT), SECRET);
        assertThat(browser.get("/api/cases/" + call).status()).isEqualTo(200);
        assertThat(browser.get(messages).status()).isEqualTo(200);
    }

    @Test
    void letsAnAgentReadTheConversationWhileHeIsCalled() {
        Worker worker = new Worker(application);
        applied(worker, "郑平和");
        String agent = operator("坐席", Role.AGENT);
        browser.signIn(agent, SECRET);
        String messages = "/api/conversations/" + worker.conversation() + "/messages";
        assertThat(browser.get(messages).status()).isEqualTo(403);

        worker.say("转人工");

        assertThat(browser.get(messages).status()).isEqualTo(200);
    }

    @Test
    void keepsOutWhoeverHasAnInterest() {
        long id = applied(new Worker(application), "郑有亲");
        String himself = operator("郑有亲", Role.CASE_WORKER);
        register(himself, "郑有亲", COUNTY);
        String first = officer("县总一", COUNTY, Role.CASE_WORKER);
        String second = officer("县总二", COUNTY, Role.CASE_WORKER);
        String city = officer("市总", "C3201", Role.CASE_WORKER);

        Answer own = rule(himself, id, "forward");
        Answer tooHigh = rule(city, id, "forward");
        rule(first, id, "forward");
        Answer again = rule(first, id, "publicise-county");

        assertThat(own.status()).isEqualTo(422);
        assertThat(own.json().path("detail").asString()).contains("回避", "自己的申请");
        assertThat(tooHigh.json().path("detail").asString()).contains("南京市鼓楼区总工会", "您登记在别的工会");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().path("detail").asString()).contains("回避", "基层初审", "另一位");
        JsonNode steps = browser.get("/api/aid/cases/" + id).json().path("steps");
        assertThat(steps.findValuesAsString("level")).contains("县级复核");
        assertThat(steps.findValuesAsString("refusal")).allMatch(r -> r.contains("回避"));
        assertThat(rule(second, id, "publicise-county").status()).isEqualTo(200);
    }

    @Test
    void showsANoticeToEverybodyOnlyWhileItRuns() {
        long id = applied(new Worker(application), "郑公开");
        rule(officer("县总一", COUNTY, Role.CASE_WORKER), id, "forward");
        rule(officer("县总二", COUNTY, Role.CASE_WORKER), id, "publicise-county");
        long notice = database.queryForObject("SELECT id FROM aid_notice WHERE case_id = ?", Long.class, id);
        Browser anybody = application.browser();

        String list = anybody.get("/api/public/aid-notices").body();
        String page = anybody.open("/site/aid-notices").body();

        assertThat(list).contains("\"id\":" + notice, "郑**").doesNotContain("郑公开", "13900007");
        assertThat(page).contains("公示编号 " + notice, "郑**", "失业").doesNotContain("郑公开", "<script", "20000");
        endPeriod(notice);
        assertThat(anybody.get("/api/public/aid-notices").body()).doesNotContain("\"id\":" + notice);
        assertThat(anybody.open("/site/aid-notices").body()).doesNotContain("公示编号 " + notice + "<");
    }

    @Test
    void paysByAListThatIsConfirmedOnce() {
        Worker worker = new Worker(application);
        long id = applied(worker, "郑受助");
        String first = officer("县总一", COUNTY, Role.CASE_WORKER);
        String second = officer("县总二", COUNTY, Role.CASE_WORKER);
        rule(first, id, "forward");
        rule(second, id, "publicise-county");
        long notice = database.queryForObject("SELECT id FROM aid_notice WHERE case_id = ?", Long.class, id);
        endPeriod(notice);
        application.bean(PublicNotices.class).over(Long.toString(notice));
        browser.signIn(second, SECRET);
        Map<String, Object> item = Map.of("item", "TEMPORARY", "amount", 1500, "basis", "帮扶办法〔2026〕3号");
        assertThat(browser.post("/api/aid/cases/" + id + "/proposal", Map.of("items", List.of(item)))
                        .status())
                .isEqualTo(200);
        rule(second, id, "propose");
        rule(officer("市总", "C3201", Role.CASE_WORKER), id, "approve");
        browser.signIn(second, SECRET);
        Answer account = browser.post(
                "/api/aid/cases/" + id + "/account", Map.of("holder", "郑受助", "number", "4111111111111111"));
        assertThat(account.json().path("accountTail").asString()).isEqualTo("1111");
        assertThat(browser.post("/api/aid/payment-lists", Map.of()).status()).isEqualTo(403);

        String finance = officer("财务", COUNTY, Role.FINANCE);
        browser.signIn(finance, SECRET);
        long list = browser.post("/api/aid/payment-lists", Map.of())
                .json()
                .path("id")
                .asLong();
        String masked = browser.get("/api/aid/payment-lists/" + list).body();
        Answer unchecked = browser.post("/api/aid/payment-lists/" + list + "/file", Map.of());
        Answer own = browser.post("/api/aid/payment-lists/" + list + "/check", Map.of());
        String other = officer("复核", COUNTY, Role.FINANCE);
        browser.signIn(other, SECRET);
        Answer checked = browser.post("/api/aid/payment-lists/" + list + "/check", Map.of());
        browser.signIn(finance, SECRET);
        Answer file = browser.post("/api/aid/payment-lists/" + list + "/file", Map.of());
        byte[] book = browser.download("/api/aid/payment-lists/" + list + "/file?format=XLSX");
        Answer paid = browser.post("/api/aid/payment-lists/" + list + "/paid", Map.of());
        Answer twice = browser.post("/api/aid/payment-lists/" + list + "/paid", Map.of());

        assertThat(unchecked.json().path("detail").asString()).contains("还没有复核");
        assertThat(own.json().path("detail").asString()).contains("另一位");
        assertThat(checked.json().path("checker").asString()).isEqualTo("复核");
        assertThat(audited(other)).containsExactly("SIGN_IN", "CHANGE");
        assertThat(masked).contains("郑**", "1111").doesNotContain("郑受助", "4111");
        assertThat(file.body()).startsWith("\uFEFF").contains("\"郑受助\",\"4111 1111 1111 1111\",\"1500.00\"");
        assertThat(texts(book)).containsExactly("1", receipt(id), "郑受助", "4111111111111111", "1500.0");
        assertThat(paid.json().path("payments").asInt()).isEqualTo(1);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().path("detail").asString()).contains("不能再发一次");
        assertThat(audited(finance)).containsExactly("SIGN_IN", "CHANGE", "SIGN_IN", "EXPORT", "EXPORT", "CHANGE");
        assertThat(database.queryForObject("SELECT status FROM service_case WHERE id = ?", String.class, id))
                .isEqualTo("fulfilled");
    }

    @Test
    void letsNobodyButAdministratorsRegisterOfficers() {
        browser.signIn(operator("经办", Role.CASE_WORKER), SECRET);

        assertThat(browser.get("/api/aid/officers").status()).isEqualTo(403);
        browser.signIn("admin", PASSWORD);
        Answer wrong = browser.post(
                "/api/aid/officers",
                Map.of(
                        "username",
                        "admin",
                        "unionId",
                        union(COUNTY),
                        "realName",
                        "甲",
                        "idNumber",
                        "110105194912310021"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().path("detail").asString()).contains("身份证号不对");
    }

    /** Moves the end of a period to yesterday, as if so much time had passed. */
    private void endPeriod(long notice) {
        database.update(
                "UPDATE aid_notice SET ends_on = ? WHERE id = ?",
                LocalDate.now().minusDays(2),
                notice);
    }

    private boolean listed(long id) {
        return browser.get("/api/cases?service=aid.apply&size=100").body().contains("\"id\":" + id + ",");
    }

    private long applied(Worker worker, String name) {
        worker.say("我要申请困难帮扶");
        worker.say("生活救助");
        worker.say("我叫" + name + "，手机13900007001");
        worker.say("南京市鼓楼区");
        worker.say("跳过");
        worker.say("只由上级工会处理");
        worker.say("失业");
        worker.say("三口");
        worker.say("两万");
        worker.say("跳过");
        worker.say("不同意");
        worker.say("不同意");
        String answer = worker.say("跳过");
        answer = answer.contains("回执号") ? answer : worker.say("提交");
        String receipt = answer.replaceAll("(?s).*?(\\d{6}-\\d{6}-BF-\\d{5}).*", "$1");
        return database.queryForObject("SELECT id FROM service_case WHERE receipt_no = ?", Long.class, receipt);
    }

    private String receipt(long id) {
        return database.queryForObject("SELECT receipt_no FROM service_case WHERE id = ?", String.class, id);
    }

    /** The cells of the first line below the heads. */
    private static List<String> texts(byte[] workbook) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            List<String> texts = new ArrayList<>();
            book.getSheetAt(0).getRow(1).forEach(cell -> texts.add(cell.toString()));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer rule(String who, long id, String action) {
        browser.signIn(who, SECRET);
        int version = database.queryForObject("SELECT version FROM service_case WHERE id = ?", Integer.class, id);
        return browser.post("/api/cases/" + id + "/rulings", Map.of("action", action, "version", version));
    }

    private String operator(String name, Role role) {
        String username = name + UUID.randomUUID().toString().substring(0, 6);
        operators.create(username, name, SECRET, Set.of(role));
        return username;
    }

    private String officer(String name, String union, Role role) {
        String username = operator(name, role);
        register(username, name + "某", union);
        return username;
    }

    private void register(String username, String realName, String union) {
        Browser admin = application.browser();
        admin.signIn("admin", PASSWORD);
        Map<String, Object> body = new HashMap<>(Map.of("username", username, "realName", realName));
        body.put("unionId", union(union));
        assertThat(admin.post("/api/aid/officers", body).status()).isEqualTo(200);
    }

    private long union(String code) {
        return database.queryForObject("SELECT id FROM union_org WHERE code = ?", Long.class, code);
    }
}
