package org.gongyou.intents.commandline.report;

import java.util.Locale;

/** Numbers as people read them. */
public final class Figures {

    private Figures() {}

    /** A share as a percentage. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f ms" : "%.0f ms", value);
    }
}
