package org.gongyou.core.dialogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in which the police, the fire brigade or an ambulance are to be called before anything else: no matter of the
 * union's, and never "not our business". The expressions are in {@code emergencies.properties}.
 */
enum Emergency {
    ASSAULT,
    VIOLENCE,
    FIRE,
    MEDICAL;

    /** Whoever is in it does not write letters. */
    private static final int LONGEST = 30;

    private static final Expressions<Emergency> WORDS =
            Expressions.read(Emergency.class, "emergencies.properties", LONGEST);

    /** The emergency that a normalised text tells of. */
    static Optional<Emergency> of(String normalised) {
        return normalised.length() > LONGEST
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(kind -> WORDS.in(kind, normalised))
                        .findFirst();
    }

    /** The key of the fixed sentence. */
    String wording() {
        return "emergency." + name().toLowerCase(Locale.ROOT);
    }
}
