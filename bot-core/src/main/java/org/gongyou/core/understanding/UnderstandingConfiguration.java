package org.gongyou.core.understanding;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.gongyou.content.knowledge.Basis;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.core.conversation.Interpreter;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueManager;
import org.gongyou.core.dialogue.Knowledge;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceFiles;
import org.gongyou.intents.LiveEngine;
import org.gongyou.intents.ModelStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts services, knowledge, understanding and dialogue together. */
@Configuration(proxyBeanMethods = false)
class UnderstandingConfiguration {

    @Bean
    ServiceCatalog serviceCatalog() {
        return ServiceFiles.load(ShippedFiles.SERVICES);
    }

    @Bean
    KnowledgeBase knowledgeBase() {
        return KnowledgeBase.load(ShippedFiles.KNOWLEDGE);
    }

    /** The model comes from the jar or the data folder; it is trained only when what it learns from has changed. */
    @Bean
    LiveEngine intentEngine(
            ServiceCatalog services, KnowledgeBase knowledge, @Value("${gongyou.data-dir:./data}") Path dataDir) {
        Path models = dataDir.resolve("models");
        ShippedModel.unpackInto(models);
        return new LiveEngine(ModelStore.openOrTrain(models, TrainingSet.of(services, knowledge, TrainingSet.GENERAL)));
    }

    @Bean
    Interpreter interpreter(LiveEngine engine) {
        return engine::understand;
    }

    @Bean
    Dialogue dialogue(ServiceCatalog services, KnowledgeBase knowledge) {
        return new DialogueManager(services, answersFrom(knowledge));
    }

    /** Knowledge entries as the dialogue says them: the answer, then what it rests on. */
    static Knowledge answersFrom(KnowledgeBase knowledge) {
        return (intent, topic, on) -> knowledge.find(intent, topic, on).map(UnderstandingConfiguration::worded);
    }

    private static String worded(KnowledgeEntry entry) {
        return entry.basis().isEmpty()
                ? entry.answer()
                : entry.answer()
                        + entry.basis().stream().map(Basis::text).collect(Collectors.joining("；", "（依据：", "）"));
    }
}
