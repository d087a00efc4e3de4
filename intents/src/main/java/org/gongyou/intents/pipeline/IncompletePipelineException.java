package org.gongyou.intents.pipeline;

import java.util.List;
import java.util.Set;

/** A pipeline in which a component would not find what it needs; the message says what to add and where. */
public final class IncompletePipelineException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    IncompletePipelineException(Component component, Layer needed, Set<Layer> provided, List<Component> all) {
        super("%s requires %s, but the components before it provide only %s; %s"
                .formatted(component.name(), needed, provided, advice(component, needed, all)));
    }

    private static String advice(Component component, Layer needed, List<Component> all) {
        return all.stream()
                .filter(c -> c != component && c.provides().contains(needed))
                .findFirst()
                .map(c -> "move " + c.name() + " in front of it")
                .orElse("add a component that provides " + needed + " in front of it");
    }
}
