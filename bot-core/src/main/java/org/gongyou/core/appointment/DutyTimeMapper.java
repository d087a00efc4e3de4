package org.gongyou.core.appointment;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The {@code duty_time} table. */
@Mapper
interface DutyTimeMapper {

    void insert(@Param("opening") Opening opening, @Param("from") Instant from, @Param("to") Instant to);

    @Nullable
    DutyTime find(@Param("id") long id);

    /** Reads it and keeps everybody else from booking it until the transaction ends. */
    @Nullable
    DutyTime lock(@Param("id") long id);

    /** The free ones of a service, soonest first. */
    List<DutyTime> findFree(@Param("service") String service, @Param("now") Instant now, @Param("limit") int limit);

    /** Those that begin from then on, soonest first. */
    List<DutyTime> list(
            @Param("service") @Nullable String service,
            @Param("from") Instant from,
            @Param("limit") int limit,
            @Param("offset") long offset);

    long count(@Param("service") @Nullable String service, @Param("from") Instant from);

    /** How many of a host's times lie across a span. */
    long countAcross(@Param("host") String host, @Param("from") Instant from, @Param("to") Instant to);

    void hold(@Param("id") long id, @Param("heldBy") @Nullable Long heldBy);

    void callOff(@Param("id") long id);
}
