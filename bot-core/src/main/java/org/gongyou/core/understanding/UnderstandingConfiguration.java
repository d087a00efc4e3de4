package org.gongyou.core.understanding;

import java.nio.file.Path;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.content.search.KnowledgeSearch;
import org.gongyou.core.acquaintance.AcquaintedDialogue;
import org.gongyou.core.conversation.Interpreter;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.dialogue.DialogueManager;
import org.gongyou.core.dialogue.Knowledge;
import org.gongyou.core.dialogue.TakenUp;
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
    KnowledgeSearch knowledgeSearch(KnowledgeBase knowledge, @Value("${gongyou.data-dir:./data}") Path dataDir) {
        return KnowledgeSearch.open(knowledge, dataDir.resolve("models"));
    }

    @Bean
    Dialogue dialogue(
            ServiceCatalog services, KnowledgeBase knowledge, KnowledgeSearch search, Interpreter interpreter) {
        return new TakenUp(dialogueOver(services, new EntryAnswers(knowledge, search)), interpreter::interpret);
    }

    static Dialogue dialogueOver(ServiceCatalog services, Knowledge knowledge) {
        return new AcquaintedDialogue(new DialogueManager(services, knowledge), services);
    }
}
