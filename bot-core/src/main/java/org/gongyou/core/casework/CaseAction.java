package org.gongyou.core.casework;

/** Something that may be decided now. */
public record CaseAction(String action, String label, boolean reasonRequired) {}
