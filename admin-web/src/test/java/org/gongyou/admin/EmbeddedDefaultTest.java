package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongyou.admin.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application as it starts when nobody has told it anything: H2 in a file, no Redis, the simulator on. */
class EmbeddedDefaultTest extends DeskContract {

    @TempDir
    static Path dataDir;

    @Override
    Map<String, String> settings() {
        return Map.of("gongyou.data-dir", dataDir.toString());
    }

    @Test
    void keepsItsDataInTheDataDirectory() {
        assertThat(dataDir.resolve("gongyou.mv.db")).exists();
        assertThat(dataDir.resolve("keys/personal-data.json")).exists();
    }

    @Test
    void hidesItsKeysFromOtherUsersOfTheMachine() throws Exception {
        assertThat(Files.getPosixFilePermissions(dataDir.resolve("keys/personal-data.json")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void saysWhereToGo() {
        assertThat(application.screen())
                .contains("会员聊天  http://localhost:")
                .contains("/console")
                .contains("/simulator")
                .contains("内嵌数据库，数据在 " + dataDir);
    }

    @Test
    void printsNoPasswordThatWasChosenByHand() {
        assertThat(application.screen()).doesNotContain(PASSWORD);
    }

    @Test
    void playsTheSimulatorsAccounts() {
        Answer accounts = browser.get("/simulator/accounts");

        assertThat(accounts.status()).isEqualTo(200);
        assertThat(accounts.json().findValuesAsString("name")).contains("demo", "demo-sub");
    }

    @Test
    void letsTheLoopbackPlatformRefuseInThePlatformsWay() {
        Answer refusal =
                browser.get("/simulator/wechat/cgi-bin/token?grant_type=client_credential&appid=wx0&secret=no");

        assertThat(refusal.status()).isEqualTo(200);
        assertThat(refusal.json().path("errcode").asInt()).isEqualTo(40013);
    }

    /** The whole way over WeCom: told, pulled, answered under the count of messages, the form handed in. */
    @Test
    void takesAnApplicationToJoinOverWeComCustomerService() {
        String person = "wm" + UUID.randomUUID().toString().replace("-", "");
        weCom(person, "我想加入工会");
        weCom(person, "我叫王小明，手机13912345678，在美团送外卖，工作地在南京市鼓楼区");
        String answer = weCom(person, "提交");
        for (int i = 0; i < 5 && !answer.contains("回执号"); i++) {
            answer = weCom(person, "提交");
        }

        assertThat(answer).containsPattern("\\d{6}-\\d{6}-AM-\\d{5}");
        assertThat(database.queryForObject("""
                        SELECT COUNT(*) FROM service_case c JOIN conversation v ON v.id = c.conversation_id
                        JOIN contact t ON t.id = v.contact_id
                        WHERE c.service = 'org.member.join' AND t.channel = 'wecom' AND t.external_id = ?""", Integer.class, person)).isEqualTo(1);
    }

    /** Says something and waits for the answer. */
    private String weCom(String person, String text) {
        int before = weComHeard(person).size();
        assertThat(browser.post("/simulator/wecom/demo/say", Map.of("openid", person, "type", "text", "text", text))
                        .status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(60)).until(() -> weComHeard(person).size() > before);
        List<String> heard = weComHeard(person);
        return String.join("\n", heard.subList(before, heard.size()));
    }

    private List<String> weComHeard(String person) {
        List<String> heard = new ArrayList<>();
        browser.get("/simulator/wecom/demo/outbox?openid=" + person)
                .json()
                .forEach(line -> heard.add(line.path("text").asString()));
        return heard;
    }

    @Test
    void letsTheAppRefuseInItsOwnWords() {
        Answer refusal = browser.get("/channels/app/h5/messages");

        assertThat(refusal.status()).isEqualTo(401);
        assertThat(refusal.json().path("type").asString()).isEqualTo("urn:gongyou:app:no-session");
        assertThat(refusal.json().path("detail").asString()).contains("重新进入");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/simulator", "/simulator/"})
    void showsTheSimulatorsPageIfItWasBuilt(String path) {
        boolean built = getClass().getResource("/static/simulator-app/index.html") != null;

        assertThat(browser.open(path).status()).isEqualTo(built ? 200 : 404);
    }
}
