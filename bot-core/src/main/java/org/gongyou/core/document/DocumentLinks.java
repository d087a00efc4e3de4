package org.gongyou.core.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.gongyou.core.privacy.PersonalData;
import org.gongyou.core.privacy.UnreadableDataException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses by which a draft can be opened without signing in, for the browser that WeChat hands it to. What follows {@code /documents/}
 * is sealed: it can neither be guessed nor made, says nothing of the person, opens one draft only, and holds for a day.
 */
@Component
class DocumentLinks {

    /** How long an address holds; the person gets a new one whenever he asks for his drafts. */
    static final Duration LIFE = Duration.ofHours(24);

    /** Before what is sealed. */
    static final String PATH = "/documents/";

    /** An address in a text. */
    static final Pattern ADDRESS = Pattern.compile(PATH + "[A-Za-z0-9_-]+");

    private static final String PURPOSE = "document";

    private final PersonalData keys;
    private final String baseUrl;
    private final Clock clock;

    DocumentLinks(
            PersonalData keys,
            @Value("${gongyou.base-url:http://localhost:${server.port:8080}}") String baseUrl,
            Clock clock) {
        this.keys = keys;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
        this.clock = clock;
    }

    /** An address of a draft that begins to hold now. */
    String to(long id) {
        String pass = PURPOSE + ' ' + id + ' ' + clock.instant().plus(LIFE).getEpochSecond();
        byte[] sealed = keys.seal(pass.getBytes(UTF_8));
        return baseUrl + PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The draft that an address leads to; empty if it is none of ours, or holds no longer. */
    OptionalLong opened(String token) {
        try {
            String pass = new String(keys.open(Base64.getUrlDecoder().decode(token)), UTF_8);
            String[] parts = pass.split(" ");
            boolean ours = parts.length == 3 && parts[0].equals(PURPOSE);
            return ours && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2])))
                    ? OptionalLong.of(Long.parseLong(parts[1]))
                    : OptionalLong.empty();
        } catch (UnreadableDataException | IllegalArgumentException e) {
            return OptionalLong.empty();
        }
    }
}
