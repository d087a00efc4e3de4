package org.gongyou.channels.weibo;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongyou.channels.callback.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The union's Weibo accounts, and how patient we are with the platform.
 *
 * @param accounts the accounts; none is fine
 * @param replyPatience how long a callback waits for its reply; the platform gives up after 5 seconds
 * @param connectTimeout how long a connection to the platform's API may take
 * @param readTimeout how long the platform's API may take to answer
 */
@Validated
@ConfigurationProperties("gongyou.weibo")
public record WeiboProperties(
        @DefaultValue List<@Valid Account> accounts,
        @DefaultValue("4s") @NotNull Duration replyPatience,
        @DefaultValue("3s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration readTimeout) {

    public WeiboProperties {
        accounts = List.copyOf(accounts);
    }

    /**
     * One account, with the words from its management centre (管理中心 → 粉丝服务 → 高级功能 → 开发者模式).
     *
     * @param name its name in our address {@code /channels/weibo/NAME}
     * @param title its name as people see it; the name if not given
     * @param appSecret the app's secret (App Secret), which signs callbacks
     * @param accessToken the token that the page shows, bound to the account; without it we only answer in responses
     * @param tokenExpires the day on which that token runs out, if known: the page does not say, and the platform is asked
     *     for it as well
     * @param uid the account's own number; checked against callbacks if given
     * @param safeDomain the app's safe domain (安全域名), which every shared post must have a link to
     * @param switches what the platform's description leaves open
     * @param enabled whether it is served
     * @param apiBase the platform's API for private messages; what is called {@code m.api} there is {@code api} for all else
     */
    public record Account(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "小写字母、数字和连字符，不超过 40 个")
            String name,

            @DefaultValue("") String title,
            @NotNull Secret appSecret,
            @DefaultValue("") @NotNull Secret accessToken,
            @Nullable LocalDate tokenExpires,
            @DefaultValue("") String uid,
            @DefaultValue("") String safeDomain,
            @DefaultValue @Valid @NotNull Switches switches,
            @DefaultValue("true") boolean enabled,

            @DefaultValue("https://m.api.weibo.com") @NotNull
            URI apiBase) {}

    /**
     * What the platform's description leaves open, each with the default that is safe or likelier.
     *
     * @param pathKey an unguessable end of the callback address, {@code /channels/weibo/NAME/KEY}. It is not said whether
     *     messages are signed as the check of the address is. By default they must be; with a key, messages without a
     *     signature are taken at the longer address
     * @param reversedReplyIds whether in a passive reply {@code sender_id} is the fan. By default it is our account, as in
     *     the newer sample; an older revision had them the other way round
     * @param textLimit the longest text, in characters. The description says "fewer than 300 Chinese characters"
     * @param answerMentions whether somebody who mentions the account (@) is answered by a private message. By default he
     *     is; mentions are pushed only with a special permission
     * @param replyPath the path of private messages; {@code /2/messages/reply/biz.json} at the commercial API
     * @param remarks what becomes of what people say publicly
     */
    public record Switches(
            @DefaultValue("") Secret pathKey,
            @DefaultValue("false") boolean reversedReplyIds,
            @DefaultValue("290") @Min(20) int textLimit,
            @DefaultValue("true") boolean answerMentions,

            @DefaultValue("/2/messages/reply.json") @NotBlank
            String replyPath,

            @DefaultValue @Valid @NotNull PublicRemarks remarks) {

        static final Switches DEFAULT =
                new Switches(new Secret(""), false, 290, true, "/2/messages/reply.json", PublicRemarks.DEFAULT);

        Switches withRemarks(PublicRemarks other) {
            return new Switches(pathKey, reversedReplyIds, textLimit, answerMentions, replyPath, other);
        }
    }

    /** Which public remarks are answered publicly; words of danger always are. */
    public enum Answers {
        /** None. */
        NONE,
        /** Those that ask or complain. */
        ASKED,
        /** All. */
        ALL
    }

    /**
     * What becomes of comments under our posts and of posts that name us.
     *
     * @param poll how often the platform is asked for them; by default never, because two calls each time come out of the
     *     100 a day that an open account has, and private messages come out of the same. Half an hour to an hour is what these
     *     allow; with commercial access, five minutes
     * @param answers which are answered
     * @param perHour how many are, in an hour; the platform takes 30 posts and comments
     * @param replyPath the path of replies to comments; {@code /2/comments/reply/biz.json} at the commercial API
     * @param commentPath the path of comments; {@code /2/comments/create/biz.json} at the commercial API
     * @param address the address that the platform wants to know as the writer's: our server's
     */
    public record PublicRemarks(
            @DefaultValue("0s") @NotNull Duration poll,
            @DefaultValue("ASKED") @NotNull Answers answers,
            @DefaultValue("10") @Min(1) int perHour,

            @DefaultValue("/2/comments/reply.json") @NotBlank
            String replyPath,

            @DefaultValue("/2/comments/create.json") @NotBlank
            String commentPath,

            @DefaultValue("127.0.0.1") @NotBlank String address) {

        static final PublicRemarks DEFAULT = new PublicRemarks(
                Duration.ZERO, Answers.ASKED, 10, "/2/comments/reply.json", "/2/comments/create.json", "127.0.0.1");
    }
}
