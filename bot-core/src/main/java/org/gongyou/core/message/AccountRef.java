package org.gongyou.core.message;

/**
 * One of our accounts on a channel.
 *
 * @param channel the channel's name: {@code wechat}, {@code app}
 * @param name the account's name in our addresses, such as {@code demo}
 */
public record AccountRef(String channel, String name) {

    @Override
    public String toString() {
        return channel + "/" + name;
    }
}
