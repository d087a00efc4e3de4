package org.gongyou.intents.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gongyou.intents.pattern.QuickPattern;

/** A way to write a day or a span. */
record Form(QuickPattern pattern, Meaning meaning) {

    /** What a match means; may throw {@link DateTimeException} for a day that does not exist. */
    interface Meaning {
        Optional<Moment> of(Matcher matcher, LocalDate today);
    }

    static Form of(String pattern, Meaning meaning) {
        return new Form(QuickPattern.compile(pattern), meaning);
    }

    Optional<Moment> resolve(Matcher matcher, LocalDate today) {
        try {
            return meaning.of(matcher, today).filter(Moment::sensible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
