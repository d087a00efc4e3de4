package org.gongyou.core.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongyou.core.service.YamlNode.Fields;
import org.gongyou.core.service.YamlNode.Items;
import org.gongyou.core.service.YamlNode.Scalar;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;

/**
 * Slots that several services share: {@code - include: applicant.yml} in a list of slots stands for the slots of
 * {@code fragments/applicant.yml}; {@code only: [person_name]} takes some of them.
 */
final class Fragments {

    private static final Set<String> KEYS = Set.of("include", "only");

    private final Faults faults;

    Fragments(Faults faults) {
        this.faults = faults;
    }

    /** Puts the shared slots where a service file names them. */
    void put(Fields service) {
        if (!(service.values().get("slots") instanceof Items slots)) {
            return;
        }
        List<YamlNode> all = new ArrayList<>();
        for (YamlNode item : slots.items()) {
            if (item instanceof Fields fields && fields.values().get("include") instanceof Scalar named) {
                all.addAll(included(fields, named));
            } else {
                all.add(item);
            }
        }
        slots.items().clear();
        slots.items().addAll(all);
    }

    private List<YamlNode> included(Fields include, Scalar named) {
        include.values().keySet().stream()
                .filter(k -> !KEYS.contains(k))
                .forEach(k -> faults.add(include.line(), "slots.include", "include 旁边只能写 only，没有“" + k + "”"));
        List<YamlNode> slots = slots(named);
        YamlNode only = include.values().get("only");
        if (only == null) {
            return slots;
        }
        if (!(only instanceof Items list) || !list.items().stream().allMatch(Scalar.class::isInstance)) {
            faults.add(only.line(), "slots.include.only", "应写成 [词槽名, 词槽名]");
            return List.of();
        }
        return chosen(list, slots, named);
    }

    private List<YamlNode> chosen(Items only, List<YamlNode> slots, Scalar named) {
        Set<String> wanted = new HashSet<>();
        only.items().forEach(i -> wanted.add(((Scalar) i).text()));
        List<YamlNode> chosen = slots.stream()
                .filter(s -> Shape.nameOf(s).filter(wanted::remove).isPresent())
                .toList();
        wanted.forEach(w -> faults.add(only.line(), "slots.include.only", named.text() + " 里没有“" + w + "”这个词槽"));
        return chosen;
    }

    private List<YamlNode> slots(Scalar named) {
        String path = "slots.include";
        YamlNode fragment = named.text().matches("[a-z_]+\\.yml") ? read(named) : null;
        if (fragment == null) {
            faults.add(named.line(), path, "没有“" + named.text() + "”这个公用片段，片段放在 fragments 目录，如 applicant.yml");
            return List.of();
        }
        if (fragment instanceof Fields fields && fields.values().get("slots") instanceof Items slots) {
            return slots.items();
        }
        faults.add(named.line(), path, named.text() + " 里要有 slots 列表");
        return List.of();
    }

    private @Nullable YamlNode read(Scalar named) {
        ClassPathResource file = new ClassPathResource("fragments/" + named.text());
        if (!file.exists()) {
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            return ServiceFiles.tree(in, named.line());
        } catch (JacksonException e) {
            faults.add(named.line(), "slots.include", named.text() + " 的 YAML 写法不对：" + e.getOriginalMessage());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
