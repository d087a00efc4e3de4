package org.gongyou.channels.wechat.menu;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.channels.wechat.PlatformRefusal;
import org.gongyou.channels.wechat.WeChatAccount;
import org.gongyou.channels.wechat.WeChatApi;
import org.gongyou.channels.wechat.menu.Menu.Conditional;
import org.gongyou.channels.wechat.menu.MenuMapper.Row;
import org.gongyou.core.service.ServiceCatalog;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The menus of the accounts: drafts, kept for all instances, and what the platform shows. */
@Service
public class Menus {

    private static final int NO_MENU = 46003;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MenuMapper mapper;
    private final WeChatApi api;
    private final ServiceCatalog catalog;
    private final Clock clock;

    Menus(MenuMapper mapper, WeChatApi api, ServiceCatalog catalog, Clock clock) {
        this.mapper = mapper;
        this.api = api;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * A menu as it is being edited.
     *
     * @param version counts up with each change; 0 if there is none yet
     * @param faults what must be set right before it can be published, in Chinese
     * @param current whether it has been published as it is
     */
    public record Draft(
            Menu menu,
            int version,
            List<String> faults,
            boolean current,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy) {}

    /** What people see. {@code ours}: as it was last published from here. */
    public record Live(Menu menu, boolean ours) {}

    /** Somebody else has changed the menu meanwhile. */
    public static final class MenuChangedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MenuChangedException() {
            super("菜单刚刚被别人改过，请刷新后再改");
        }
    }

    public Draft draft(WeChatAccount account) {
        Row row = mapper.find(account.name());
        if (row == null) {
            return new Draft(new Menu(List.of(), List.of()), 0, List.of(), false, null, null);
        }
        Menu menu = read(row.draft());
        return new Draft(
                menu,
                row.version(),
                MenuCheck.faults(menu, catalog),
                row.draft().equals(row.published()),
                row.publishedAt(),
                row.publishedBy());
    }

    /**
     * Keeps a draft; it may have faults still.
     *
     * @param version that was edited
     * @throws MenuChangedException if somebody else was faster
     */
    public Draft keep(WeChatAccount account, Menu menu, int version, String by) {
        String json = JSON.writeValueAsString(menu);
        if (version == 0) {
            try {
                mapper.insert(account.name(), json, clock.instant(), by);
            } catch (DuplicateKeyException e) {
                throw new MenuChangedException();
            }
        } else if (mapper.change(account.name(), version, json, clock.instant(), by) == 0) {
            throw new MenuChangedException();
        }
        return draft(account);
    }

    /**
     * Has the platform show the draft. Conditional menus that are there are taken away first, after the new menu for everybody is
     * there; should that break off, what is live can be looked at, and publishing again makes it whole.
     *
     * @return the faults of the draft; with any of them nothing was published
     * @throws MenuChangedException if it is another version by now
     * @throws PlatformRefusal if the platform refuses, or gives no answer
     */
    public List<String> publish(WeChatAccount account, int version, String by) {
        Draft draft = draft(account);
        if (draft.version() != version || version == 0) {
            throw new MenuChangedException();
        }
        if (!draft.faults().isEmpty()) {
            return draft.faults();
        }
        List<Long> before = conditional(account);
        api.post(
                account,
                "/cgi-bin/menu/create",
                Map.of("button", Buttons.of(draft.menu().entries())));
        before.forEach(id -> api.post(account, "/cgi-bin/menu/delconditional", Map.of("menuid", Long.toString(id))));
        // The platform takes the youngest that fits, we the first.
        List<Conditional> conditional = new ArrayList<>(draft.menu().conditional());
        Collections.reverse(conditional);
        for (Conditional some : conditional) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("button", Buttons.of(some.entries()));
            body.put("matchrule", rule(some));
            api.post(account, "/cgi-bin/menu/addconditional", body);
        }
        mapper.publish(account.name(), JSON.writeValueAsString(draft.menu()), clock.instant(), by);
        return List.of();
    }

    private static Map<String, String> rule(Conditional some) {
        Map<String, String> rule = new LinkedHashMap<>();
        if (some.tagId() != null && !some.tagId().isBlank()) {
            rule.put("tag_id", some.tagId());
        }
        if (some.platform() != null && !some.platform().isBlank()) {
            rule.put("client_platform_type", some.platform());
        }
        return rule;
    }

    /**
     * What people see now; calls the platform.
     *
     * @throws PlatformRefusal if the platform does not say
     */
    public Live live(WeChatAccount account) {
        JsonNode answer = asked(account);
        List<Conditional> conditional = new ArrayList<>();
        answer.path("conditionalmenu").forEach(it -> {
            JsonNode rule = it.path("matchrule");
            conditional.add(new Conditional(
                    text(rule, "tag_id", "group_id"),
                    text(rule, "client_platform_type", "client_platform_type"),
                    Buttons.read(it.path("button"))));
        });
        Menu menu = new Menu(Buttons.read(answer.path("menu").path("button")), conditional);
        Row row = mapper.find(account.name());
        return new Live(menu, row != null && row.published() != null && menu.equals(read(row.published())));
    }

    private List<Long> conditional(WeChatAccount account) {
        List<Long> ids = new ArrayList<>();
        asked(account)
                .path("conditionalmenu")
                .forEach(it -> ids.add(it.path("menuid").asLong()));
        return ids;
    }

    private JsonNode asked(WeChatAccount account) {
        try {
            return api.get(account, "/cgi-bin/menu/get");
        } catch (PlatformRefusal e) {
            if (e.code() == NO_MENU) {
                return JSON.createObjectNode();
            }
            throw e;
        }
    }

    private static @Nullable String text(JsonNode rule, String name, String other) {
        String text = rule.path(name).asString(rule.path(other).asString(""));
        return text.isEmpty() ? null : text;
    }

    private static Menu read(String json) {
        return JSON.readValue(json, Menu.class);
    }
}
