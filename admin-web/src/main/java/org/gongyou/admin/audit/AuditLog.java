package org.gongyou.admin.audit;

import java.time.Clock;
import org.springframework.stereotype.Service;

/** Writes down who did what. Within a transaction the line stands or falls with it. */
@Service
public class AuditLog {

    private final AuditMapper mapper;
    private final Clock clock;

    AuditLog(AuditMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Writes a line. */
    public void write(AuditLine line) {
        mapper.insert(line, clock.instant());
    }
}
