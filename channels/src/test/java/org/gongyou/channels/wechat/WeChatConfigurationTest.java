package org.gongyou.channels.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gongyou.channels.wechat.WeChatAccount.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class WeChatConfigurationTest {

    @TempDir
    Path dataDir;

    private WebApplicationContextRunner application(String... properties) {
        return new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                .withUserConfiguration(WeChatConfiguration.class)
                .withPropertyValues("gongyou.data-dir=" + dataDir)
                .withPropertyValues(properties);
    }

    @Test
    void hasTheDemoAccountsWithTheEmbeddedDatabase() {
        application("spring.datasource.url=jdbc:h2:mem:x")
                .run(context -> assertThat(context.getBean(WeChatAccounts.class).all())
                        .extracting(WeChatAccount::name)
                        .containsExactly("demo", "demo-sub"));
    }

    @Test
    void hasNoDemoAccountsWithAnotherDatabase() {
        application("spring.datasource.url=jdbc:mysql://db/gongyou").run(context -> {
            assertThat(context.getBean(WeChatAccounts.class).all()).isEmpty();
            assertThat(Files.exists(dataDir.resolve("demo-accounts.json"))).isFalse();
        });
    }

    @Test
    void letsTheSwitchDecide() {
        application("spring.datasource.url=jdbc:mysql://db/gongyou", "gongyou.simulator=true")
                .run(context -> assertThat(context.getBean(WeChatAccounts.class).find("demo"))
                        .isPresent());
        application("spring.datasource.url=jdbc:h2:mem:x", "gongyou.simulator=false")
                .run(context -> assertThat(context.getBean(WeChatAccounts.class).find("demo"))
                        .isEmpty());
    }

    @Test
    void readsTheUnionsAccounts() {
        application(account("aes-key=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "kind=unverified-subscription"))
                .run(context -> {
                    WeChatAccount account = context.getBean(WeChatAccounts.class)
                            .find("jiangsu")
                            .orElseThrow();
                    assertThat(account.token().value()).isEqualTo("hush");
                    assertThat(account.kind()).isEqualTo(Kind.UNVERIFIED_SUBSCRIPTION);
                    assertThat(account.title()).isEqualTo("jiangsu");
                    assertThat(account.apiBase()).hasToString("https://api.weixin.qq.com");
                });
    }

    @Test
    void readsThemFromTheEnvironmentToo() {
        Map<String, Object> environment = Map.of(
                "GONGYOU_WECHAT_ACCOUNTS_0_NAME", "jiangsu",
                "GONGYOU_WECHAT_ACCOUNTS_0_APP_ID", "wx1",
                "GONGYOU_WECHAT_ACCOUNTS_0_SECRET", "hush-hush",
                "GONGYOU_WECHAT_ACCOUNTS_0_TOKEN", "hush",
                "GONGYOU_WECHAT_ACCOUNTS_0_AES_KEY", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
                "GONGYOU_WECHAT_ACCOUNTS_0_ORIGINAL_ID", "gh_1",
                "GONGYOU_WECHAT_ACCOUNTS_0_SAFE_ONLY", "true");
        application()
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .run(context -> {
                    WeChatAccount account = context.getBean(WeChatAccounts.class)
                            .find("jiangsu")
                            .orElseThrow();
                    assertThat(account.appId()).isEqualTo("wx1");
                    assertThat(account.originalId()).isEqualTo("gh_1");
                    assertThat(account.crypto()).isPresent();
                    assertThat(account.safeOnly()).isTrue();
                });
    }

    @Test
    void doesNotServeAnAccountThatIsSwitchedOff() {
        application(account("enabled=false"))
                .run(context ->
                        assertThat(context.getBean(WeChatAccounts.class).all()).isEmpty());
    }

    @Test
    void refusesToStartWithAKeyThatIsNone() {
        application(account("aes-key=tooshort"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("43")
                        .hasMessageNotContaining("tooshort"));
    }

    private static String[] account(String... more) {
        String[] all = new String[more.length + 4];
        all[0] = "gongyou.wechat.accounts[0].name=jiangsu";
        all[1] = "gongyou.wechat.accounts[0].app-id=wx1";
        all[2] = "gongyou.wechat.accounts[0].secret=hush-hush";
        all[3] = "gongyou.wechat.accounts[0].token=hush";
        for (int i = 0; i < more.length; i++) {
            all[i + 4] = "gongyou.wechat.accounts[0]." + more[i];
        }
        return all;
    }
}
