package org.gongyou.intents;

import java.util.List;

/** Training or test data that cannot be used, with every fault and its line. */
public final class BadTrainingDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<String> faults;

    /** With each fault as "file:line: what is wrong". */
    public BadTrainingDataException(List<String> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    BadTrainingDataException(List<String> faults, Throwable cause) {
        super(message(faults), cause);
        this.faults = List.copyOf(faults);
    }

    /** Each fault as "file:line: what is wrong". */
    public List<String> faults() {
        return faults;
    }

    private static String message(List<String> faults) {
        String shown = String.join("\n", faults.subList(0, Math.min(SHOWN, faults.size())));
        return faults.size() > SHOWN ? shown + "\n… and " + (faults.size() - SHOWN) + " more" : shown;
    }
}
