package org.gongyou.channels.wechat.menu;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongyou.channels.wechat.menu.Menu.Conditional;
import org.gongyou.channels.wechat.menu.Menu.Entry;
import org.gongyou.core.service.ServiceCatalog;
import org.jspecify.annotations.Nullable;

/** Finds out what the platform, or a person, would not like about a menu, before it is published. */
final class MenuCheck {

    private static final int MOST_TOP = 3;
    private static final int MOST_SUB = 5;
    private static final int TOP_BYTES = 16;
    private static final int SUB_BYTES = 60;
    private static final int URL_BYTES = 1024;
    private static final int MOST_CONDITIONAL = 20;
    private static final int MOST_OUTSIDE = 3;

    private final ServiceCatalog catalog;
    private final List<String> faults = new ArrayList<>();

    private MenuCheck(ServiceCatalog catalog) {
        this.catalog = catalog;
    }

    /** All that is wrong, in Chinese, each with where it is; nothing if it can be published. */
    static List<String> faults(Menu menu, ServiceCatalog catalog) {
        MenuCheck check = new MenuCheck(catalog);
        check.entries("默认菜单", menu.entries());
        if (menu.conditional().size() > MOST_CONDITIONAL) {
            check.faults.add("个性化菜单最多 " + MOST_CONDITIONAL + " 个");
        }
        for (int i = 0; i < menu.conditional().size(); i++) {
            check.conditional("个性化菜单 " + (i + 1), menu.conditional().get(i));
        }
        return check.faults;
    }

    private void conditional(String where, Conditional menu) {
        boolean anybody = blank(menu.tagId()) && blank(menu.platform());
        if (anybody) {
            faults.add(where + "：要选标签或手机系统，否则谁都看得到，应放进默认菜单");
        }
        if (!blank(menu.tagId()) && !String.valueOf(menu.tagId()).matches("\\d{1,9}")) {
            faults.add(where + "：标签编号应为数字，在公众平台“用户管理”里");
        }
        entries(where, menu.entries());
    }

    private void entries(String where, List<Entry> entries) {
        if (entries.isEmpty() || entries.size() > MOST_TOP) {
            faults.add(where + "：一级菜单要有 1 到 " + MOST_TOP + " 个，现在有 " + entries.size() + " 个");
        }
        Set<String> hosts = new HashSet<>();
        for (Entry top : entries) {
            String here = where + "“" + top.name() + "”";
            name(here, top, TOP_BYTES, "4");
            if (top.entries().isEmpty()) {
                action(here, top, hosts);
                continue;
            }
            if (top.entries().size() > MOST_SUB) {
                faults.add(
                        here + "：二级菜单最多 " + MOST_SUB + " 个，现在有 " + top.entries().size() + " 个");
            }
            for (Entry sub : top.entries()) {
                name(here + "下的“" + sub.name() + "”", sub, SUB_BYTES, "8");
                action(here + "下的“" + sub.name() + "”", sub, hosts);
            }
        }
        if (hosts.size() > MOST_OUTSIDE) {
            faults.add(where + "：外部网页最多属于 " + MOST_OUTSIDE + " 个域名，现在有 " + hosts.size() + " 个");
        }
    }

    private void name(String where, Entry entry, int most, String chars) {
        int bytes = entry.name().strip().getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0) {
            faults.add(where + "：没有名称");
        } else if (bytes > most) {
            faults.add(where + "：名称太长，手机上只显示 " + chars + " 个汉字");
        }
    }

    private void action(String where, Entry entry, Set<String> hosts) {
        String target = entry.target() == null ? "" : entry.target().strip();
        switch (entry.action()) {
            case NONE -> faults.add(where + "：没有选点了以后做什么");
            case SERVICE -> {
                if (catalog.find(target).isEmpty()) {
                    faults.add(where + "：没有选服务，或者这项服务已经没有了");
                }
            }
            case PAGE -> page(where, target, hosts);
            case MINI_PROGRAM -> {
                page(where, target, new HashSet<>());
                if (blank(entry.appId()) || blank(entry.path())) {
                    faults.add(where + "：小程序要填 AppID 和页面路径");
                }
            }
            default -> {
                // Nothing to be filled in.
            }
        }
    }

    private void page(String where, String url, Set<String> hosts) {
        if (!url.matches("https?://[^\\s/?#]+\\S*") || url.getBytes(StandardCharsets.UTF_8).length > URL_BYTES) {
            faults.add(where + "：网页地址要以 https:// 开头，不超过 " + URL_BYTES + " 字节");
            return;
        }
        hosts.add(url.replaceFirst("https?://", "").replaceFirst("[:/?#].*", ""));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
