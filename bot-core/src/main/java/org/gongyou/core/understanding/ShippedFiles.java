package org.gongyou.core.understanding;

import java.nio.file.Path;
import java.util.List;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.content.search.KnowledgeSearch;
import org.gongyou.core.dialogue.Dialogue;
import org.gongyou.core.service.ServiceCatalog;
import org.gongyou.core.service.ServiceFiles;
import org.gongyou.intents.Example;

/** The services and the knowledge that ship with the product. */
public final class ShippedFiles {

    static final String SERVICES = "classpath*:services/**/*.yml";
    static final String KNOWLEDGE = KnowledgeBase.SHIPPED;

    private ShippedFiles() {}

    /** What the engine learns from, as shipped. */
    public static List<Example> examples() {
        return TrainingSet.of(services(), knowledge(), TrainingSet.GENERAL);
    }

    /** The services as shipped. */
    public static ServiceCatalog services() {
        return ServiceFiles.load(SERVICES);
    }

    /** A dialogue over the services and the knowledge as shipped. */
    public static Dialogue dialogue() {
        return dialogue(services());
    }

    /** A dialogue over other services and the knowledge as shipped. */
    public static Dialogue dialogue(ServiceCatalog services) {
        KnowledgeBase knowledge = knowledge();
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "gongyou-knowledge");
        return UnderstandingConfiguration.dialogueOver(
                services, new EntryAnswers(knowledge, KnowledgeSearch.open(knowledge, folder)));
    }

    private static KnowledgeBase knowledge() {
        return KnowledgeBase.load(KNOWLEDGE);
    }
}
