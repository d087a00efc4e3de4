package org.gongyou.core.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.TakenUp;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceDefinition;
import org.gongyou.core.service.ServiceFiles;
import org.gongyou.core.understanding.ShippedFiles;
import org.gongyou.intents.IntentEngine;
import org.gongyou.intents.ModelStore;
import org.gongyou.intents.Understanding;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What conversations are played with: the shipped services, knowledge and model. Remembers what each text was understood
 * to mean on each day, since the same ones come again and again. May be used by several threads.
 */
public final class Stage {

    private static final Pattern VERSION = Pattern.compile("(?m)^version: *(\\d+)");

    private final IntentEngine engine;
    private final ServiceCatalog services;
    private final Dialogue dialogue;
    private final Map<String, Understanding> understood;

    private Stage(
            IntentEngine engine, ServiceCatalog services, Dialogue dialogue, Map<String, Understanding> understood) {
        this.engine = engine;
        this.services = services;
        this.dialogue = new TakenUp(dialogue, this::understand);
        this.understood = understood;
    }

    /**
     * With all that ships.
     *
     * @param models where trained models are kept
     */
    public static Stage shipped(Path models) {
        return new Stage(
                ModelStore.openOrTrain(models, ShippedFiles.examples()),
                ShippedFiles.services(),
                ShippedFiles.dialogue(),
                new ConcurrentHashMap<>());
    }

    /** The services that are live. */
    public ServiceCatalog services() {
        return services;
    }

    /** The dialogue over those services. */
    public Dialogue dialogue() {
        return dialogue;
    }

    /** What is understood of a text on the day of an instant. */
    public Understanding understand(String text, Instant now) {
        return understand(text, LocalDate.ofInstant(now, World.CHINA));
    }

    private Understanding understand(String text, LocalDate day) {
        return understood.computeIfAbsent(day + text, key -> engine.understand(text, day));
    }

    /** The same, after a new version of a service has gone live. */
    Stage publishing(String service) {
        List<ServiceDefinition> live = new ArrayList<>(services.all());
        live.replaceAll(s -> s.id().equals(service) ? next(service) : s);
        ServiceCatalog changed = new ServiceCatalog(live);
        return new Stage(engine, changed, ShippedFiles.dialogue(changed), understood);
    }

    private ServiceDefinition next(String service) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:services/**/" + service + ".yml");
            try (InputStream in = files[0].getInputStream()) {
                String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                int version = services.get(service).version() + 1;
                String newer = VERSION.matcher(yaml).replaceFirst((MatchResult m) -> "version: " + version);
                return ServiceFiles.read(
                        service + ".yml", new ByteArrayInputStream(newer.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
