package org.gongyou.channels.wechat.menu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.wechat.menu.Menu.Action;
import org.gongyou.channels.wechat.menu.Menu.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Menus in the platform's words, and back. */
final class Buttons {

    private static final String START = "start:";
    private static final String SERVICES = "list:";
    private static final String HUMAN = "human";

    private Buttons() {}

    static List<Map<String, Object>> of(List<Entry> entries) {
        return entries.stream().map(Buttons::of).toList();
    }

    private static Map<String, Object> of(Entry entry) {
        Map<String, Object> button = new LinkedHashMap<>();
        button.put("name", entry.name().strip());
        if (!entry.entries().isEmpty()) {
            button.put("sub_button", of(entry.entries()));
            return button;
        }
        switch (entry.action()) {
            case SERVICE -> click(button, START + entry.target());
            case SERVICES -> click(button, SERVICES);
            case HUMAN -> click(button, HUMAN);
            case PAGE -> {
                button.put("type", "view");
                button.put("url", String.valueOf(entry.target()).strip());
            }
            case MINI_PROGRAM -> {
                button.put("type", "miniprogram");
                button.put("url", String.valueOf(entry.target()).strip());
                button.put("appid", String.valueOf(entry.appId()).strip());
                button.put("pagepath", String.valueOf(entry.path()).strip());
            }
            case NONE -> throw new IllegalArgumentException("An entry that does nothing was not found by the check");
        }
        return button;
    }

    private static void click(Map<String, Object> button, String key) {
        button.put("type", "click");
        button.put("key", key);
    }

    /** What the platform has; an entry of a kind that we do not make does {@link Action#NONE} here. */
    static List<Entry> read(JsonNode buttons) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode button : buttons) {
            entries.add(entry(button));
        }
        return entries;
    }

    private static Entry entry(JsonNode button) {
        String name = button.path("name").asString("");
        JsonNode subs = button.path("sub_button");
        if (!subs.isEmpty()) {
            return new Entry(name, Action.NONE, null, null, null, read(subs));
        }
        String key = button.path("key").asString("");
        String url = text(button, "url");
        return switch (button.path("type").asString("")) {
            case "click" -> clicked(name, key);
            case "view" -> new Entry(name, Action.PAGE, url, null, null, List.of());
            case "miniprogram" ->
                new Entry(name, Action.MINI_PROGRAM, url, text(button, "appid"), text(button, "pagepath"), List.of());
            default -> new Entry(name, Action.NONE, null, null, null, List.of());
        };
    }

    private static Entry clicked(String name, String key) {
        if (key.startsWith(START)) {
            return new Entry(name, Action.SERVICE, key.substring(START.length()), null, null, List.of());
        }
        Action action = key.equals(SERVICES) ? Action.SERVICES : key.equals(HUMAN) ? Action.HUMAN : Action.NONE;
        return new Entry(name, action, null, null, null, List.of());
    }

    private static @Nullable String text(JsonNode button, String name) {
        String text = button.path(name).asString("");
        return text.isEmpty() ? null : text;
    }
}
