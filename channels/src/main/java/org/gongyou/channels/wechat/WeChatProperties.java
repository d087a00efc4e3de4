package org.gongyou.channels.wechat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.gongyou.channels.callback.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The union's WeChat official accounts, and how patient we are with the platform.
 *
 * @param accounts the accounts; none is fine
 * @param replyPatience how long a callback waits for its reply; the platform gives up after 5 seconds
 * @param hold how long a callback is held whose account may not send by itself: longer than the platform's patience, so that it
 *     asks again, and the answer that was late for one call is in time for the next
 * @param connectTimeout how long a connection to the platform's API may take
 * @param readTimeout how long the platform's API may take to answer
 */
@Validated
@ConfigurationProperties("gongyou.wechat")
public record WeChatProperties(
        @DefaultValue List<@Valid Account> accounts,
        @DefaultValue("4s") @NotNull Duration replyPatience,
        @DefaultValue("5500ms") @NotNull Duration hold,
        @DefaultValue("3s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration readTimeout) {

    public WeChatProperties {
        accounts = List.copyOf(accounts);
    }

    /**
     * One account, with the words from the platform's console (设置与开发 → 基本配置).
     *
     * @param name its name in our address {@code /channels/wechat/NAME}
     * @param title its name as people see it; the name if not given
     * @param appId the AppID (开发者ID)
     * @param secret the AppSecret (开发者密码)
     * @param token the token (令牌) that signs callbacks
     * @param aesKey the EncodingAESKey (消息加解密密钥); may be left out in plain-text mode
     * @param originalId the original id (原始ID, gh_…); checked against callbacks if given
     * @param kind what sort of account it is
     * @param safeOnly whether callbacks in plain text are refused; for accounts in safe mode (安全模式)
     * @param enabled whether it is served
     * @param apiBase the platform's API; a relay, where ours may not reach the platform itself
     */
    public record Account(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "小写字母、数字和连字符，不超过 40 个")
            String name,

            @DefaultValue("") String title,
            @NotBlank String appId,
            @NotNull Secret secret,
            @NotNull Secret token,
            @DefaultValue("") @NotNull Secret aesKey,
            @DefaultValue("") String originalId,
            @DefaultValue("VERIFIED_SERVICE") @NotNull WeChatAccount.Kind kind,
            @DefaultValue("false") boolean safeOnly,
            @DefaultValue("true") boolean enabled,

            @DefaultValue("https://api.weixin.qq.com") @NotNull
            URI apiBase) {

        WeChatAccount toAccount() {
            return new WeChatAccount(
                    name,
                    title.isBlank() ? name : title,
                    appId,
                    secret,
                    token,
                    aesKey,
                    originalId,
                    kind,
                    false,
                    safeOnly,
                    apiBase);
        }
    }
}
