package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
