package org.gongyou.core.wellbeing;

/** Names of jobs for one round of a crisis: its case, what else the job must know, and the round, with hyphens between them. */
final class Round {

    private Round() {}

    static long caseOf(String instance) {
        int end = instance.indexOf('-');
        return Long.parseLong(end < 0 ? instance : instance.substring(0, end));
    }

    /** The first where none stands there, as in jobs that were planned before there were rounds. */
    static int of(String instance) {
        String last = instance.substring(instance.lastIndexOf('-') + 1);
        return instance.indexOf('-') >= 0 && last.matches("\\d+") ? Integer.parseInt(last) : 1;
    }
}
