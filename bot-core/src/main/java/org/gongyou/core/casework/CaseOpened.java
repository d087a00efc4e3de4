package org.gongyou.core.casework;

/** A case was opened. Published inside the transaction: listen after its commit. */
public record CaseOpened(long caseId) {}
