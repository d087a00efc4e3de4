package org.gongyou.channels.wechat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import me.chanjar.weixin.common.api.WxConsts.KefuMsgType;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage.MsgMenu;
import org.gongyou.core.message.OutboundMessage;

/** Renders a message of ours as customer-service messages (客服消息): as few as it fits into. */
final class CustomerMessages {

    private CustomerMessages() {}

    /** With a menu to tap, where there are choices and the account has menus. */
    static List<WxMpKefuMessage> of(WeChatAccount account, String recipient, OutboundMessage message) {
        OutboundMessage clean = message.withText(Bubbles.clean(message.text()));
        boolean menu = account.kind().hasMenus() && !clean.choices().isEmpty() && fitsMenu(clean);
        return menu ? withMenu(recipient, clean) : plain(recipient, clean);
    }

    /** With numbered lines instead of a menu. */
    static List<WxMpKefuMessage> plain(String recipient, OutboundMessage message) {
        return texts(recipient, Bubbles.split(Bubbles.clean(message.asPlainText())));
    }

    /** The words by which one of them can be found again in the platform's record. */
    static String words(WxMpKefuMessage message) {
        return KefuMsgType.MSGMENU.equals(message.getMsgType()) ? message.getHeadContent() : message.getContent();
    }

    private static boolean fitsMenu(OutboundMessage message) {
        return Bubbles.bytes(message.withText("").asPlainText()) <= Bubbles.LIMIT / 2;
    }

    private static List<WxMpKefuMessage> withMenu(String recipient, OutboundMessage message) {
        List<String> heads = new ArrayList<>(Bubbles.split(message.text()));
        int tail = Bubbles.bytes(message.withText("").asPlainText());
        String last = heads.get(heads.size() - 1);
        if (Bubbles.bytes(last) + tail > Bubbles.LIMIT) {
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
