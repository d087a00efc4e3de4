package org.gongyou.content.knowledge;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All knowledge entries. Immutable. */
public final class KnowledgeBase {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<KnowledgeEntry> entries;

    private KnowledgeBase(List<KnowledgeEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Loads every file that a pattern names; each is a list of entries.
     *
     * @throws BadKnowledgeFileException if any entry breaks the rules, with every fault
     */
    public static KnowledgeBase load(String pattern) {
        List<KnowledgeEntry> entries = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            for (Resource file : files(pattern)) {
                List<KnowledgeEntry> read = read(file, faults);
                check(String.valueOf(file.getFilename()), read, factory.getValidator(), faults);
                entries.addAll(read);
            }
        }
        Set<String> labels = new HashSet<>();
        entries.stream()
                .map(e -> e.intent() + "/" + e.topic())
                .filter(label -> !labels.add(label))
                .forEach(label -> faults.add(label + "：写了两次，请合并或改名"));
        if (!faults.isEmpty()) {
            throw new BadKnowledgeFileException(faults);
        }
        return new KnowledgeBase(entries);
    }

    /** The entry on a topic of an intent, if it is valid on that day. */
    public Optional<KnowledgeEntry> find(String intent, String topic, LocalDate on) {
        return entries.stream()
                .filter(e -> e.intent().equals(intent) && e.topic().equals(topic))
                .filter(e -> e.validOn(on))
                .findFirst();
    }

    /** Every entry, valid or not, in the order of the files. */
    public List<KnowledgeEntry> all() {
        return entries;
    }

    private static List<KnowledgeEntry> read(Resource file, List<String> faults) {
        try (InputStream in = file.getInputStream()) {
            return YAML.readValue(in, new TypeReference<List<KnowledgeEntry>>() {});
        } catch (JacksonException e) {
            String line = e.getLocation() == null ? "" : "第 " + e.getLocation().getLineNr() + " 行附近：";
            faults.add(file.getFilename() + " " + line + "写法不对，请检查字段名和缩进：" + e.getOriginalMessage());
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String file, List<KnowledgeEntry> entries, Validator validator, List<String> faults) {
        for (KnowledgeEntry entry : entries) {
            validator.validate(entry).stream()
                    .map(v -> file + " " + entry.topic() + " " + v.getPropertyPath() + "：" + v.getMessage())
                    .sorted()
                    .forEach(faults::add);
        }
    }

    private static List<Resource> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(r -> String.valueOf(r.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
