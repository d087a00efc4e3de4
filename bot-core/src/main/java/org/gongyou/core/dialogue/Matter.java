package org.gongyou.core.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which legal topics the talk is about: the one answered last, or those of which one was to be chosen. */
final class Matter {

    private static final String LEGAL = "law:";

    private Matter() {}

    /** What a question "which of these?" is about, as a subject. */
    static String chosenFrom(List<String> topics) {
        return LEGAL + String.join(",", topics);
    }

    /** The topics; none where the talk is about no legal question. */
    static List<String> of(@Nullable Pending pending) {
        if (pending == null || pending.subject() == null) {
            return List.of();
        }
        String subject = pending.subject();
        return switch (pending.kind()) {
            case ANSWERED -> List.of(subject);
            case FACT -> List.of(subject.substring(0, subject.indexOf(':')));
            case CLARIFY ->
                subject.startsWith(LEGAL)
                        ? List.of(subject.substring(LEGAL.length()).split(","))
                        : List.of();
            default -> List.of();
        };
    }
}
