package org.gongyou.core.service;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads service definition files and refuses bad ones with every fault at once. */
public final class ServiceFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ServiceFiles() {}

    /**
     * Loads every file that a pattern names.
     *
     * @param pattern such as {@code classpath*:services/**}{@code /*.yml}
     * @throws BadServiceFileException if any file breaks the rules
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
        return new ServiceCatalog(services);
    }

    /**
     * Reads one file.
     *
     * @throws BadServiceFileException naming the file, the field and what is wrong
     */
    public static ServiceDefinition read(String name, InputStream in) {
        ServiceDefinition service;
        try {
            service = YAML.readValue(in, ServiceDefinition.class);
        } catch (JacksonException e) {
            throw new BadServiceFileException(List.of(name + " " + path(e) + "：" + reason(e)));
        }
        List<String> faults = new ArrayList<>();
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            validator.validate(service).stream()
                    .map(v -> name + " " + v.getPropertyPath() + "：" + v.getMessage())
                    .sorted()
                    .forEach(faults::add);
        }
        if (faults.isEmpty()) {
            ServiceRules.check(service).stream().map(f -> name + " " + f).forEach(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new BadServiceFileException(faults);
        }
        return service;
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
                continue;
            }
            path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
        }
        String where = path.isEmpty() ? "(文件开头)" : path.toString();
        return e.getLocation() == null ? where : where + "（第 " + e.getLocation().getLineNr() + " 行附近）";
    }

    private static String reason(JacksonException e) {
        String message = e.getOriginalMessage();
        if (message.startsWith("Unrecognized property")) {
            return "没有这个字段，请检查拼写";
        }
        return "写法不对：" + message;
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
