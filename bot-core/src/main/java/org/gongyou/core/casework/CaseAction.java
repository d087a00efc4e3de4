package org.gongyou.core.casework;

/**
 * Something that may be decided now.
 *
 * @param told whether the applicant is told of it, and so may be shown something with it
 */
public record CaseAction(String action, String label, boolean reasonRequired, boolean told) {}
