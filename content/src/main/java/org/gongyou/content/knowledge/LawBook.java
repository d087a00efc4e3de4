package org.gongyou.content.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The laws that entries refer to by a short name, each with the version that was read and the days it is in force. */
final class LawBook {

    private static final Pattern ARTICLES = Pattern.compile("(第\\d+(、\\d+)*条(之[一二三四五六七八九十])?)?");

    /** The longest name first, since 劳动合同法 begins 劳动合同法实施条例 as well. */
    private final List<Law> laws;

    private LawBook(List<Law> laws) {
        this.laws = laws.stream()
                .sorted(Comparator.comparingInt((Law l) -> l.law.length()).reversed())
                .toList();
    }

    private record Law(
            String law,
            String name,
            String version,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * Reads the lists that a pattern names.
     *
     * @throws BadKnowledgeFileException if one is no such list
     */
    static LawBook read(String pattern) {
        List<Law> laws = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(file, laws, faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            throw new BadKnowledgeFileException(faults);
        }
        return new LawBook(laws);
    }

    private static void read(Resource file, List<Law> laws, List<String> faults) throws IOException {
        try (InputStream in = file.getInputStream()) {
            int number = 0;
            for (JsonNode node : new YAMLMapper().readTree(in)) {
                number++;
                try {
                    laws.add(law(node));
                } catch (DateTimeParseException | JacksonException e) {
                    faults.add(file.getFilename() + " 第 " + number
                            + " 条：要写成 {law: 简称, name: 全称, version: 版本, from: 2008-01-01}，日期写到日");
                }
            }
        } catch (JacksonException e) {
            faults.add(file.getFilename() + " 第 " + e.getLocation().getLineNr() + " 行附近：不是合法的 YAML，请检查缩进、引号和冒号");
        }
    }

    private static Law law(JsonNode node) {
        return new Law(
                node.required("law").asString(),
                node.required("name").asString(),
                node.required("version").asString(),
                date(node.path("from")),
                date(node.path("until")));
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : LocalDate.parse(node.asString());
    }

    /** The rule that "劳动合同法第10、14条" names; as it is worded if its law is not in the list. */
    Basis resolve(String text) {
        return laws.stream()
                .filter(l -> text.startsWith(l.law)
                        && ARTICLES.matcher(text.substring(l.law.length())).matches())
                .findFirst()
                .map(l -> new Basis(l.law, text.substring(l.law.length()), l.name, l.version, l.from, l.until))
                .orElseGet(() -> Basis.worded(text));
    }
}
