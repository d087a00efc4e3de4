package org.gongyou.core.dialogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A button as it comes back: what it does, and to which question of which form it belonged.
 *
 * <p>Keys go out as {@code skip@t12.platform_name}; the part after the @ names the form and the question, at the summary
 * the answers too. So a button pressed late can be told from one that counts, however often its bubble was repeated. A
 * key without such a part counts as pressed in time.
 *
 * @param stamp null where the key has none
 */
record Button(String key, @Nullable String stamp) {

    private static final Set<String> ALWAYS = Set.of("human", "menu", "help", "resume");

    static Button of(String key) {
        int at = key.lastIndexOf('@');
        return at <= 0 ? new Button(key, null) : new Button(key.substring(0, at), key.substring(at + 1));
    }

    /** The key that goes out. */
    static String stamped(String key, List<Flow> flows, @Nullable Pending pending) {
        String stamp = stamp(flows, pending);
        boolean always = ALWAYS.contains(key) || key.matches("(start|list|danger|ask|fact):.*");
        return always || stamp.isEmpty() ? key : key + "@" + stamp;
    }

    /** Whether its question is the one that waits for an answer. */
    boolean isCurrent(Scene scene) {
        return stamp == null || stamp.equals(stamp(scene.flows(), scene.before().pending()));
    }

    /** Whether it was shown in that form. */
    boolean isOf(Flow flow) {
        return stamp == null || stamp.startsWith(flow.id() + ".");
    }

    private static String stamp(List<Flow> flows, @Nullable Pending pending) {
        Flow top = flows.isEmpty() ? null : flows.get(flows.size() - 1);
        if (pending != null) {
            String subject = pending.subject() == null ? "" : "." + pending.subject();
            return (top == null ? "" : top.id()) + ".?" + pending.kind().ordinal() + subject;
        }
        if (top == null || top.asking() == null) {
            return "";
        }
        return top.id() + "." + top.asking() + (Flow.CONFIRM.equals(top.asking()) ? "." + digest(top.slots()) : "");
    }

    private static String digest(Map<String, String> answers) {
        String all = answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(a -> a.getKey() + "=" + a.getValue())
                .collect(Collectors.joining("\n"));
        return Integer.toHexString(all.hashCode());
    }
}
