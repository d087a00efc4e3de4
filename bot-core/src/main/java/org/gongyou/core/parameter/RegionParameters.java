package org.gongyou.core.parameter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the regional parameters. What is changed here is used by every instance within half a minute. */
@Service
public class RegionParameters {

    private static final int MOST = 50_000;
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final ParameterMapper mapper;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    RegionParameters(ParameterMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    private record Snapshot(ParameterTable table, Instant until) {}

    /** All parameters as a value to calculate with, at most half a minute old. */
    public ParameterTable table() {
        Snapshot kept = snapshot;
        Instant now = clock.instant();
        if (kept == null || now.isAfter(kept.until())) {
            kept = new Snapshot(new ParameterTable(parameters()), now.plus(FRESH));
            snapshot = kept;
        }
        return kept.table();
    }

    /** All parameters, by code, region and day, the newest first. */
    public List<StoredParameter> all() {
        return mapper.all(MOST).stream()
                .flatMap(row -> ParameterCode.find(row.paramCode()).stream().map(code -> stored(row, code)))
                .toList();
    }

    private List<Parameter> parameters() {
        return all().stream().map(StoredParameter::parameter).toList();
    }

    private static StoredParameter stored(ParameterRow row, ParameterCode code) {
        Parameter parameter = new Parameter(
                row.regionCode(),
                code,
                row.paramValue(),
                row.validFrom(),
                row.validTo(),
                row.source(),
                row.sourceUrl());
        return new StoredParameter(row.id(), parameter, row.changedBy(), row.updatedAt());
    }

    /**
     * Adds parameters; what stands already for the same region, code and first day is replaced. All or none.
     *
     * @throws BadParameterException if one of them breaks a rule
     */
    @Transactional
    public void save(List<Parameter> parameters, String who) {
        ParameterRules.check(parameters);
        Instant now = clock.instant();
        for (Parameter parameter : parameters) {
            if (mapper.update(parameter, who, now) == 0) {
                mapper.insert(parameter, who, now);
            }
        }
        snapshot = null;
    }

    /** Removes one; false if there was none. */
    @Transactional
    public boolean remove(long id) {
        boolean removed = mapper.delete(id) > 0;
        snapshot = null;
        return removed;
    }
}
