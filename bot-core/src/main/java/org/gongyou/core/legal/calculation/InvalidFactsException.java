package org.gongyou.core.legal.calculation;

import java.util.List;
import java.util.stream.Collectors;

/** Facts from which nothing can be worked out. */
public class InvalidFactsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a List.copyOf is serialisable
    private final List<Fault> faults;

    /**
     * What is wrong with one input.
     *
     * @param field its name
     * @param message what is wrong and what to do, in Chinese
     */
    public record Fault(String field, String message) implements java.io.Serializable {}

    public InvalidFactsException(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining("；")));
        this.faults = List.copyOf(faults);
    }

    public InvalidFactsException(String field, String message) {
        this(List.of(new Fault(field, message)));
    }

    /** Every fault, in the order of the inputs. */
    public List<Fault> faults() {
        return faults;
    }
}
