package org.gongyou.content.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads knowledge files: each is a list of entries. */
final class KnowledgeFiles {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<String> faults = new ArrayList<>();
    private final List<Placed> entries = new ArrayList<>();

    private KnowledgeFiles() {}

    static List<KnowledgeEntry> read(String pattern) {
        KnowledgeFiles files = new KnowledgeFiles();
        resources(pattern).forEach(files::file);
        files.repeated();
        if (!files.faults.isEmpty()) {
            throw new BadKnowledgeFileException(files.faults);
        }
        return files.entries.stream().map(Placed::entry).toList();
    }

    private void file(Resource resource) {
        String name = String.valueOf(resource.getFilename());
        JsonNode root;
        try (InputStream in = resource.getInputStream()) {
            root = YAML.readTree(in);
        } catch (JacksonException e) {
            faults.add(name + " 第 " + e.getLocation().getLineNr() + " 行附近：不是合法的 YAML，请检查缩进、引号和冒号");
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!root.isArray()) {
            faults.add(name + "：整个文件应是一个列表，请让每个条目以“- topic:”开头");
            return;
        }
        for (int i = 0; i < root.size(); i++) {
            entry(name, i + 1, root.get(i));
        }
    }

    private void entry(String file, int number, JsonNode node) {
        String topic = node.path("topic").asString("");
        String where = file + " 第 " + number + " 条" + (topic.isBlank() ? "" : "（" + topic + "）");
        List<String> found = KnowledgeRules.check(node);
        found.forEach(fault -> faults.add(where + " " + fault));
        if (found.isEmpty()) {
            entries.add(new Placed(entry(node), where));
        }
    }

    private static KnowledgeEntry entry(JsonNode node) {
        return new KnowledgeEntry(
                node.path("topic").asString(),
                node.path("intent").asString(),
                node.path("title").asString(),
                texts(node.path("examples")),
                node.path("answer").asString().strip(),
                texts(node.path("basis")),
                date(node.path("valid-from")),
                date(node.path("valid-until")),
                texts(node.path("regions")),
                node.path("review-required").asBoolean(false));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : LocalDate.parse(node.asString());
    }

    /** Two entries that could both be served to one question, or one utterance that means two of them. */
    private void repeated() {
        Map<String, Placed> asked = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Placed placed = entries.get(i);
            entries.subList(0, i).stream()
                    .filter(placed::rivals)
                    .map(other ->
                            placed.where + " topic：和" + other.where + "是同一个问题、有效期重叠，请合并，或用 valid-from、valid-until 错开")
                    .forEach(faults::add);
            for (String example : placed.entry.examples()) {
                Placed first = asked.putIfAbsent(example, placed);
                if (first != null && (first == placed || !first.entry.label().equals(placed.entry.label()))) {
                    faults.add(placed.where + " examples：“" + example + "”在" + first.where + "已有，请只留一处");
                }
            }
        }
    }

    private static List<Resource> resources(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(r -> String.valueOf(r.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry and where it stands. */
    private record Placed(KnowledgeEntry entry, String where) {

        boolean rivals(Placed other) {
            return entry.label().equals(other.entry.label())
                    && entry.regions().equals(other.entry.regions())
                    && entry.overlaps(other.entry);
        }
    }
}
