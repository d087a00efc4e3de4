package org.gongyou.core.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongyou.core.dialogue.Decision;
import org.gongyou.core.dialogue.DialogueState;
import org.gongyou.core.dialogue.Effect;
import org.gongyou.core.dialogue.Flow;
import org.gongyou.core.dialogue.Reason;
import org.gongyou.core.message.Content;
import org.gongyou.intents.Understanding;
import org.jspecify.annotations.Nullable;

/**
 * A turn that was played.
 *
 * @param content what the person did; null when an operator ruled
 * @param heard what was understood of it; null when it had no words
 * @param reply what the person sees, as the channel shows it; empty when nothing
 * @param bubbles how many messages that takes
 */
record Played(
        Script.Step step,
        @Nullable Content content,
        @Nullable Understanding heard,
        DialogueState before,
        Decision decision,
        String reply,
        int bubbles) {

    private static Optional<Flow> top(DialogueState state) {
        return state.flows().isEmpty()
                ? Optional.empty()
                : Optional.of(state.flows().get(state.flows().size() - 1));
    }

    Optional<Flow> flow() {
        return top(decision.state());
    }

    Optional<Flow> flowBefore() {
        return top(before);
    }

    @Nullable
    String service() {
        return flow().map(Flow::service).orElse(null);
    }

    @Nullable
    String asking() {
        return flow().map(Flow::asking).orElse(null);
    }

    /** The answers handed in by this turn, else those of the form under way. */
    Map<String, String> slots() {
        return decision.effects().stream()
                .flatMap(e -> handedIn(e).stream())
                .findFirst()
                .or(() -> flow().map(Flow::slots))
                .orElse(Map.of());
    }

    static Optional<Map<String, String>> handedIn(Effect effect) {
        if (effect instanceof Effect.OpenCase open) {
            return Optional.of(open.answers());
        }
        if (effect instanceof Effect.HandIn form) {
            return Optional.of(form.answers());
        }
        return effect instanceof Effect.AmendCase amend ? Optional.of(amend.answers()) : Optional.empty();
    }

    List<String> effectNames() {
        return decision.effects().stream().map(Effect::name).toList();
    }

    int crisis() {
        return heard == null ? 0 : heard.crisis().level();
    }

    /** The turn as it stands in a failure's account. */
    String told() {
        String said = content == null ? "(desk)" : content.asText();
        return Stream.of("人: " + said, "机: " + reply.replace("\n", "\n    "))
                .collect(Collectors.joining("\n  ", "  ", "\n"));
    }

    /** All that a failure must show of it. */
    String inFull() {
        String flows = decision.state().flows().stream()
                .map(f -> f.service() + " asking " + f.asking() + " " + f.slots()
                        + (f.skipped().isEmpty() ? "" : " skipped " + f.skipped()))
                .collect(Collectors.joining("\n             "));
        return told()
                + "  flows:     " + (flows.isEmpty() ? "none" : flows)
                + "\n  pending:   " + decision.state().pending()
                + "\n  effects:   " + decision.effects()
                + "\n  because:   " + because()
                + "\n  heard:     " + understood() + "\n";
    }

    private String because() {
        return decision.because().stream().map(Reason::toString).collect(Collectors.joining("\n             "));
    }

    private String understood() {
        if (heard == null) {
            return "no words";
        }
        return heard.ranking().stream()
                        .limit(3)
                        .map(r -> String.format("%s %.2f", r.intent(), r.confidence()))
                        .collect(Collectors.joining(", "))
                + (heard.outOfScope() ? ", out of scope" : "")
                + heard.entities().stream()
                        .map(e -> e.type() + "=" + e.value())
                        .collect(Collectors.joining(", ", "; ", ""));
    }
}
