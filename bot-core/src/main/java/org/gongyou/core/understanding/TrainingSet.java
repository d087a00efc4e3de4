package org.gongyou.core.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.intents.Example;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the intent engine learns from. */
public final class TrainingSet {

    /** Where the general utterances lie. */
    public static final String GENERAL = "classpath*:nlu/*.yml";

    private static final YAMLMapper YAML = new YAMLMapper();

    private TrainingSet() {}

    /**
     * Every example that is shipped: of services, of knowledge entries as {@code intent/topic}, and general ones. Legal
     * entries are found by search and are not among them.
     *
     * @param general a pattern of files that map a label to its utterances
     */
    public static List<Example> of(ServiceCatalog services, KnowledgeBase knowledge, String general) {
        List<Example> examples = new ArrayList<>();
        services.all().forEach(s -> s.examples().forEach(text -> examples.add(new Example(s.id(), text))));
        knowledge.all().stream()
                .filter(k -> !k.legal())
                .forEach(k -> k.examples().forEach(text -> examples.add(new Example(k.label(), text))));
        for (Resource file : files(general)) {
            read(file).forEach((label, texts) -> texts.forEach(text -> examples.add(new Example(label, text))));
        }
        return List.copyOf(examples);
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

    private static Map<String, List<String>> read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return YAML.readValue(in, new TypeReference<Map<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
