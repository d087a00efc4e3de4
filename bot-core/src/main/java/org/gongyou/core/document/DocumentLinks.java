package org.gongyou.core.document;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.gongyou.core.privacy.Passes;
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

    private final Passes passes;
    private final String baseUrl;

    DocumentLinks(Passes passes, @Value("${gongyou.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.passes = passes;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** An address of a draft that begins to hold now. */
    String to(long id) {
        return baseUrl + PATH + passes.issue(PURPOSE, Long.toString(id), LIFE);
    }

    /** The draft that an address leads to; empty if it is none of ours, or holds no longer. */
    OptionalLong opened(String token) {
        return passes.open(PURPOSE, token).stream().mapToLong(Long::parseLong).findFirst();
    }
}
