package org.gongyou.admin.desk;

import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live stream of a console. */
@RestController
class ChangesController {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Changes changes;

    ChangesController(Changes changes) {
        this.changes = changes;
    }

    /** Streams hints; browsers connect again by themselves when the stream ends, and should then fetch all anew. */
    @GetMapping(path = "/api/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream() {
        return changes.follow(new SseEmitter(LONGEST.toMillis()));
    }
}
