package org.gongyou.channels.wechat;

import org.gongyou.core.message.Delivery;
import org.gongyou.core.message.Heading;

/** Says that there is news where the news itself may not be sent; implemented by the notices. */
public interface Herald {

    /** As {@link org.gongyou.core.message.Channel#announce}. */
    Delivery announce(WeChatAccount account, String openid, Heading heading);
}
