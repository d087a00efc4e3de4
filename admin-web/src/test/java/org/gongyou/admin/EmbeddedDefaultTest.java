package org.gongyou.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongyou.admin.Browser.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application as it starts when nobody has told it anything: H2 in a file, no Redis, the simulator on. */
class EmbeddedDefaultTest extends DeskContract {

    @TempDir
    static Path dataDir;

    @DynamicPropertySource
    static void lookIntoAnEmptyFolder(DynamicPropertyRegistry registry) {
        registry.add("gongyou.data-dir", dataDir::toString);
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
    void playsTheSimulatorsAccounts() {
        Answer accounts = browser.get("/simulator/accounts");

        assertThat(accounts.status()).isEqualTo(200);
        assertThat(accounts.json().findValuesAsString("name")).contains("demo", "demo-sub");
    }
}
