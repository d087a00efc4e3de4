package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Reports of employers at the desk, whatever database it runs on. */
abstract class ReportDeskContract extends LawyerDeskContract {

    private static final String SECRET = "the right one";

    @Test
    void shutsTheConversationOfAnAnonymousReportToThoseWhoWorkOnIt() {
        Worker worker = new Worker(application);
        long id = reports(worker);
        operators.create("worker-report", "经办", SECRET, Set.of(Role.CASE_WORKER));
        operators.create("auditor-report", "审计", SECRET, Set.of(Role.AUDITOR));
        String messages = "/api/conversations/" + worker.conversation() + "/messages";
        Browser desk = signedIn("worker-report");

        JsonNode one = desk.get("/api/cases/" + id).json();

        assertThat(one.path("anonymous").asBoolean()).isTrue();
        assertThat(one.path("conversationId").asLong()).isZero();
        assertThat(one.path("summary").path("applicant").asString()).isEqualTo("匿名");
        assertThat(one.toString()).doesNotContain("13900139000", "\"" + worker.conversation() + "\"");
        assertThat(desk.get(messages).status()).isEqualTo(403);
        assertThat(signedIn("auditor-report").get(messages).status()).isEqualTo(200);
    }

    @Test
    void draftsTheLettersOfSupervisionOnAReportOnly() {
        long id = reports(new Worker(application));
        operators.create("worker-letters", "经办", SECRET, Set.of(Role.CASE_WORKER));
        operators.create("agent-letters", "坐席", SECRET, Set.of(Role.AGENT));
        Browser desk = signedIn("worker-letters");

        JsonNode letters = desk.get("/api/cases/" + id + "/letters").json();
        Answer opinion = desk.post("/api/cases/" + id + "/letters/OPINION/word", Map.of());

        assertThat(letters.findValuesAsString("kind")).containsExactly("WARNING", "OPINION", "PROPOSAL");
        assertThat(opinion.status()).isEqualTo(200);
        assertThat(opinion.body()).startsWith("PK");
        assertThat(audited("worker-letters")).contains("EXPORT");
        assertThat(signedIn("agent-letters")
                        .get("/api/cases/" + id + "/letters")
                        .status())
                .isEqualTo(403);
        String receipt = new Worker(application).applyToJoin("何平", "13700009876");
        long other = found(receipt);
        assertThat(desk.get("/api/cases/" + other + "/letters").json().size()).isZero();
        assertThat(desk.post("/api/cases/" + other + "/letters/OPINION/word", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private long reports(Worker worker) {
        worker.say("我要监督举报");
        worker.say("匿名");
        worker.say("余杭宏达五金厂");
        worker.say("童工");
        worker.say("看到流水线上有五六个十四五岁的孩子，我的电话13900139000");
        worker.say("杭州市余杭区");
        worker.say("跳过");
        worker.say("要");
        String answer = worker.say("提交");
        assertThat(answer).contains("回执号");
        return found(answer.replaceAll("(?s).*?(\\d{6}-\\d{6}-XS-\\d{5}).*", "$1"));
    }

    private long found(String receipt) {
        browser.signIn("admin", PASSWORD);
        return browser.caseOf(receipt);
    }

    private Browser signedIn(String username) {
        Browser desk = application.browser();
        desk.signIn(username, SECRET);
        return desk;
    }
}
