package org.gongyou.channels.weibo;

import java.net.URI;
import java.time.LocalDate;
import org.gongyou.channels.bubble.Bubbles;
import org.gongyou.channels.callback.Secret;
import org.gongyou.core.message.AccountRef;
import org.jspecify.annotations.Nullable;

/**
 * A Weibo account of ours; its parts are explained at {@link WeiboProperties.Account}.
 *
 * @param demo whether the loopback platform plays the platform's side
 */
public record WeiboAccount(
        String name,
        String title,
        Secret appSecret,
        Secret accessToken,
        @Nullable LocalDate tokenExpires,
        String uid,
        String safeDomain,
        WeiboProperties.Switches switches,
        boolean demo,
        URI apiBase) {

    /** The name of the channel in {@code AccountRef} and metrics. */
    public static final String CHANNEL = "weibo";

    static WeiboAccount of(WeiboProperties.Account given) {
        return new WeiboAccount(
                given.name(),
                given.title().isBlank() ? given.name() : given.title(),
                given.appSecret(),
                given.accessToken(),
                given.tokenExpires(),
                given.uid(),
                given.safeDomain(),
                given.switches(),
                false,
                given.apiBase());
    }

    /** The account in the core's words. */
    public AccountRef ref() {
        return new AccountRef(CHANNEL, name);
    }

    /** How words are fitted into its messages. */
    Bubbles bubbles() {
        return Bubbles.ofCharacters(switches.textLimit());
    }

    WeiboAccount withApiBase(URI other) {
        return new WeiboAccount(
                name, title, appSecret, accessToken, tokenExpires, uid, safeDomain, switches, demo, other);
    }
}
