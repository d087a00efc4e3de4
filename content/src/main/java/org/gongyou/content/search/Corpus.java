package org.gongyou.content.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongyou.content.knowledge.KnowledgeBase;
import org.gongyou.content.knowledge.KnowledgeEntry;
import org.gongyou.intents.resource.Resources;

/**
 * What the search is made of: for each topic how people ask it and what is answered, and texts that no entry answers.
 *
 * @param topics each with its questions, normalised, and the rest of its words
 * @param unanswered normalised texts
 */
record Corpus(List<Topic> topics, List<String> unanswered) {

    /**
     * A topic; its versions for other days and regions are one.
     *
     * @param label intent and topic
     */
    record Topic(String intent, String topic, List<String> questions, List<String> answers) {}

    /** What there is in a knowledge base to be found: its legal topics. */
    static Corpus of(KnowledgeBase knowledge, Terms terms) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        for (KnowledgeEntry entry : knowledge.all()) {
            if (entry.legal()) {
                Topic topic = topics.computeIfAbsent(
                        entry.label(),
                        label -> new Topic(entry.intent(), entry.topic(), new ArrayList<>(), new ArrayList<>()));
                add(terms.normal(entry.title()), topic.questions());
                entry.examples().forEach(example -> add(terms.normal(example), topic.questions()));
                topic.answers().add(terms.normal(entry.answer()));
            }
        }
        List<String> unanswered = Resources.text(Corpus.class, "unanswered.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(terms::normal)
                .toList();
        return new Corpus(List.copyOf(topics.values()), unanswered);
    }

    private static void add(String question, List<String> questions) {
        if (!questions.contains(question)) {
            questions.add(question);
        }
    }

    /** Every text that needs a vector: the topics' questions, then what is not answered. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        topics.forEach(topic -> texts.addAll(topic.questions()));
        texts.addAll(unanswered);
        return texts;
    }

    /** Changes with the texts. */
    String hash(String encoder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(encoder.getBytes(StandardCharsets.UTF_8));
            for (Topic topic : topics) {
                String all = topic.intent()
                        + topic.topic()
                        + String.join("\n", topic.questions())
                        + String.join("\n", topic.answers());
                digest.update(all.getBytes(StandardCharsets.UTF_8));
            }
            digest.update(String.join("\n", unanswered).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
