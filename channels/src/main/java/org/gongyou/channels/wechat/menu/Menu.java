package org.gongyou.channels.wechat.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The menus of an account.
 *
 * @param entries what everybody sees
 * @param conditional what some see instead; the first that fits counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Menu(List<Entry> entries, List<Conditional> conditional) {

    /** What an entry does. Names are stored; never rename one. */
    public enum Action {
        /** Opens its own entries. */
        NONE,
        /** Starts a service. */
        SERVICE,
        /** Lists all services. */
        SERVICES,
        /** Asks for a human. */
        HUMAN,
        /** Opens a page. */
        PAGE,
        /** Opens a mini program, or a page where there is none. */
        MINI_PROGRAM
    }

    /**
     * An entry; what its action does not need is dropped, and with entries of its own it has none.
     *
     * @param target the service, or the page's address
     * @param appId of the mini program
     * @param path within the mini program
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String name,
            Action action,
            @Nullable String target,
            @Nullable String appId,
            @Nullable String path,
            List<Entry> entries) {

        public Entry {
            entries = entries == null ? List.of() : List.copyOf(entries);
            name = name == null ? "" : name.strip();
            action = action == null || !entries.isEmpty() ? Action.NONE : action;
            boolean page = action == Action.PAGE || action == Action.MINI_PROGRAM;
            target = page || action == Action.SERVICE ? given(target) : null;
            appId = action == Action.MINI_PROGRAM ? given(appId) : null;
            path = action == Action.MINI_PROGRAM ? given(path) : null;
        }
    }

    /**
     * A menu for some.
     *
     * @param tagId the platform's number of a tag of followers
     * @param platform {@code 1} iOS, {@code 2} Android, {@code 3} others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Conditional(
            @Nullable String tagId, @Nullable String platform, List<Entry> entries) {

        public Conditional {
            tagId = given(tagId);
            platform = given(platform);
            entries = entries == null ? List.of() : List.copyOf(entries);
        }
    }

    public Menu {
        entries = entries == null ? List.of() : List.copyOf(entries);
        conditional = conditional == null ? List.of() : List.copyOf(conditional);
    }

    /** So that two menus that look the same are the same. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
