package org.gongyou.channels.wechat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import me.chanjar.weixin.common.api.WxConsts.KefuMsgType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.gongyou.channels.media.UploadedMedia;
import org.gongyou.channels.wechat.ErrorCodes.Consequence;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has pictures where the platform shows them; where it will not take one, its address is told instead. */
@Component
class Pictures {

    private static final int GONE = 40007;

    /** What another try would not change. */
    private static final Set<Consequence> FOR_GOOD =
            EnumSet.of(Consequence.REFUSED, Consequence.PUSH, Consequence.WINDOW, Consequence.UNKNOWN);

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    private final PlatformClients clients;
    private final ObjectProvider<UploadedMedia> media;

    Pictures(PlatformClients clients, ObjectProvider<UploadedMedia> media) {
        this.clients = clients;
        this.media = media;
    }

    /**
     * The bubble as it can be sent.
     *
     * @throws WxErrorException if the picture cannot be given to the platform just now
     */
    WxMpKefuMessage ready(WeChatAccount account, WxMpKefuMessage bubble, OutboundMessage message)
            throws WxErrorException {
        Enclosure picture = message.enclosure();
        if (picture == null || !KefuMsgType.IMAGE.equals(bubble.getMsgType())) {
            return bubble;
        }
        Optional<String> id = uploaded(account, picture);
        if (id.isEmpty()) {
            return WxMpKefuMessage.TEXT()
                    .toUser(bubble.getToUser())
                    .content(picture.asText())
                    .build();
        }
        bubble.setMediaId(id.get());
        return bubble;
    }

    private Optional<String> uploaded(WeChatAccount account, Enclosure picture) throws WxErrorException {
        try {
            return media.getObject().idOf(account.ref(), picture, clients.of(account)::upload);
        } catch (WxErrorException e) {
            int code = PlatformAnswer.code(e);
            PlatformAnswer.count(account, code);
            if (code == 0 || !FOR_GOOD.contains(ErrorCodes.of(code).consequence())) {
                throw e;
            }
            log.warn(
                    "{}: a picture is told as an address: {}",
                    account.ref(),
                    ErrorCodes.of(code).explained());
            return Optional.empty();
        }
    }

    /** The platform would not send the message: if it knows the picture no longer, it is given it anew next time. */
    boolean isGone(WeChatAccount account, OutboundMessage message, WxErrorException e) {
        Enclosure picture = message.enclosure();
        if (picture == null || PlatformAnswer.code(e) != GONE) {
            return false;
        }
        media.getObject().forget(account.ref(), picture);
        return true;
    }
}
