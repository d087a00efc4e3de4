package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an operator can do, and what a worker hears of it, whatever database it runs on. */
abstract class DeskContract extends UnionDeskContract {

    @Test
    void enrolsAWorkerWhoAppliedByChat() {
        Worker worker = new Worker(application);
        long id = caseOf(worker.applyToJoin("赵敏", "13900001111"));
        browser.signIn("admin", PASSWORD);

        Answer ruled = rule(id, "approve", null, 0);

        assertThat(ruled.status()).isEqualTo(200);
        assertThat(ruled.json().path("summary").path("status").asString()).isEqualTo("approved");
        String notice = worker.hear("notice");
        assertThat(notice).contains("会员号").contains("/cards/");
        Answer card = browser.open(URI.create(notice.replaceAll("(?s).*\"url\":\"([^\"]+)\".*", "$1"))
                .getPath());
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.body())
                .contains("赵*")
                .contains("<svg")
                .doesNotContain("赵敏")
                .doesNotContain("13900001111");
    }

    @Test
    void letsACardBeCheckedByItsQrCode() {
        Worker worker = new Worker(application);
        long id = caseOf(worker.applyToJoin("钱进", "13900002222"));
        browser.signIn("admin", PASSWORD);
        rule(id, "approve", null, 0);
        String notice = worker.hear("notice");
        String path = URI.create(notice.replaceAll("(?s).*\"url\":\"([^\"]+)\".*", "$1"))
                .getPath();

        URI code = URI.create(QrReader.read(browser.open(path).body()));
        Answer checked = browser.open(code.getPath() + "?" + code.getQuery());

        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.body()).contains("有效").contains("钱*").doesNotContain(path);
        assertThat(browser.open(code.getPath()).status()).isEqualTo(404);
        assertThat(browser.open(code.getPath() + "?" + code.getQuery() + "0").status())
                .isEqualTo(404);
    }

    @Test
    void tellsTheWorkerWhyHeIsReturned() {
        Worker worker = new Worker(application);
        long id = caseOf(worker.applyToJoin("孙立", "13900003333"));
        browser.signIn("admin", PASSWORD);

        Answer withoutReason = rule(id, "return", " ", 0);
        Answer returned = rule(id, "return", "手机号打不通，请更正", 0);

        assertThat(withoutReason.status()).isEqualTo(422);
        assertThat(withoutReason.json().path("detail").asString()).contains("理由");
        assertThat(returned.status()).isEqualTo(200);
        assertThat(worker.hear("notice")).contains("手机号打不通，请更正");
    }

    @Test
    void showsTheWorkerWhatTheOperatorEnclosed() {
        Worker worker = new Worker(application);
        long id = caseOf(worker.applyToJoin("冯唐", "13900003334"));
        operators.create("encloser", "经办", "the right one", Set.of(Role.CASE_WORKER));
        operators.create("onlooker", "财务", "the right one", Set.of(Role.FINANCE));
        browser.signIn("onlooker", "the right one");
        byte[] file = "%PDF-1.7 sample".getBytes(StandardCharsets.US_ASCII);
        assertThat(browser.postFile("/api/enclosures", file).status()).isEqualTo(403);
        browser.signIn("encloser", "the right one");

        Answer bad = browser.postFile("/api/enclosures", new byte[] {1, 2, 3});
        String enclosed =
                browser.postFile("/api/enclosures", file).json().path("id").asString();
        Answer returned = browser.post(
                "/api/cases/" + id + "/rulings",
                Map.of("action", "return", "reason", "请照样表填", "version", 0, "enclosure", enclosed));

        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.json().path("detail").asString()).contains("PDF");
        assertThat(returned.status()).isEqualTo(200);
        assertThat(worker.hear("notice")).contains("请照样表填");
        JsonNode lines = browser.get("/api/conversations/" + worker.conversation() + "/messages")
                .json();
        JsonNode shown = lines.get(lines.size() - 1).path("enclosure");
        assertThat(shown.path("kind").asString()).isEqualTo("DOCUMENT");
        Answer opened = application.browser().open(shown.path("path").asString());
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(opened.body()).isEqualTo("%PDF-1.7 sample");
        Answer broken = application.browser().open(shown.path("path").asString() + "x");
        assertThat(broken.status()).isEqualTo(404);
        assertThat(broken.body()).contains("过期");
    }

    @Test
    void refusesARulingOnWhatHasChanged() {
        long id = caseOf(new Worker(application).applyToJoin("李想", "13900004444"));
        browser.signIn("admin", PASSWORD);
        rule(id, "return", "请更正姓名", 0);

        Answer stale = rule(id, "reject", "晚了一步", 0);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("detail").asString()).contains("刷新");
    }

    @Test
    void refusesWhatTheWorkflowDoesNotKnow() {
        long id = caseOf(new Worker(application).applyToJoin("周全", "13900005555"));
        browser.signIn("admin", PASSWORD);

        assertThat(rule(id, "explode", null, 0).status()).isEqualTo(422);
    }

    @Test
    void showsPersonalDataOnlyByAClickThatIsWrittenDown() {
        long id = caseOf(new Worker(application).applyToJoin("吴用", "13900006666"));
        operators.create("careful", "经办", "the right one", Set.of(Role.CASE_WORKER));
        browser.signIn("careful", "the right one");

        Answer detail = browser.get("/api/cases/" + id);
        Answer revealed = browser.post("/api/cases/" + id + "/reveal", Map.of("slot", "mobile_cn"));

        assertThat(detail.body()).contains("139****6666").doesNotContain("13900006666");
        assertThat(revealed.json().path("value").asString()).isEqualTo("13900006666");
        assertThat(audited("careful")).containsExactly("SIGN_IN", "REVEAL");
        assertThat(database.queryForObject(
                        "SELECT subject FROM audit_line WHERE who = 'careful' AND action = 'REVEAL'", String.class))
                .isEqualTo("case/" + id);
    }

    @Test
    void writesDownWhoRuled() {
        long id = caseOf(new Worker(application).applyToJoin("郑和", "13900007777"));
        operators.create("decider", "经办二", "the right one", Set.of(Role.CASE_WORKER));
        browser.signIn("decider", "the right one");

        Answer ruled = rule(id, "reject", "不在受理范围", 0);

        assertThat(audited("decider")).containsExactly("SIGN_IN", "RULE");
        assertThat(ruled.json().path("events").findValuesAsString("who")).contains("经办二");
    }

    @Test
    void findsCasesByServiceStatusAndReceipt() {
        String receipt = new Worker(application).applyToJoin("王五", "13900008888");
        browser.signIn("admin", PASSWORD);

        JsonNode found = browser.get("/api/cases?service=org.member.join&status=submitted&q=" + receipt)
                .json();
        JsonNode elsewhere =
                browser.get("/api/cases?status=approved&q=" + receipt).json();

        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.path("items").path(0).path("applicant").asString()).isEqualTo("王*");
        assertThat(elsewhere.path("total").asInt()).isZero();
    }

    @Test
    void pagesThroughCases() {
        new Worker(application).applyToJoin("冯一", "13900009991");
        new Worker(application).applyToJoin("冯二", "13900009992");
        browser.signIn("admin", PASSWORD);

        JsonNode first = browser.get("/api/cases?page=0&size=1").json();
        JsonNode second = browser.get("/api/cases?page=1&size=1").json();

        assertThat(first.path("items").size()).isEqualTo(1);
        assertThat(first.path("items").path(0).path("id").asLong())
                .isNotEqualTo(second.path("items").path(0).path("id").asLong());
    }

    @Test
    void showsTheConversationBehindACase() {
        Worker worker = new Worker(application);
        long id = caseOf(worker.applyToJoin("陈晨", "13900009999"));
        browser.signIn("admin", PASSWORD);
        long conversation =
                browser.get("/api/cases/" + id).json().path("conversationId").asLong();

        JsonNode lines =
                browser.get("/api/conversations/" + conversation + "/messages").json();

        JsonNode channels =
                browser.get("/api/conversations/" + conversation + "/channels").json();

        assertThat(conversation).isEqualTo(worker.conversation());
        assertThat(channels.size()).isEqualTo(1);
        assertThat(channels.path(0).path("channel").asString()).isEqualTo("app");
        assertThat(lines.path(0).path("text").asString()).isEqualTo("我想加入工会");
        assertThat(lines.path(0).path("author").asString()).isEqualTo("PERSON");
    }

    @Test
    void tellsWhyTheBotSaidWhatItSaid() {
        Worker worker = new Worker(application);
        worker.say("我想加入工会");
        worker.say("我叫裴秀，手机13900009997");
        browser.signIn("admin", PASSWORD);

        JsonNode lines = browser.get("/api/conversations/" + worker.conversation() + "/messages")
                .json();

        assertThat(lines.path(1).path("because").path(0).asString())
                .startsWith("意图识别")
                .contains("开始服务（入会申请）");
        assertThat(lines.path(3).path("because").toString())
                .contains("填写（姓名）")
                .contains("填写（手机号）")
                .doesNotContain("裴秀")
                .doesNotContain("13900009997");
        assertThat(lines.path(2).path("because").isEmpty()).isTrue();
    }

    @Test
    void countsWhatThereIsToDo() {
        new Worker(application).applyToJoin("褚遂", "13900009998");
        browser.signIn("admin", PASSWORD);

        JsonNode summary = browser.get("/api/summary").json();

        assertThat(summary.path("today").asInt()).isPositive();
        assertThat(summary.path("byStatus").findValuesAsString("label")).contains("待审核");
    }

    @Test
    void namesTheServicesAndTheirStatuses() {
        browser.signIn("admin", PASSWORD);

        JsonNode services = browser.get("/api/services").json();

        assertThat(services.findValuesAsString("id")).contains("org.member.join", "core.human");
        assertThat(services.findValuesAsString("label")).contains("待审核", "已通过");
    }

    @Test
    void hintsAtChangesAsTheyHappen() throws IOException {
        browser.signIn("admin", PASSWORD);
        try (BufferedReader stream =
                new BufferedReader(new InputStreamReader(browser.stream("/api/changes"), StandardCharsets.UTF_8))) {
            assertThat(stream.readLine()).startsWith(":ping");
            Worker worker = new Worker(application);
            worker.say("你好");
            assertThat(hintAt(stream, worker.conversation()))
                    .contains("\"type\":\"message\"")
                    .doesNotContain("\"id\"");
        }
    }

    @Test
    void letsOnlyThoseRuleWhoMay() {
        operators.create("reader", "审计", "the right one", Set.of(Role.AUDITOR));
        browser.signIn("reader", "the right one");

        assertThat(browser.get("/api/cases").status()).isEqualTo(200);
        assertThat(browser.post("/api/cases/1/rulings", Map.of("action", "approve", "version", 1))
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/api/cases/1/reveal", Map.of("slot", "id_card"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysWhatIsMissingInARuling() {
        browser.signIn("admin", PASSWORD);

        Answer answer = browser.post("/api/cases/1/rulings", Map.of("action", " "));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsString("field")).contains("action", "version");
        assertThat(answer.json().path("errors").findValuesAsString("message")).contains("请选择处理方式");
    }

    @Test
    void saysThatThereIsNoSuchCase() {
        browser.signIn("admin", PASSWORD);

        Answer answer = browser.get("/api/cases/987654321");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("detail").asString()).contains("没有这个工单");
    }

    /** The first hint at that conversation; others may be spoken in meanwhile. */
    private static String hintAt(BufferedReader stream, long conversation) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.matches("data:.*\"conversationId\":" + conversation + "\\b.*")) {
            line = stream.readLine();
        }
        return String.valueOf(line);
    }

    private long caseOf(String receipt) {
        Browser desk = application.browser();
        desk.signIn("admin", PASSWORD);
        return desk.caseOf(receipt);
    }

    private Answer rule(long id, String action, String reason, int version) {
        return browser.post(
                "/api/cases/" + id + "/rulings",
                reason == null
                        ? Map.of("action", action, "version", version)
                        : Map.of("action", action, "reason", reason, "version", version));
    }
}
