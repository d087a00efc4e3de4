package org.gongyou.core.approval;

import java.time.Instant;

/** A person who may rule in chat for a union and those below it, under an account of the desk. */
public record Officer(long personId, long operatorId, String operatorName, long unionId, Instant boundAt) {}
