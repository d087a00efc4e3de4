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
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads knowledge files: each is a list of entries, or {@code entries} with {@code defaults} for all of them. */
final class KnowledgeFiles {

    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<String> faults = new ArrayList<>();
    private final List<Placed> entries = new ArrayList<>();

    private final LawBook laws;

    private KnowledgeFiles(LawBook laws) {
        this.laws = laws;
    }

    static List<KnowledgeEntry> read(String pattern, LawBook laws) {
        KnowledgeFiles files = new KnowledgeFiles(laws);
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
        JsonNode list = root.isObject() && root.has("entries") ? root.get("entries") : root;
        if (!list.isArray()) {
            faults.add(name + "：整个文件应是一个列表，请让每个条目以“- topic:”开头；各条共有的写在 defaults 下，条目写在 entries 下");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            entry(name, i + 1, completed(list.get(i), root.path("defaults")));
        }
    }

    private static JsonNode completed(JsonNode entry, JsonNode defaults) {
        if (entry instanceof ObjectNode fields) {
            defaults.properties().stream()
                    .filter(common -> !fields.has(common.getKey()))
                    .forEach(common -> fields.set(common.getKey(), common.getValue()));
        }
        return entry;
    }

    private void entry(String file, int number, JsonNode node) {
        String topic = node.path("topic").asString("");
        String where = file + " 第 " + number + " 条" + (topic.isBlank() ? "" : "（" + topic + "）");
        List<String> found = KnowledgeRules.check(node);
        found.forEach(fault -> faults.add(where + " " + fault));
        if (found.isEmpty()) {
            KnowledgeEntry entry = entry(node);
            entry.basis().stream()
                    .filter(b -> entry.legal() && !b.listed())
                    .forEach(b ->
                            faults.add(where + " basis：“" + b.law() + "”认不出来，请写成“简称第10、14条”，简称要在 laws/laws.yml 里"));
            entries.add(new Placed(entry, where));
        }
    }

    private KnowledgeEntry entry(JsonNode node) {
        return new KnowledgeEntry(
                node.path("topic").asString(),
                node.path("intent").asString(),
                node.path("title").asString(),
                texts(node.path("examples")),
                node.path("answer").asString().strip(),
                texts(node.path("basis")).stream().map(laws::resolve).toList(),
                new Validity(
                        date(node.path("valid-from")), date(node.path("valid-until")), texts(node.path("regions"))),
                guidance(node),
                node.path("review-required").asBoolean(false));
    }

    private static Guidance guidance(JsonNode node) {
        return new Guidance(
                texts(node.path("next")),
                texts(node.path("documents")),
                texts(node.path("hotlines")),
                text(node.path("region-note")),
                text(node.path("calculation")),
                texts(node.path("services")),
                node.path("ask").valueStream().map(KnowledgeFiles::fact).toList());
    }

    private static Fact fact(JsonNode node) {
        return new Fact(
                node.path("fact").asString(),
                node.path("question").asString(),
                node.path("outcomes")
                        .valueStream()
                        .map(o -> new Fact.Outcome(
                                text(o.path("option")),
                                texts(o.path("words")),
                                text(o.path("from")),
                                text(o.path("below")),
                                o.path("say").asString()))
                        .toList(),
                new Fact.Reading(
                        texts(node.path("near")),
                        texts(node.path("not")),
                        node.path("adds").asBoolean(false),
                        node.path("dated").asBoolean(false),
                        text(node.path("limit"))));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
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
                    && entry.validity().regions().equals(other.entry.validity().regions())
                    && entry.validity().overlaps(other.entry.validity());
        }
    }
}
