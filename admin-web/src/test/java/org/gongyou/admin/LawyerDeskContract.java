package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The lawyers' queue at the desk, whatever database it runs on. */
abstract class LawyerDeskContract extends DraftContract {

    private static final String WORD = "the right one";

    @Test
    void letsALawyerTakeACaseThatNoOtherLawyerSeesThen() {
        operators.create("lawyer-one", "李律师", WORD, Set.of(Role.LAWYER));
        operators.create("lawyer-two", "王律师", WORD, Set.of(Role.LAWYER));
        operators.create("agent-law", "小赵", WORD, Set.of(Role.AGENT));
        long id = asksForALawyer();
        Browser first = signedIn("lawyer-one");
        Browser second = signedIn("lawyer-two");
        Browser agent = signedIn("agent-law");

        assertThat(second.get("/api/cases/" + id).status()).isEqualTo(200);
        assertThat(first.post("/api/cases/" + id + "/rulings", ruling(first, id, "check"))
                        .status())
                .isEqualTo(403);
        Answer taken = first.post("/api/cases/" + id + "/assignee", assignment(first, id, me(first, id)));

        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().path("summary").path("assignee").asString()).isEqualTo("李律师");
        assertThat(second.get("/api/cases/" + id).status()).isEqualTo(403);
        assertThat(listed(second, "")).doesNotContain("\"id\":" + id + ",");
        assertThat(listed(first, "&mine=true")).contains("\"id\":" + id + ",");
        assertThat(agent.get("/api/cases/" + id).status()).isEqualTo(403);
        assertThat(listed(agent, "")).doesNotContain("\"id\":" + id + ",");
        assertThat(first.post("/api/cases/" + id + "/rulings", ruling(first, id, "check"))
                        .status())
                .isEqualTo(200);
        assertThat(first.post("/api/cases/" + id + "/assignee", assignment(first, id, null))
                        .status())
                .isEqualTo(200);
        assertThat(second.get("/api/cases/" + id).status()).isEqualTo(200);
    }

    @Test
    void letsCaseWorkersGiveACaseToALawyerAndLawyersToNobodyElse() {
        long lawyer = operators
                .create("lawyer-three", "周律师", WORD, Set.of(Role.LAWYER))
                .orElseThrow()
                .id();
        long worker = operators
                .create("worker-law", "张经办", WORD, Set.of(Role.CASE_WORKER))
                .orElseThrow()
                .id();
        long id = asksForALawyer();
        Browser triage = signedIn("worker-law");
        Browser other = signedIn("lawyer-three");

        assertThat(triage.get("/api/cases/" + id + "/assignees").body())
                .contains("周律师")
                .doesNotContain("张经办");
        assertThat(triage.post("/api/cases/" + id + "/assignee", assignment(triage, id, worker))
                        .status())
                .isEqualTo(422);
        assertThat(triage.post("/api/cases/" + id + "/assignee", assignment(triage, id, lawyer))
                        .status())
                .isEqualTo(200);
        assertThat(triage.post("/api/cases/" + id + "/assignee", Map.of("operatorId", lawyer, "version", 0))
                        .status())
                .isEqualTo(409);
        assertThat(other.get("/api/cases/" + id + "/assignees").json().size()).isEqualTo(1);
        assertThat(triage.get("/api/cases/" + id)
                        .json()
                        .path("summary")
                        .path("assigneeId")
                        .asLong())
                .isEqualTo(lawyer);
    }

    @Test
    void showsALawyerTheDraftsThatTheApplicantOfHisCaseLetsHimSee() {
        operators.create("lawyer-four", "吴律师", WORD, Set.of(Role.LAWYER));
        Worker worker = new Worker(application);
        draft(worker);
        long id = asksForALawyer(worker);
        Browser lawyer = signedIn("lawyer-four");

        assertThat(lawyer.get("/api/cases/" + id + "/drafts").status()).isEqualTo(403);
        lawyer.post("/api/cases/" + id + "/assignee", assignment(lawyer, id, me(lawyer, id)));
        JsonNode drafts = lawyer.get("/api/cases/" + id + "/drafts").json();

        assertThat(drafts.size()).isEqualTo(1);
        long draft = drafts.path(0).path("id").asLong();
        Answer file = lawyer.post("/api/cases/" + id + "/drafts/" + draft + "/word", Map.of());
        assertThat(file.body()).startsWith("PK");
        assertThat(lawyer.post("/api/cases/" + id + "/drafts/" + (draft + 1) + "/word", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(audited("lawyer-four")).contains("REVEAL");
    }

    @Test
    void showsTheConversationOfACaseToThoseWhoMaySeeTheCase() {
        operators.create("lawyer-five", "郑律师", WORD, Set.of(Role.LAWYER));
        operators.create("lawyer-six", "冯律师", WORD, Set.of(Role.LAWYER));
        operators.create("agent-six", "小钱", WORD, Set.of(Role.AGENT));
        operators.create("counsellor-six", "孙老师", WORD, Set.of(Role.COUNSELLOR));
        operators.create("worker-six", "赵经办", WORD, Set.of(Role.CASE_WORKER));
        operators.create("auditor-six", "审计", WORD, Set.of(Role.AUDITOR));
        Worker worker = new Worker(application);
        long id = asksForALawyer(worker);
        String messages = "/api/conversations/" + worker.conversation() + "/messages";
        Browser mine = signedIn("lawyer-five");
        Browser agent = signedIn("agent-six");

        assertThat(signedIn("lawyer-six").get(messages).status()).isEqualTo(200);
        mine.post("/api/cases/" + id + "/assignee", assignment(mine, id, me(mine, id)));

        for (String may : new String[] {"lawyer-five", "worker-six", "auditor-six"}) {
            assertThat(signedIn(may).get(messages).status()).as(may).isEqualTo(200);
        }
        for (String not : new String[] {"lawyer-six", "agent-six", "counsellor-six"}) {
            assertThat(signedIn(not).get(messages).status()).as(not).isEqualTo(403);
        }
        worker.say("转人工");
        assertThat(agent.get(messages).status()).isEqualTo(200);
    }

    private static void draft(Worker worker) {
        Map<String, String> answers = new LinkedHashMap<>(Map.of("工会的律师", "可以看", "草稿留多久？", "1天"));
        answers.put("请核对要写进", "提交");
        answers.put("全称是什么", "杭州宏达机械有限公司");
        answers.put("手里有哪些证据", "工资条");
        answers.put("您的姓名", "周强，13500004444");
        talk(worker, "开庭要交证据清单，帮我列一份", answers, "草稿写好了");
    }

    /** Answers whatever is asked, as a form asks only for what it has not been told. */
    private static String talk(Worker worker, String first, Map<String, String> answers, String end) {
        String heard = worker.say(first);
        for (int i = 0; i < 20 && !heard.contains(end); i++) {
            String question = heard;
            heard = worker.say(answers.keySet().stream()
                    .filter(question::contains)
                    .findFirst()
                    .map(answers::get)
                    .orElse("跳过"));
        }
        assertThat(heard).contains(end);
        return heard;
    }

    private long asksForALawyer() {
        return asksForALawyer(new Worker(application));
    }

    private long asksForALawyer(Worker worker) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("请核对法律援助", "提交");
        answers.put("哪方面的纠纷", "拖欠工资");
        answers.put("说说经过", "去年十月进的厂，三个月没有发工资，找老板要了好几次");
        answers.put("对方单位叫什么", "杭州宏达机械有限公司");
        answers.put("您属于哪一类", "打工的");
        answers.put("姓名是", "周强，13500004444");
        answers.put("单独同意", "不同意");
        String answer = talk(worker, "我要申请法律援助打官司", answers, "回执号");
        String receipt = answer.replaceAll("(?s).*?(\\d{6}-\\d{6}-FY-\\d{5}).*", "$1");
        browser.signIn("admin", PASSWORD);
        return browser.caseOf(receipt);
    }

    private Browser signedIn(String username) {
        Browser desk = application.browser();
        desk.signIn(username, WORD);
        return desk;
    }

    private static long me(Browser desk, long id) {
        JsonNode people = desk.get("/api/cases/" + id + "/assignees").json();
        assertThat(people.size()).isEqualTo(1);
        return people.path(0).path("id").asLong();
    }

    private static Map<String, Object> assignment(Browser desk, long id, Long operator) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", version(desk, id));
        body.put("operatorId", operator);
        return body;
    }

    private static Map<String, Object> ruling(Browser desk, long id, String action) {
        return Map.of("action", action, "version", version(desk, id));
    }

    private static int version(Browser desk, long id) {
        return desk.get("/api/cases/" + id).json().path("version").asInt();
    }

    private static String listed(Browser desk, String more) {
        return desk.get("/api/cases?service=law.aid_apply&size=100" + more).body();
    }
}
