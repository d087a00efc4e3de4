package org.gongyou.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.gongyou.channels.wechat.DemoAccounts.Overrides;
import org.gongyou.channels.wechat.WeChatAccount.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {

    private static final URI API = URI.create("http://127.0.0.1:8080/simulator/wechat");
    private static final Overrides NOTHING = new Overrides(null, null, null);

    @TempDir
    Path dataDir;

    @Test
    void keepsTheirWordsFromOneStartToTheNext() {
        List<WeChatAccount> first = new DemoAccounts(dataDir).load(NOTHING, API);
        List<WeChatAccount> second = new DemoAccounts(dataDir).load(NOTHING, API);

        assertThat(second).isEqualTo(first);
        assertThat(first)
                .extracting(WeChatAccount::name, WeChatAccount::kind, WeChatAccount::demo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("demo", Kind.VERIFIED_SERVICE, true),
                        org.assertj.core.groups.Tuple.tuple("demo-sub", Kind.UNVERIFIED_SUBSCRIPTION, true));
    }

    @Test
    void areDifferentInEveryHouse() {
        WeChatAccount here = new DemoAccounts(dataDir).load(NOTHING, API).get(0);
        WeChatAccount there =
                new DemoAccounts(dataDir.resolve("other")).load(NOTHING, API).get(0);

        assertThat(here.token()).isNotEqualTo(there.token());
        assertThat(here.appId()).isNotEqualTo(there.appId());
        assertThat(here.aesKey()).isNotEqualTo(there.aesKey());
        assertThat(here.crypto()).isPresent();
    }

    @Test
    void keepsTheFileFromOthers() throws IOException {
        new DemoAccounts(dataDir).load(NOTHING, API);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDir.resolve("demo-accounts.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void takesGivenWordsForTheFirstAccountWithoutKeepingThem() {
        Overrides given = new Overrides("our-token", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "wx1");

        List<WeChatAccount> accounts = new DemoAccounts(dataDir).load(given, API);
        List<WeChatAccount> later = new DemoAccounts(dataDir).load(NOTHING, API);

        assertThat(accounts.get(0).token().value()).isEqualTo("our-token");
        assertThat(accounts.get(0).aesKey().value()).isEqualTo("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
        assertThat(accounts.get(0).appId()).isEqualTo("wx1");
        assertThat(later.get(0).token().value()).isNotEqualTo("our-token");
        assertThat(later.get(1)).isEqualTo(accounts.get(1));
    }

    @Test
    void saysWhatToDoAboutADamagedFileWithoutQuotingIt() throws IOException {
        Files.writeString(dataDir.resolve("demo-accounts.json"), "{\"demo\": {\"secret\": \"hush\" oops");

        assertThatThrownBy(() -> new DemoAccounts(dataDir).load(NOTHING, API))
                .hasMessageContaining("delete it")
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }

    @Test
    void printsNoSecret() {
        WeChatAccount demo = new DemoAccounts(dataDir).load(NOTHING, API).get(0);

        assertThat(demo.toString())
                .contains("******")
                .doesNotContain(
                        demo.token().value(),
                        demo.appSecret().value(),
                        demo.aesKey().value());
        assertThat(tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsString(demo))
                .doesNotContain(
                        demo.token().value(),
                        demo.appSecret().value(),
                        demo.aesKey().value());
    }
}
