package org.gongyou.channels.wechat;

import java.util.HashMap;
import java.util.Map;
import me.chanjar.weixin.common.error.WxErrorException;

/** Tokens that nobody else is to have, such as those of an examination, which must not find one that works already. */
final class OwnTokenShelf implements TokenShelf {

    private final Map<String, Kept> tokens = new HashMap<>();

    @Override
    public synchronized Kept exchange(String appId, Next next) throws WxErrorException {
        Kept after = next.after(tokens.get(appId));
        tokens.put(appId, after);
        return after;
    }
}
