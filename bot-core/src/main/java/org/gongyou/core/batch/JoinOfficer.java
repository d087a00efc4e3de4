package org.gongyou.core.batch;

import java.time.Instant;

/** An account of the desk that hands in lists for one union. */
public record JoinOfficer(long operatorId, String operatorName, long unionId, Instant registeredAt) {}
