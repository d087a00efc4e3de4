package org.gongyou.core.casework;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongyou.core.privacy.Sealed;
import org.jspecify.annotations.Nullable;

/** The {@code case_event} and {@code reveal_log} tables, which are only ever added to. */
@Mapper
interface CaseEventMapper {

    void add(@Param("caseId") long caseId, @Param("event") EventRow event);

    List<EventRow> findOf(@Param("caseId") long caseId, @Param("limit") int limit);

    void addReveal(
            @Param("caseId") long caseId,
            @Param("slot") String slot,
            @Param("actor") Actor actor,
            @Param("at") Instant at);

    /** A row of {@code case_event}. */
    record EventRow(
            Instant at,
            @Nullable Long operatorId,
            String actor,
            String action,
            String from,
            String to,
            @Nullable Sealed reason) {

        /** What an applicant or the house itself did. */
        static EventRow by(String who, String action, String from, String to, Instant at) {
            return new EventRow(at, null, who, action, from, to, null);
        }
    }
}
