package org.gongyou.intents.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Components in a row. Immutable and safe for many threads. */
public final class Pipeline {

    private final List<Component> components;

    private Pipeline(List<Component> components) {
        this.components = components;
    }

    /**
     * A pipeline of these components, in this order.
     *
     * @throws IncompletePipelineException when a component needs a layer that none before it provides
     */
    public static Pipeline of(List<Component> components) {
        Set<Layer> provided = EnumSet.noneOf(Layer.class);
        for (Component component : components) {
            for (Layer needed : component.requires()) {
                if (!provided.contains(needed)) {
                    throw new IncompletePipelineException(component, needed, provided, components);
                }
            }
            provided.addAll(component.provides());
        }
        return new Pipeline(List.copyOf(components));
    }

    /** The components in their order. */
    public List<Component> components() {
        return components;
    }

    /** What all components together find. */
    public Analysis process(Analysis analysis) {
        Analysis result = analysis;
        for (Component component : components) {
            result = component.process(result);
        }
        return result;
    }
}
