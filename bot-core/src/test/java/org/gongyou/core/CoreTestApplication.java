package org.gongyou.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongyou.core.conversation.Interpreter;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceFiles;
import org.gongyou.intents.Crisis;
import org.gongyou.intents.Entity;
import org.gongyou.intents.EntityTypes;
import org.gongyou.intents.Understanding;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The persistent heart alone: no understanding but of ID numbers, a scripted dialogue, a scripted channel, the shipped services. Carries no
 * stereotype, so that the scans of other modules' tests pass it by.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.gongyou.core")
@ComponentScan({
    "org.gongyou.core.conversation",
    "org.gongyou.core.attachment",
    "org.gongyou.core.casework",
    "org.gongyou.core.membership",
    "org.gongyou.core.union",
    "org.gongyou.core.delivery",
    "org.gongyou.core.parameter",
    "org.gongyou.core.privacy"
})
@Import({ClockConfiguration.class, UtcInstantTypeHandler.class})
public class CoreTestApplication {

    @Bean
    ServiceCatalog serviceCatalog() {
        return ServiceFiles.load("classpath*:services/**/*.yml");
    }

    @Bean
    Interpreter interpreter() {
        return CoreTestApplication::idNumbersOnly;
    }

    private static Understanding idNumbersOnly(String text, LocalDate today) {
        List<Entity> idNumbers = Pattern.compile("\\d{17}[\\dX]")
                .matcher(text)
                .results()
                .map(m -> new Entity(EntityTypes.ID_CARD, m.start(), m.end(), m.group(), m.group(), Map.of()))
                .toList();
        return new Understanding(text, text, List.of(), List.of(), true, idNumbers, Crisis.NONE, List.of());
    }

    @Bean
    ScriptedDialogue scriptedDialogue() {
        return new ScriptedDialogue();
    }

    @Bean
    ScriptedChannel scriptedChannel() {
        return new ScriptedChannel();
    }
}
