package org.gongyou.core.parameter;

import java.util.List;

/** Parameters that cannot be taken; each fault says in Chinese where, what is wrong, and what to do. */
public class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a List.copyOf is serialisable
    private final List<String> faults;

    public BadParameterException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
