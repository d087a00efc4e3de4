package org.gongyou.channels.wechat;

import java.util.Optional;

/** What the scenes of an account's QR codes lead to; implemented where codes are made. */
public interface SceneBook {

    /** The service that a code leads to; empty if it is none of ours, or leads nowhere any more. */
    Optional<String> service(WeChatAccount account, String scene);
}
