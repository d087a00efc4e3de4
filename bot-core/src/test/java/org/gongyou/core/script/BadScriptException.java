package org.gongyou.core.script;

import java.util.List;

/** A script breaks the rules; the message has one line for every fault: file, line, key, what is wrong, what to do. */
final class BadScriptException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // a List.copyOf is serialisable
    private final List<String> faults;

    BadScriptException(List<String> faults) {
        super(faults.size() + (faults.size() == 1 ? " fault" : " faults") + " in the script:\n"
                + String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
