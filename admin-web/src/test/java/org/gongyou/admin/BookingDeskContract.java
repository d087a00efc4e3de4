package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an operator does for those who register, book, answer and rule in chat, whatever database it runs on. */
abstract class BookingDeskContract extends DeliveryDeskContract {

    @Test
    void publishesAnActivityThatAWorkerRegistersForByChat() {
        browser.signIn("admin", PASSWORD);
        String title = "羽毛球赛" + UUID.randomUUID().toString().substring(0, 6);
        Answer published = browser.post("/api/offers", offer(title, 1));
        long id = published.json().path("id").asLong();
        Worker worker = new Worker(application);

        worker.say("活动报名");
        worker.say(title);
        worker.say("我叫赵敏，手机13900002001");
        String done = worker.say("提交");

        assertThat(published.status()).isEqualTo(200);
        assertThat(done).contains("已为您报上“" + title + "”");
        assertThat(browser.get("/api/offers/" + id).json().path("taken").asInt())
                .isEqualTo(1);
        assertThat(browser.get("/api/offers/" + id + "/participants").body()).contains("赵敏", "13900002001");
        Answer file = browser.get("/api/offers/" + id + "/participants.csv");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(file.body()).startsWith("\uFEFF").contains("\"赵敏\",\"13900002001\"");
        assertThat(browser.post("/api/offers/" + id + "/call-off", Map.of())
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("CALLED_OFF");
        assertThat(worker.hear("notice")).contains(title, "取消了");
    }

    @Test
    void refusesAnActivityThatMakesNoSense() {
        browser.signIn("admin", PASSWORD);

        Answer noTitle = browser.post("/api/offers", offer(" ", 3));
        Answer wrongService = browser.post("/api/offers", with(offer("某活动", 3), "service", "org.member.join"));

        assertThat(noTitle.status()).isEqualTo(400);
        assertThat(wrongService.status()).isEqualTo(422);
        assertThat(wrongService.json().path("detail").asString()).contains("不接受报名");
        assertThat(browser.get("/api/offers/987654321").status()).isEqualTo(404);
    }

    @Test
    void opensTimesOnceAndShowsCounsellingToCounsellorsOnly() {
        operators.create("listener", "林老师", "the right one", Set.of(Role.COUNSELLOR));
        browser.signIn("listener", "the right one");
        String host = "林" + UUID.randomUUID().toString().substring(0, 6);
        Map<String, Object> opening = Map.of(
                "service",
                "psy.book",
                "host",
                host,
                "place",
                "电话",
                "from",
                inDays(5).toString(),
                "to",
                inDays(5).plus(Duration.ofHours(2)).toString(),
                "minutes",
                60);

        Answer opened = browser.post("/api/duty-times", opening);
        Answer twice = browser.post("/api/duty-times", opening);

        assertThat(opened.json().path("times").asInt()).isEqualTo(2);
        assertThat(twice.status()).isEqualTo(422);
        long id = firstTimeOf(host);
        Worker worker = new Worker(application);
        worker.say("我想约个心理咨询");
        worker.say("1");
        worker.say("小草");
        worker.say("13900002002");
        worker.say("先不填");
        assertThat(worker.say("提交")).contains("约好了");
        assertThat(browser.get("/api/duty-times").body()).doesNotContain("小草").doesNotContain("13900002002");
        assertThat(browser.post("/api/duty-times/" + id + "/reveal", Map.of()).body())
                .contains("小草");
        assertThat(audited("listener")).contains("PUBLISH", "REVEAL");
        Browser admin = application.browser();
        admin.signIn("admin", PASSWORD);
        assertThat(admin.post("/api/duty-times/" + id + "/reveal", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void countsASurveyAndExportsIt() {
        Worker worker = new Worker(application);
        worker.say("我要填问卷");
        worker.say("很满意");
        worker.say("技能培训");
        worker.say("知道");
        worker.say("=多办夜校");
        assertThat(worker.say("提交")).contains("收到了");
        browser.signIn("admin", PASSWORD);
        JsonNode survey = browser.get("/api/surveys").json().path(0);
        String round = survey.path("round").asString();

        JsonNode results =
                browser.get("/api/surveys/voice.poll/results?round=" + round).json();
        Answer file = browser.get("/api/surveys/voice.poll/answers.csv?round=" + round);

        assertThat(survey.path("anonymous").asBoolean()).isTrue();
        assertThat(results.path("questions").path(0).path("counts").path("很满意").asInt())
                .isPositive();
        assertThat(file.body()).contains("\"'=多办夜校\"").doesNotContain("\"=");
        assertThat(browser.get("/api/surveys/org.member.join/results?round=x").status())
                .isEqualTo(404);
    }

    @Test
    void letsAnOfficerRuleInChatInTheNameOfHisAccount() {
        String account = "chair-" + UUID.randomUUID().toString().substring(0, 6);
        operators.create(account, "王主席", "the right one", Set.of(Role.CASE_WORKER));
        browser.signIn("admin", PASSWORD);
        long union = database.queryForObject("SELECT MIN(id) FROM union_org", Long.class);
        Answer made = browser.post("/api/officers/codes", Map.of("username", account, "unionId", union));
        Worker officer = new Worker(application);
        officer.say("绑定干部");
        assertThat(officer.say(made.json().path("code").asString())).contains("绑定好了", "王主席");
        Worker applicant = new Worker(application);
        String receipt = applicant.applyToJoin("孙敏", "13900002003");

        String todo = officer.say("今天有啥要审的");
        assertThat(todo).contains("待您审批的");
        long id = database.queryForObject("SELECT id FROM service_case WHERE receipt_no = ?", Long.class, receipt);
        database.update("UPDATE service_case SET closed = TRUE WHERE id <> ? AND service = 'org.member.join'", id);
        officer.say("取消");
        officer.say("待办");
        officer.say("1");
        String done = officer.say("通过");

        assertThat(done).contains("已办", receipt);
        assertThat(applicant.hear("notice")).contains("会员号");
        assertThat(audited("王主席")).contains("RULE");
        assertThat(browser.get("/api/officers").body()).contains("王主席");
        assertThat(browser.post("/api/officers/codes", Map.of("username", "nobody-here", "unionId", union))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void showsSomebodyInDangerToCounsellorsOnly() {
        String name = UUID.randomUUID().toString().substring(0, 6);
        operators.create("psy-" + name, "林督导", "the right one", Set.of(Role.PSY_SUPERVISOR));
        operators.create("worker-" + name, "经办", "the right one", Set.of(Role.CASE_WORKER));
        assertThat(new Worker(application).say("我不想活了")).contains("12356", "120");
        long id = database.queryForObject("SELECT MAX(id) FROM service_case WHERE service = 'psy.crisis'", Long.class);
        long conversation =
                database.queryForObject("SELECT conversation_id FROM crisis WHERE case_id = ?", Long.class, id);

        for (String other : new String[] {"worker-" + name, "admin"}) {
            browser.signIn(other, other.equals("admin") ? PASSWORD : "the right one");
            assertThat(browser.get("/api/cases/" + id).status()).isEqualTo(403);
            assertThat(browser.get("/api/conversations/" + conversation + "/messages")
                            .status())
                    .isEqualTo(403);
            assertThat(browser.get("/api/cases?service=psy.crisis")
                            .json()
                            .path("total")
                            .asInt())
                    .isZero();
            assertThat(browser.get("/api/crisis").status()).isEqualTo(403);
        }
        browser.signIn("psy-" + name, "the right one");
        assertThat(browser.get("/api/cases/" + id).status()).isEqualTo(200);
        assertThat(browser.get("/api/crisis").body()).contains("\"caseId\":" + id);
        Answer taken = browser.post("/api/cases/" + id + "/rulings", Map.of("action", "contact", "version", 0));
        assertThat(taken.status()).isEqualTo(200);
        long members = database.queryForObject(
                "SELECT COALESCE(MAX(id), 0) FROM service_case WHERE service <> 'psy.crisis'", Long.class);
        assertThat(browser.post("/api/cases/" + members + "/rulings", Map.of("action", "x", "version", 0))
                        .status())
                .isIn(403, 404);
    }

    @Test
    void showsWhatSomebodyToldOfHowHeIsToCounsellorsOnly() {
        String name = UUID.randomUUID().toString().substring(0, 6);
        operators.create("mind-" + name, "林老师", "the right one", Set.of(Role.COUNSELLOR));
        operators.create("agent-" + name, "坐席", "the right one", Set.of(Role.AGENT));
        operators.create("case-" + name, "经办", "the right one", Set.of(Role.CASE_WORKER));
        operators.create("audit-" + name, "审计", "the right one", Set.of(Role.AUDITOR));
        Worker worker = new Worker(application);
        String messages = "/api/conversations/" + worker.conversation() + "/messages";
        worker.say("会费怎么算");
        browser.signIn("case-" + name, "the right one");
        assertThat(browser.get(messages).status()).isEqualTo(200);

        worker.say("情绪自评");
        // Given up, it has still been told.
        worker.say("不办了");

        for (String not : new String[] {"case-" + name, "agent-" + name}) {
            browser.signIn(not, "the right one");
            assertThat(browser.get(messages).status()).as(not).isEqualTo(403);
        }
        browser.signIn("admin", PASSWORD);
        assertThat(browser.get(messages).status()).isEqualTo(403);
        for (String may : new String[] {"mind-" + name, "audit-" + name}) {
            browser.signIn(may, "the right one");
            assertThat(browser.get(messages).status()).as(may).isEqualTo(200);
        }
        worker.say("转人工");
        browser.signIn("agent-" + name, "the right one");
        assertThat(browser.get(messages).status()).isEqualTo(200);
    }

    @Test
    void keepsOfficersAndParticipantsFromThoseWhoOnlyTalk() {
        operators.create("talker", "坐席", "the right one", Set.of(Role.AGENT));
        browser.signIn("talker", "the right one");

        assertThat(browser.get("/api/officers").status()).isEqualTo(403);
        assertThat(browser.get("/api/offers/1/participants").status()).isEqualTo(403);
        assertThat(browser.get("/api/surveys").status()).isEqualTo(403);
        assertThat(browser.post("/api/offers", offer("坐席发布", 3)).status()).isEqualTo(403);
        assertThat(browser.get("/api/offers").status()).isEqualTo(200);
        assertThat(browser.get("/api/subscriptions").json().findValuesAsString("topic"))
                .contains("jobs");
    }

    private long firstTimeOf(String host) {
        for (JsonNode time : browser.get("/api/duty-times?size=100").json().path("items")) {
            if (time.path("host").asString().equals(host)) {
                return time.path("id").asLong();
            }
        }
        throw new AssertionError("No time of " + host);
    }

    private static Map<String, Object> offer(String title, int capacity) {
        return Map.of(
                "service",
                "benefit.activity",
                "title",
                title,
                "place",
                "工人文化宫",
                "startsAt",
                inDays(3).toString(),
                "endsAt",
                inDays(4).toString(),
                "closesAt",
                inDays(2).toString(),
                "capacity",
                capacity,
                "waitingList",
                true,
                "audience",
                "ANYONE");
    }

    private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(key, value);
        return changed;
    }

    private static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(days));
    }
}
