package org.gongyou.channels.wechat;

import java.time.Instant;
import me.chanjar.weixin.common.error.WxErrorException;
import org.jspecify.annotations.Nullable;

/** Where access tokens lie between calls. One at a time may look at an account's token and put another in its place. */
interface TokenShelf {

    /**
     * A token.
     *
     * @param goodUntil until when it is used; a little less than the platform takes it
     */
    record Kept(String token, Instant goodUntil) {}

    /** What is to lie there next: what lies there already, or something else. */
    interface Next {
        Kept after(@Nullable Kept kept) throws WxErrorException;
    }

    /**
     * Lets the caller decide what is to lie there, while everybody else who wants the token of this app waits.
     *
     * @return what lies there now
     * @throws WxErrorException as the caller's decision does, or if the shelf cannot be reached
     */
    Kept exchange(String appId, Next next) throws WxErrorException;
}
