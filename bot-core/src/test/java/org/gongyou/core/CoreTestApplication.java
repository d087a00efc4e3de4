package org.gongyou.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongyou.core.approval.OfficerAccounts;
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
 * The persistent heart alone: no understanding but of ID and mobile numbers, a scripted dialogue, a scripted channel, the shipped services. Carries no
 * stereotype, so that the scans of other modules' tests pass it by.
 */
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.gongyou.core")
@ComponentScan({
    "org.gongyou.core.conversation",
    "org.gongyou.core.attachment",
    "org.gongyou.core.casework",
    "org.gongyou.core.identity",
    "org.gongyou.core.membership",
    "org.gongyou.core.union",
    "org.gongyou.core.delivery",
    "org.gongyou.core.parameter",
    "org.gongyou.core.announcement",
    "org.gongyou.core.broadcast",
    "org.gongyou.core.fulfilment",
    "org.gongyou.core.registration",
    "org.gongyou.core.appointment",
    "org.gongyou.core.survey",
    "org.gongyou.core.subscription",
    "org.gongyou.core.approval",
    "org.gongyou.core.lookup",
    "org.gongyou.core.wellbeing",
    "org.gongyou.core.aid",
    "org.gongyou.core.document",
    "org.gongyou.core.batch",
    "org.gongyou.core.confidence",
    "org.gongyou.core.privacy"
})
@Import({TestTime.class, UtcInstantTypeHandler.class})
public class CoreTestApplication {

    /** The account of an operator who works here no longer. */
    public static final long RETIRED = 404;

    @Bean
    ServiceCatalog serviceCatalog() {
        return ServiceFiles.load("classpath*:services/**/*.yml");
    }

    @Bean
    Interpreter interpreter() {
        return CoreTestApplication::numbersOnly;
    }

    private static Understanding numbersOnly(String text, LocalDate today) {
        List<Entity> numbers = Stream.concat(
                        entities(EntityTypes.ID_CARD, "\\d{17}[\\dX]", text),
                        entities(EntityTypes.MOBILE_CN, "(?<!\\d)1[3-9]\\d{9}(?!\\d)", text))
                .toList();
        return new Understanding(text, text, List.of(), List.of(), true, numbers, Crisis.NONE, List.of());
    }

    private static Stream<Entity> entities(String type, String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> new Entity(type, m.start(), m.end(), m.group(), m.group(), Map.of()));
    }

    /** Every account of the desk, except the one that is no longer in use. */
    @Bean
    OfficerAccounts officerAccounts() {
        return operator -> operator != RETIRED;
    }

    @Bean
    ScriptedDialogue scriptedDialogue() {
        return new ScriptedDialogue();
    }

    @Bean
    ScriptedSms scriptedSms() {
        return new ScriptedSms();
    }

    @Bean
    ScriptedChannel scriptedChannel() {
        return new ScriptedChannel();
    }

    @Bean
    ScriptedMedia scriptedMedia() {
        return new ScriptedMedia();
    }
}
