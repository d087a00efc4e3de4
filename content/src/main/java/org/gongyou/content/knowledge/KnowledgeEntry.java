package org.gongyou.content.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question that the union can answer.
 *
 * @param topic its name under the intent, such as {@code fee}, or {@code QA-A01} for a legal topic
 * @param intent the service that the question belongs to, such as {@code org.member.join}
 * @param title the question in a few words
 * @param examples how people ask it
 * @param answer what is said, in Chinese
 * @param basis the rules that the answer rests on, each with its article number where it was checked in the rule's text; they
 *     are shown to people after the answer
 * @param validity when and where it may be served
 * @param guidance what to do next, what to bring, whom to call, what to ask
 * @param reviewRequired whether somebody has yet to hold it against the original of its basis; the console shows these
 */
public record KnowledgeEntry(
        String topic,
        String intent,
        String title,
        List<String> examples,
        String answer,
        List<Basis> basis,
        Validity validity,
        Guidance guidance,
        boolean reviewRequired) {

    public KnowledgeEntry {
        examples = List.copyOf(examples);
        basis = List.copyOf(basis);
    }

    /** What it is known by: no two entries that may be served at one time and place share it. */
    public String label() {
        return intent + "/" + topic;
    }

    /** Whether it is a legal topic, found by search; the others are found by what the understanding learned of them. */
    public boolean legal() {
        return legal(topic);
    }

    static boolean legal(String topic) {
        return topic.startsWith("QA-");
    }

    /** Whether it may be served on that day: it holds, and so does every rule that it rests on. */
    public boolean validOn(LocalDate day) {
        return validity.on(day) && basis.stream().noneMatch(b -> b.repealedBy(day));
    }

    /** Whether it may be served to somebody there on that day. */
    public boolean holds(LocalDate day, @Nullable String region) {
        return validOn(day) && validity.in(region);
    }
}
