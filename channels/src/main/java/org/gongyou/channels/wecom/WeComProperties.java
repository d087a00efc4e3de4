package org.gongyou.channels.wecom;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * The union's customer-service accounts at WeCom, and how patient we are with the platform.
 *
 * @param accounts the accounts; none is fine
 * @param poll how often an account is asked without having been told of anything, in case a callback was lost; without a
 *     callback's word the platform allows few calls
 * @param pageSize how many messages are asked for at once, at most 1000; all of a page are stored before the cursor moves
 * @param connectTimeout how long a connection to the platform's API may take
 * @param readTimeout how long the platform's API may take to answer
 */
@Validated
@ConfigurationProperties("gongyou.wecom")
public record WeComProperties(
        @DefaultValue List<@Valid Account> accounts,
        @DefaultValue("60s") @NotNull Duration poll,
        @DefaultValue("100") @Min(1) @Max(1000) int pageSize,
        @DefaultValue("3s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration readTimeout) {

    public WeComProperties {
        accounts = List.copyOf(accounts);
    }

    /**
     * One customer-service account (客服账号). Several of one corporation share the words of its app; a callback that
     * comes to the address of one of them may speak of another.
     *
     * @param name its name in our address {@code /channels/wecom/NAME}
     * @param title its name as people see it; the name if not given
     * @param corpId the corporation's id (企业ID), which stands at the end of what is encrypted
     * @param secret the secret of the app of ours that may call the interface (可调用接口的应用)
     * @param token the token that signs callbacks
     * @param aesKey the EncodingAESKey; callbacks always come encrypted
     * @param openKfId the customer-service account's id (open_kfid, {@code wk…})
     * @param switches what the platform's description leaves open
     * @param enabled whether it is served
     * @param apiBase the platform's API; a relay, where ours may not reach the platform itself
     */
    public record Account(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "小写字母、数字和连字符，不超过 40 个")
            String name,

            @DefaultValue("") String title,
            @NotBlank String corpId,
            @NotNull Secret secret,
            @NotNull Secret token,
            @NotNull Secret aesKey,

            @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{1,64}", message = "以 wk 开头的客服账号 ID")
            String openKfId,

            @DefaultValue @Valid @NotNull Switches switches,
            @DefaultValue("true") boolean enabled,

            @DefaultValue("https://qyapi.weixin.qq.com") @NotNull
            URI apiBase) {}

    /** Who takes somebody who asks for a human. */
    public enum Humans {
        /** Our own desk, as on every other channel; the session stays the bot's. */
        DESK,
        /** The people whom WeCom itself names for the account: the session goes to its waiting pool (待接入池). */
        POOL
    }

    /**
     * What the platform's description leaves open, or leaves to us.
     *
     * @param humans who takes somebody who asks for a human
     * @param messages how many messages may follow one of the person's, within the window
     * @param window how long after the person's message
     * @param stateKnownFor so long it is believed who has a session, before the platform is asked again at the person's next
     *     message. The platform tells of changes, but not of a session that its own rules give to a human from the beginning
     */
    public record Switches(
            @DefaultValue("DESK") @NotNull Humans humans,
            @DefaultValue("5") @Min(1) int messages,
            @DefaultValue("48h") @NotNull Duration window,
            @DefaultValue("10m") @NotNull Duration stateKnownFor) {

        static final Switches DEFAULT = new Switches(Humans.DESK, 5, Duration.ofHours(48), Duration.ofMinutes(10));
    }
}
