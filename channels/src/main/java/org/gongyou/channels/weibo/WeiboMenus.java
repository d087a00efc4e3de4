package org.gongyou.channels.weibo;

import java.util.List;
import java.util.Map;
import org.gongyou.channels.weibo.WeiboClient.WeiboException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The account's menu (自定义菜单). Phones show a new one within 24 hours. */
@Component
public class WeiboMenus {

    private static final int MOST = 3;
    private static final int MOST_BELOW = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeiboClient client;

    WeiboMenus(WeiboClient client) {
        this.client = client;
    }

    /**
     * An entry of the menu.
     *
     * @param key what comes back when it is clicked; empty where it opens a page or has entries below it
     * @param url the page that it opens; empty where it has a key or entries below it
     */
    public record Entry(String name, String key, String url, List<Entry> below) {

        public Entry {
            below = List.copyOf(below);
        }

        /** An entry that comes back as a tap of this key. */
        public static Entry click(String name, String key) {
            return new Entry(name, key, "", List.of());
        }

        /** An entry that opens a page. */
        public static Entry view(String name, String url) {
            return new Entry(name, "", url, List.of());
        }
    }

    /**
     * Puts the menu up in place of the one before.
     *
     * @return what went wrong, for an operator to read; empty if nothing did
     * @throws IllegalArgumentException if the platform would not take it: one to three entries, each with a key, a page,
     *     or one to five entries below it
     */
    public String publish(WeiboAccount account, List<Entry> menu) {
        check(menu, MOST);
        ObjectNode json = JSON.createObjectNode();
        ArrayNode buttons = json.putArray("button");
        menu.forEach(entry -> buttons.add(button(entry)));
        try {
            client.post(
                    account,
                    "/2/messages/menu/create.json",
                    Map.of("menus", WeiboReply.encoded(JSON.writeValueAsString(json))));
            return "";
        } catch (WeiboException e) {
            return WeiboErrors.explained(e.code());
        }
    }

    private static void check(List<Entry> entries, int most) {
        if (entries.isEmpty() || entries.size() > most) {
            throw new IllegalArgumentException(
                    "A Weibo menu has 1 to " + most + " entries here, not " + entries.size());
        }
        for (Entry entry : entries) {
            long kinds = (entry.key().isEmpty() ? 0 : 1)
                    + (entry.url().isEmpty() ? 0 : 1)
                    + (entry.below().isEmpty() ? 0 : 1);
            if (entry.name().isBlank() || kinds != 1) {
                throw new IllegalArgumentException(
                        "The entry '" + entry.name() + "' needs a name, and a key, a page or entries below it");
            }
            if (!entry.below().isEmpty()) {
                if (most == MOST_BELOW) {
                    throw new IllegalArgumentException("A Weibo menu has two levels: see '" + entry.name() + "'");
                }
                check(entry.below(), MOST_BELOW);
            }
        }
    }

    private static ObjectNode button(Entry entry) {
        ObjectNode button = JSON.createObjectNode().put("name", entry.name());
        if (!entry.below().isEmpty()) {
            ArrayNode below = button.putArray("sub_button");
            entry.below().forEach(sub -> below.add(button(sub)));
        } else if (entry.url().isEmpty()) {
            button.put("type", "click").put("key", entry.key());
        } else {
            button.put("type", "view").put("url", entry.url());
        }
        return button;
    }
}
