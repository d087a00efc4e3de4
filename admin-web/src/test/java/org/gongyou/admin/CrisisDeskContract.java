package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongyou.admin.Browser.Answer;
import org.gongyou.admin.operators.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the desk does for people in danger, and for those who look after them. */
abstract class CrisisDeskContract extends BookingDeskContract {

    private static final String SECRET = "the right one";

    @Test
    void letsACounsellorTalkWithAPersonInDangerOnceHeHasTakenHimOver() {
        String name = somebody();
        Worker worker = new Worker(application);
        worker.say("我不想活了");
        long id = caseOf(worker);
        String words = "/api/conversations/" + worker.conversation() + "/messages";

        browser.signIn("psy-" + name, SECRET);
        Answer early = browser.post(words, Map.of("text", "我在"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.json().path("detail").asString()).contains("我来接手");
        assertThat(browser.get("/api/crisis/alarms").json().path("waiting").asInt())
                .isPositive();
        browser.post("/api/cases/" + id + "/rulings", Map.of("action", "contact", "version", version(id)));
        assertThat(worker.hear("notice")).contains("已经有值班老师接手了");
        assertThat(browser.post(words, Map.of("text", "我是林老师，我在。")).status()).isEqualTo(204);

        assertThat(worker.hear("operator")).contains("我是林老师");
        assertThat(audited("psy-" + name)).contains("WRITE");
        assertThat(browser.post(words, Map.of("text", " ")).status()).isEqualTo(400);
        assertThat(browser.get("/api/crisis/cases/" + id).json().path("status").asString())
                .isEqualTo("contacted");
    }

    @Test
    void keepsEverybodyElseAwayFromPeopleInDanger() {
        String name = somebody();
        Worker worker = new Worker(application);
        worker.say("我不想活了");
        String conversation = "/api/conversations/" + worker.conversation();

        browser.signIn("agent-" + name, SECRET);
        assertThat(browser.get(conversation + "/channels").status()).isEqualTo(403);
        assertThat(browser.get(conversation + "/writing").status()).isEqualTo(403);
        assertThat(browser.post(conversation + "/messages", Map.of("text", "你好"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.get("/api/crisis/alarms").json().path("waiting").asInt())
                .isZero();
        browser.signIn("auditor-" + name, SECRET);
        assertThat(browser.get("/api/crisis").status()).isEqualTo(200);
        assertThat(browser.get(conversation + "/channels").status()).isEqualTo(200);
        assertThat(browser.post(conversation + "/messages", Map.of("text", "你好"))
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/api/crisis/duty", shift(null)).status()).isEqualTo(403);
    }

    @Test
    void marksAShiftThatNoCallReachesAndShowsItsNumberToWhoeverAsks() {
        String name = somebody();
        browser.signIn("psy-" + name, SECRET);
        long me = operators.named("psy-" + name).orElseThrow().id();
        long agent = operators.named("agent-" + name).orElseThrow().id();

        assertThat(browser.post("/api/crisis/duty", shift(agent)).status()).isEqualTo(422);
        JsonNode mine = null;
        for (JsonNode line : browser.post("/api/crisis/duty", shift(me)).json()) {
            mine = line.path("name").asString().equals("林督导") ? line : mine;
        }

        assertThat(mine).isNotNull();
        assertThat(mine.path("reached").asBoolean()).isFalse();
        assertThat(mine.path("phone").asString()).isNotEqualTo("13900002222");
        long shift = mine.path("id").asLong();
        assertThat(browser.post("/api/crisis/duty/" + shift + "/phone", Map.of())
                        .json()
                        .path("phone")
                        .asString())
                .isEqualTo("13900002222");
        assertThat(audited("psy-" + name)).contains("REVEAL");
        browser.post("/api/crisis/duty/" + shift + "/remove", Map.of());
    }

    private String somebody() {
        String name = UUID.randomUUID().toString().substring(0, 6);
        operators.create("psy-" + name, "林督导", SECRET, Set.of(Role.PSY_SUPERVISOR));
        operators.create("agent-" + name, "坐席", SECRET, Set.of(Role.AGENT));
        operators.create("auditor-" + name, "审计", SECRET, Set.of(Role.AUDITOR));
        return name;
    }

    private long caseOf(Worker worker) {
        return database.queryForObject(
                "SELECT case_id FROM crisis WHERE conversation_id = ?", Long.class, worker.conversation());
    }

    private int version(long id) {
        return database.queryForObject("SELECT version FROM service_case WHERE id = ?", Integer.class, id);
    }

    private static Map<String, Object> shift(Long operator) {
        Map<String, Object> shift = new HashMap<>();
        shift.put("tier", 1);
        shift.put("name", "林督导");
        shift.put("phone", "13900002222");
        shift.put("operatorId", operator);
        shift.put("startsAt", Instant.now().plus(Duration.ofDays(30)).toString());
        shift.put("endsAt", Instant.now().plus(Duration.ofDays(30).plusHours(8)).toString());
        return shift;
    }
}
