package org.gongyou.core.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of a script, with the place where it stands. Asked for what it is not, it notes a fault and answers with
 * something harmless, so that reading goes on and all faults of a file come out at once.
 */
final class Entry {

    private final Node node;
    private final String path;
    private final Faults faults;

    Entry(Node node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    int line() {
        return Faults.line(node);
    }

    void fault(String what) {
        faults.add(node, path, what);
    }

    boolean isNull() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    private boolean isMapping() {
        return node instanceof MappingNode;
    }

    private boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The scalar as it is written, so that numbers keep their leading zeros; null for null. */
    @Nullable
    String textOrNull() {
        if (node instanceof ScalarNode scalar) {
            return isNull() ? null : scalar.getValue();
        }
        fault("must be a single value, not a " + (isList() ? "list" : "mapping"));
        return "";
    }

    String text() {
        String text = textOrNull();
        if (text == null) {
            fault("must have a value");
            return "";
        }
        return text;
    }

    boolean flag() {
        return one("true or false", t -> t.equals("true") ? Boolean.TRUE : t.equals("false") ? Boolean.FALSE : null)
                .orElse(false);
    }

    /** The scalar as something else; a fault naming what was wanted if {@code parse} gives null or throws. */
    <T> Optional<T> one(String wanted, Function<String, @Nullable T> parse) {
        String text = text();
        T parsed = null;
        try {
            parsed = parse.apply(text);
        } catch (RuntimeException e) {
            String why = e.getMessage() == null
                    ? ""
                    : " (" + e.getMessage().lines().findFirst().orElse("") + ")";
            fault("'" + text + "' is not " + wanted + why);
            return Optional.empty();
        }
        if (parsed == null) {
            fault("'" + text + "' is not " + wanted);
        }
        return Optional.ofNullable(parsed);
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Entry> items() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<Entry> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new Entry(item, path + "[" + (items.size() + 1) + "]", faults));
        }
        return items;
    }

    /** The items of what must be a list. */
    List<Entry> list() {
        if (!isList()) {
            fault("must be a list");
            return List.of();
        }
        return items();
    }

    /** The values of a mapping, by key. */
    Map<String, Entry> map() {
        if (!isMapping()) {
            fault("must be a mapping (key: value)");
            return Map.of();
        }
        Map<String, Entry> map = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Entry value = new Entry(tuple.getValueNode(), path.isEmpty() ? key : path + "." + key, faults);
            if (map.put(key, value) != null) {
                faults.add(tuple.getKeyNode(), value.path, "stands here twice; keep one of them");
            }
        }
        return map;
    }

    /** The values of a mapping that may have these keys and no others. */
    Map<String, Entry> map(List<String> known) {
        Map<String, Entry> map = map();
        if (!isMapping()) {
            return map;
        }
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                faults.add(tuple.getKeyNode(), path, "unknown key '" + key + "'" + Faults.cure(key, known));
            }
        }
        return map;
    }

    /** The values of a mapping as text. */
    Map<String, String> texts() {
        return map().entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, e -> e.getValue().text(), (a, b) -> b, LinkedHashMap::new));
    }
}
