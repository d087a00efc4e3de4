package org.gongyou.core.casework;

/** A case was decided or amended. Published inside the transaction: listen after its commit. */
public record CaseChanged(long caseId) {}
