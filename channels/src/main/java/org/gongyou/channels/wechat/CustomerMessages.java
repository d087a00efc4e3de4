package org.gongyou.channels.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import me.chanjar.weixin.common.api.WxConsts.KefuMsgType;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage.MsgMenu;
import org.gongyou.channels.bubble.Bubbles;
import org.gongyou.core.message.Enclosure;
import org.gongyou.core.message.OutboundMessage;

/** Renders a message of ours as customer-service messages (客服消息): as few as it fits into. */
final class CustomerMessages {

    /** The platform documents no limit; this one was measured, and what is longer is lost without a word. */
    static final Bubbles BUBBLES = Bubbles.ofBytes(2048);

    /** What a message may enclose here; of anything else the address is told. */
    static final Set<Enclosure.Kind> SHOWN = Set.of(Enclosure.Kind.PICTURE);

    private CustomerMessages() {}

    /**
     * With a menu to tap, where there are choices, and a picture behind it, where there is one; the picture has no id yet.
     *
     * @param menus whether the account may send menus
     */
    static List<WxMpKefuMessage> of(boolean menus, String recipient, OutboundMessage message) {
        OutboundMessage shown = message.withText(Bubbles.clean(message.text())).showing(SHOWN);
        OutboundMessage clean = shown.enclosing(null);
        boolean menu = menus && !clean.choices().isEmpty() && fitsMenu(clean);
        List<WxMpKefuMessage> bubbles = menu ? withMenu(recipient, clean) : plain(recipient, clean);
        if (shown.enclosure() != null) {
            bubbles.removeIf(bubble -> KefuMsgType.TEXT.equals(bubble.getMsgType())
                    && bubble.getContent().isBlank());
            bubbles.add(WxMpKefuMessage.IMAGE().toUser(recipient).build());
        }
        return bubbles;
    }

    /** With numbered lines instead of a menu. */
    static List<WxMpKefuMessage> plain(String recipient, OutboundMessage message) {
        return texts(recipient, BUBBLES.split(Bubbles.clean(message.asPlainText())));
    }

    /**
     * The words by which one of them can be found again in the platform's record. How that shows a picture is described
     * nowhere; should it be otherwise, a picture whose sending we saw no end of is sent a second time.
     */
    static String words(WxMpKefuMessage message) {
        if (KefuMsgType.IMAGE.equals(message.getMsgType())) {
            return "[图片]";
        }
        return KefuMsgType.MSGMENU.equals(message.getMsgType()) ? message.getHeadContent() : message.getContent();
    }

    private static boolean fitsMenu(OutboundMessage message) {
        return BUBBLES.size(message.withText("").asPlainText()) <= BUBBLES.limit() / 2;
    }

    private static List<WxMpKefuMessage> withMenu(String recipient, OutboundMessage message) {
        List<String> heads = new ArrayList<>(BUBBLES.split(message.text()));
        int tail = BUBBLES.size(message.withText("").asPlainText());
        String last = heads.get(heads.size() - 1);
        if (BUBBLES.size(last) + tail > BUBBLES.limit()) {
            heads.add("请选择：");
        }
        String head = heads.remove(heads.size() - 1);
        List<WxMpKefuMessage> messages = texts(recipient, heads);
        messages.add(menu(recipient, head, message));
        return messages;
    }

    private static WxMpKefuMessage menu(String recipient, String head, OutboundMessage message) {
        List<MsgMenu> entries = message.choices().stream()
                .map(choice -> new MsgMenu(choice.key(), choice.label()))
                .toList();
        String links = message.links().stream()
                .map(link -> link.label() + "：" + link.url())
                .collect(Collectors.joining("\n"));
        return WxMpKefuMessage.MSGMENU()
                .toUser(recipient)
                .headContent(head)
                .msgMenus(entries)
                .tailContent(links)
                .build();
    }

    private static List<WxMpKefuMessage> texts(String recipient, List<String> parts) {
        List<WxMpKefuMessage> messages = new ArrayList<>();
        for (String part : parts) {
            messages.add(WxMpKefuMessage.TEXT().toUser(recipient).content(part).build());
        }
        return messages;
    }
}
