package org.gongyou.core.service;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.gongyou.core.service.YamlNode.Fields;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads service definition files and refuses bad ones with every fault at once, each as
 * {@code file:line field：what is wrong, what to do}.
 *
 * <p>A file is read as a tree first. What cannot become a field of the definition is noted and left out, so that the rules
 * are checked on all the rest.
 */
public final class ServiceFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private ServiceFiles() {}

    /**
     * Loads every file that a pattern names.
     *
     * @param pattern such as {@code classpath*:services/**}{@code /*.yml}
     * @throws BadServiceFileException if any file breaks the rules, or names what no other has
     */
    public static ServiceCatalog load(String pattern) {
        List<String> faults = new ArrayList<>();
        List<ServiceDefinition> services = new ArrayList<>();
        for (Resource file : resources(pattern)) {
            try (InputStream in = file.getInputStream()) {
                services.add(read(String.valueOf(file.getFilename()), in));
            } catch (BadServiceFileException e) {
                faults.addAll(e.faults());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!faults.isEmpty()) {
            throw new BadServiceFileException(faults);
        }
        ServiceCatalog catalog = new ServiceCatalog(services);
        List<String> between = new BundleRules(catalog).faults();
        if (!between.isEmpty()) {
            throw new BadServiceFileException(between);
        }
        return catalog;
    }

    /**
     * Reads one file.
     *
     * @throws BadServiceFileException naming the file, the line, the field, what is wrong and what to do
     */
    public static ServiceDefinition read(String name, InputStream in) {
        Faults faults = new Faults(name);
        ServiceDefinition service = bind(fields(in, faults), faults);
        VALIDATOR.validate(service).forEach(v -> note(v, faults));
        new ServiceRules(service, faults).check();
        if (!faults.none()) {
            throw new BadServiceFileException(faults.lines());
        }
        return service;
    }

    private static Fields fields(InputStream in, Faults faults) {
        try {
            if (tree(in, 0) instanceof Fields fields) {
                new Fragments(faults).put(fields);
                new Shape(faults).check("", fields, ServiceDefinition.class);
                return fields;
            }
            faults.add(1, "(文件开头)", "应写一组字段，如 id: org.member.join");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String first =
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            faults.add(line, "(YAML)", "写法不对，请检查这一行附近的缩进、冒号后的空格和引号（" + first + "）");
        }
        throw new BadServiceFileException(faults.lines());
    }

    private static ServiceDefinition bind(Fields fields, Faults faults) {
        try {
            return YAML.treeToValue(fields.toJson(), ServiceDefinition.class);
        } catch (JacksonException e) {
            faults.add(1, "(文件)", "写法不对：" + e.getOriginalMessage());
            throw new BadServiceFileException(faults.lines());
        }
    }

    private static void note(ConstraintViolation<ServiceDefinition> violation, Faults faults) {
        String path = faults.path(violation.getPropertyPath().toString());
        Class<? extends Annotation> rule =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        boolean lacking = rule == NotBlank.class || rule == NotNull.class || rule == NotEmpty.class;
        if (faults.about(path)) {
            return;
        }
        if (lacking) {
            faults.add(path, "缺少这一项，请补上");
        } else {
            faults.add(path, rule == Positive.class ? "应写大于 0 的整数" : violation.getMessage());
        }
    }

    static YamlNode tree(InputStream in, int fixedLine) {
        try (JsonParser parser = YAML.createParser(in)) {
            return YamlNode.read(parser, fixedLine);
        }
    }

    static JsonNode toTree(Condition condition) {
        return YAML.valueToTree(condition);
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
}
