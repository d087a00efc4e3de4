package org.gongyou.core.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Words that let in whoever brings them: sealed, so that they can neither be guessed nor made and tell nobody anything, good for one
 * purpose, and for a while. They hold nothing but letters, digits, {@code -} and {@code _}, as addresses and cookies want it. Thread-safe.
 */
@Component
public class Passes {

    private static final String APART = "\n";

    private final PersonalData keys;
    private final Clock clock;

    Passes(PersonalData keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A pass that begins to hold now.
     *
     * @param purpose no pass for another one is good in its place; one line
     * @param subject what {@link #open} gives back
     */
    public String issue(String purpose, String subject, Duration life) {
        String end = Long.toString(clock.instant().plus(life).getEpochSecond());
        byte[] sealed = keys.seal(String.join(APART, purpose, end, subject).getBytes(UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** What a pass was issued for; empty if it is none of ours, for something else, or good no longer. */
    public Optional<String> open(String purpose, String pass) {
        try {
            String[] words = new String(keys.open(Base64.getUrlDecoder().decode(pass)), UTF_8).split(APART, 3);
            boolean ours = words.length == 3 && words[0].equals(purpose);
            return ours && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(words[1])))
                    ? Optional.of(words[2])
                    : Optional.empty();
        } catch (UnreadableDataException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
